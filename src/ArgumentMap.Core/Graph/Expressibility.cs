using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Graph;

/// <summary>Checks whether a graph can be written in the argument language.</summary>
internal static class Expressibility
{
    /// <summary>The nodes that cannot be written, each with the reason as a sentence.</summary>
    public static IEnumerable<(int Node, string Message)> Check(ArgumentGraph graph)
    {
        var homes = Homes.Of(graph);
        var (beginnings, conclusions, undercuts) = (new int[graph.Nodes.Length], new int[graph.Nodes.Length], new int[graph.Nodes.Length]);
        foreach (var relation in graph.Relations)
        {
            conclusions[relation.From]++;
            beginnings[relation.To] += graph.BeginsStep(relation) ? 1 : 0;
            undercuts[relation.To] += relation.Kind == RelationKind.Undercut ? 1 : 0;
        }

        for (var i = 0; i < graph.Nodes.Length; i++)
        {
            var node = graph.Nodes[i];
            if (node.Kind.IsStep() && (beginnings[i] != 1 || conclusions[i] != 1 || undercuts[i] == 0))
                yield return (
                    i,
                    $"The {node.Kind.Name()} '{node.Id}' needs one {(node.Kind == NodeKind.Citation ? "source" : "premise")}, one node it "
                        + "leads to, and an undercut.");
            else if (homes[i] == Homes.Nowhere)
                yield return (
                    i,
                    $"'{node.Id}' has no place: no relation that makes it {node.Kind.WithArticle()} leads to a claim, question or source.");
        }
    }
}
