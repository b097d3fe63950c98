using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>An item ran out before the map's as-of.</summary>
internal sealed class ExpiredEvidenceRule : Rule
{
    public static readonly DiagnosticDescriptor Descriptor = new("ARG307", "expired-evidence", Severity.Warning);

    public override RuleInfo Info { get; } = new(
        Descriptor,
        "an item ran out before the map's as-of",
        "It no longer counts. Say what holds now, or take it out.",
        """
        map: May it be used?
          as-of: 2025-06-01
        
        claim safe [0.5]: It is safe
          premise tested [0.9]: It was tested
            until: 2025-03-31
        """,
        """
        map: May it be used?
          as-of: 2025-06-01
        
        claim safe [0.5]: It is safe
          premise tested [0.9]: It was tested
            until: 2026-03-31
        """);

    protected override IEnumerable<Finding> Find(ReviewedMap map)
    {
        if (map.AsOf is not { } day)
            yield break;
        for (var node = 0; node < map.Nodes.Length; node++)
        {
            if (ReviewedMap.DateOf(map.Nodes[node], PropertyName.Until) is { } until && until.Last < day)
                yield return new Finding($"{map.Id(node)} ran out ({map.Nodes[node].Get(PropertyName.Until)}) before the map's as-of ({map.Graph.Get(PropertyName.AsOf)}) and does not count. Say what holds now, or take it out.", map.Nodes[node].Location);
        }
    }
}
