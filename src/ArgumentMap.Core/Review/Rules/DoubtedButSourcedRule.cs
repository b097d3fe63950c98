using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring.Odds;

namespace ArgumentMap.Review.Rules;

/// <summary>A statement that its author doubts cites graded sources, which then do not count.</summary>
internal sealed class DoubtedButSourcedRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG311", "doubted-but-sourced", Severity.Note)
    {
        FiresWhen = "a statement rated at or below even odds cites a graded source",
        Advice =
            "A source speaks for what cites it, and this rating says that it is not believed: 'odds' takes the rating, "
            + "and the source does not "
            + "count. Leave the rating out and let the grade speak, or say who doubts it in an objection.",
        Bad = """
            claim closed: The bridge closed
              premise high [unlikely]: The water was high
                source gauge

            source gauge [B]: Gauge log
              date: 2025-02-11
            """,
        Good = """
            claim closed: The bridge closed
              premise high: The water was high
                source gauge

            source gauge [B]: Gauge log
              date: 2025-02-11
            """,
        CanBeSilenced = true,
    };

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        foreach (var node in map.Citing)
        {
            var item = map.Nodes[node];
            if (item.Kind.IsInference() || item.Kind == NodeKind.Source || item.Rating is not { Value: <= OddsModelReader.Doubted })
                continue;
            if (GradedSource(map, node) is { } source)
            {
                yield return new Finding(
                    $"{map.Id(node)} is rated [{map.Nodes[node].Rating!.Notation}], so that {map.Id(source)} does not count for "
                        + $"it. Leave the rating "
                        + "out, or say in an objection who doubts it.",
                    map.Nodes[node].Location);
            }
        }
    }

    /// <summary>The first graded source that a node cites; null where there is none.</summary>
    private static int? GradedSource(ReviewedMap map, int node)
    {
        foreach (var relation in map.Incoming[node])
        {
            if (map.Relations[relation].Kind != RelationKind.Citation)
                continue;
            var source = map.Graph.SourceOf(map.Relations[relation]);
            if (map.Nodes[source].Rating is not null)
                return source;
        }

        return null;
    }
}
