using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Scoring;

namespace ArgumentMap.Review;

/// <summary>All rules with what there is to know of them: the one index that the rules page, the command line and editors read.</summary>
public static class RuleCatalog
{
    /// <summary>By code.</summary>
    public static ImmutableArray<RuleInfo> All { get; } =
    [
        .. ReadingRules.All.Concat(RuleSet.All.Select(rule => rule.Info)).Concat(Silencers.Infos).Concat(ScoringRules.All)
            .OrderBy(rule => rule.Descriptor.Code, StringComparer.Ordinal),
    ];

    /// <summary>The names that settings and silencers may speak of.</summary>
    public static IReadOnlyList<string> Silenceable { get; } = [.. All.Where(rule => rule.CanBeSilenced).Select(rule => rule.Descriptor.Name)];

    /// <summary>The rule with a name or code; null where there is none.</summary>
    public static RuleInfo? Find(string nameOrCode) =>
        All.FirstOrDefault(rule => rule.Descriptor.Name == nameOrCode || rule.Descriptor.Code.Equals(nameOrCode, StringComparison.OrdinalIgnoreCase));
}
