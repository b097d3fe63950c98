using ArgumentMap.Diagnostics;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>Information is rated 1 (confirmed by independent sources), but only one origin vouches for it.</summary>
internal sealed class ConfirmedByOneRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG310", "confirmed-by-one", Severity.Warning)
    {
        FiresWhen = "information is rated 1 (confirmed by independent sources), but only one origin vouches for it",
        Advice = "The digit 1 says that independent sources confirm it. Cite them as well, or rate it 2 (probably true).",
        Bad = """
            claim closed: The bridge closed
              source gauge

            source gauge [A1]: Gauge log
              date: 2025-02-11
            """,
        Good = """
            claim closed: The bridge closed
              source gauge

            source gauge [A2]: Gauge log
              date: 2025-02-11
            """,
        CanBeSilenced = true,
    };

    public override RuleSight Sight => RuleSight.WhatBearsOnIt;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        var groups = new SourceGroups(map.Provenance, map.Limits.Origins);
        foreach (var node in map.Citing)
        {
            var citations = new List<int>();
            foreach (var index in map.Incoming[node])
            {
                if (map.Relations[index].Kind == RelationKind.Citation)
                    citations.Add(index);
            }

            if (!citations.Exists(index => IsConfirmed(map, index)))
                continue;
            if (groups.Of([.. citations.Select(index => Source(map, index))]).ToArray().Distinct().Count() > 1)
                continue;
            foreach (var index in citations.Where(index => IsConfirmed(map, index)))
            {
                var source = Source(map, index);
                yield return new Finding(
                    $"{map.Id(source)} is rated {map.Nodes[source].Rating!.Notation}, confirmed "
                        + $"by independent sources, but {map.Id(node)} cites no other origin. Cite one, or rate it 2.",
                    map.Relations[index].Location)
                {
                    Related = [map.Nodes[source].Location],
                };
            }
        }
    }

    private static bool IsConfirmed(ReviewedMap map, int citation) =>
        map.Nodes[Source(map, citation)].Rating?.Notation is [>= 'A' and <= 'F', '1'];

    private static int Source(ReviewedMap map, int citation) => map.Graph.SourceOf(map.Relations[citation]);
}
