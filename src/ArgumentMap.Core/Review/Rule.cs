using ArgumentMap.Diagnostics;

namespace ArgumentMap.Review;

/// <summary>A rule: what it reports and how it finds it. Each rule is one file and a row in <see cref="RuleSet"/>.</summary>
internal abstract class Rule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>What a finding depends on, so that it is held back where a line there could not be read.</summary>
    public virtual RuleSight Sight => RuleSight.WhatIsThere;

    /// <summary>Finds what the rule reports, lazily in one pass over the map; the caller stops when it has enough.</summary>
    public abstract IEnumerable<Finding> Find(ReviewedMap map);
}
