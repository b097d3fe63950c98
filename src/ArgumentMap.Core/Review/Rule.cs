using ArgumentMap.Diagnostics;

namespace ArgumentMap.Review;

/// <summary>A rule: what it reports, and how it finds it. One file each, and a row in <see cref="RuleSet"/>.</summary>
internal abstract class Rule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>All that it finds, in one pass of its own over the map; the caller stops asking once enough is found.</summary>
    public abstract IEnumerable<Finding> Find(ReviewedMap map);
}
