using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>An item cites two or more sources that all go back to one origin.</summary>
internal sealed class SingleOriginRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG304", "single-origin", Severity.Warning)
    {
        FiresWhen = "an item cites two or more sources that all go back to one origin",
        Advice = "They look like confirmation but are not: scoring counts them once. Cite an independent source, or only the origin.",
        Bad = """
            claim closed: The bridge closed
              source gauge
              source courier

            source gauge [A]: Gauge log
              date: 2025-02-11

            source courier [C]: City Courier
              date: 2025-02-12
              source gauge
            """,
        Good = """
            claim closed: The bridge closed
              source gauge
              source police

            source gauge [A]: Gauge log
              date: 2025-02-11

            source police [B]: Police log
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
            foreach (var relation in map.Incoming[node])
            {
                if (map.Relations[relation].Kind == RelationKind.Citation)
                    citations.Add(map.Graph.SourceOf(map.Relations[relation]));
            }

            if (citations.Count > 1)
                citations = [.. citations.Distinct()];
            if (citations.Count < 2 || !groups.Of([.. citations]).ToArray().All(leader => leader == 0))
                continue;
            var origins = groups.Shared(citations);
            var origin = origins.IsEmpty ? "" : $" ({string.Join(", ", origins.Take(3).Select(source => map.Nodes[source].Id))})";
            yield return new Finding(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{map.Id(node)} cites {citations.Count} sources with only 1 origin{origin}; they count once. "
                        + $"Cite an independent source, or only the origin."),
                map.Nodes[node].Location);
        }
    }
}
