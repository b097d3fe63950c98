using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review.Rules;

/// <summary>A map argues for several claims that have nothing to do with one another.</summary>
internal sealed class ManyThesesRule : Rule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("ARG110", "many-theses", Severity.Note)
    {
        FiresWhen = "a map argues for several claims that have nothing to do with one another",
        Advice = "Two arguments read better as two maps, or as answers to one question.",
        Bad = """
            claim closed [0.9]: The bridge closed

            claim late [0.6]: The bus was late
            """,
        Good = """
            question why: Why were we late?
              claim closed [0.9]: Because the bridge closed
              claim late [0.6]: Because the bus was late
            """,
        CanBeSilenced = true,
    };

    public override RuleSight Sight => RuleSight.WholeMap;

    public override IEnumerable<Finding> Find(ReviewedMap map)
    {
        var groups = new int[map.Nodes.Length];
        for (var node = 0; node < groups.Length; node++)
            groups[node] = node;
        foreach (var relation in map.Relations)
        {
            // Citing the same source does not make two claims one argument.
            if (relation.Kind is not (RelationKind.Citation or RelationKind.Reliance))
                groups[Leader(relation.From)] = Leader(relation.To);
        }

        var theses = map.Graph.Theses.DistinctBy(Leader).ToList();
        if (theses.Count > 1)
        {
            yield return new Finding(
                $"{map.List(theses)} have nothing to do with one another. Make them answers to one question, relate them, or give each "
                    + "its own map.",
                map.Nodes[theses[1]].Location)
            {
                Related = [map.Nodes[theses[0]].Location],
            };
        }

        int Leader(int node)
        {
            while (groups[node] != node)
                node = groups[node] = groups[groups[node]];
            return node;
        }
    }
}
