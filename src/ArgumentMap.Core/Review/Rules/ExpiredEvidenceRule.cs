using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>An item expired before the map's as-of.</summary>
internal sealed class ExpiredEvidenceRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG307", "expired-evidence", Severity.Warning)
    {
        FiresWhen = "an item expired before the map's as-of",
        Advice = "It no longer counts. Say what holds now, or take it out.",
        Bad = """
            map: May it be used?
              as-of: 2025-06-01

            claim safe [0.5]: It is safe
              premise tested [0.9]: It was tested
                until: 2025-03-31
            """,
        Good = """
            map: May it be used?
              as-of: 2025-06-01

            claim safe [0.5]: It is safe
              premise tested [0.9]: It was tested
                until: 2026-03-31
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        if (map.AsOf is not { } day)
            yield break;
        for (var node = 0; node < map.Nodes.Length; node++)
        {
            if (ReviewedMap.DateOf(map.Nodes[node], PropertyName.Until) is { } until && until.Last < day)
            {
                yield return new Finding(
                    $"{map.Id(node)} expired ({map.Nodes[node].Get(PropertyName.Until)}) before the map's as-of "
                        + $"({map.Graph.Get(PropertyName.AsOf)}) and does not count. Say what holds now, or take it out.",
                    map.Nodes[node].Location);
            }
        }
    }
}
