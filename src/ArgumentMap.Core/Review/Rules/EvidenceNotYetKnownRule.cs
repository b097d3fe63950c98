using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>An item is dated after the map's as-of.</summary>
internal sealed class EvidenceNotYetKnownRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG306", "evidence-not-yet-known", Severity.Note)
    {
        FiresWhen = "an item is dated after the map's as-of",
        Advice = "It does not count as of that day. That is right if the map looks back on purpose; otherwise set as-of later.",
        Bad = """
            map: Did it close?
              as-of: 2025-02-10

            claim closed [0.5]: The bridge closed
              premise high [0.9]: The water was high
                date: 2025-02-11
            """,
        Good = """
            map: Did it close?
              as-of: 2025-02-12

            claim closed [0.5]: The bridge closed
              premise high [0.9]: The water was high
                date: 2025-02-11
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        if (map.AsOf is not { } day)
            yield break;
        for (var node = 0; node < map.Nodes.Length; node++)
        {
            if (ReviewedMap.DateOf(map.Nodes[node], PropertyName.Date) is { } date && date.Last > day)
            {
                yield return new Finding(
                    $"{map.Id(node)} is dated {map.Nodes[node].Get(PropertyName.Date)}, after the map's as-of "
                        + $"({map.Graph.Get(PropertyName.AsOf)}), and does not count. Set as-of later if it should.",
                    map.Nodes[node].Location);
            }
        }
    }
}
