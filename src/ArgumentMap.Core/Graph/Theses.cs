using System.Collections.Immutable;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Graph;

/// <summary>Finds the theses of a map: the claims that its arguments come down to.</summary>
/// <remarks>
/// A claim is a thesis unless it bears, directly or through other items, on a claim that does not bear on it in turn. So a claim that bears
/// on nothing, or only answers questions, is a thesis; one that supports or attacks another claim is not, nor is one that answers a
/// question which a claim, or an item below it, raises. If claims bear on one another in a cycle, such as two that object to each other, all
/// of them are theses, unless the cycle bears on a claim outside of it. Every map with a claim has a thesis.
/// </remarks>
internal static class Theses
{
    /// <summary>Ascending node indices. Takes time and memory linear in the size of the map.</summary>
    public static ImmutableArray<int> Of(ArgumentGraph graph)
    {
        var count = graph.Nodes.Length;
        var edges = new WeightedEdge[graph.Relations.Length];
        var used = 0;
        HashSet<int>? raised = null;
        foreach (ref readonly var relation in graph.Relations.AsSpan())
        {
            if (relation.Kind == RelationKind.Issue)
                (raised ??= []).Add(relation.From);
        }

        foreach (ref readonly var relation in graph.Relations.AsSpan())
        {
            if (relation.Kind != RelationKind.Answer || raised?.Contains(relation.To) == true)
                edges[used++] = new WeightedEdge(relation.From, relation.To, 1);
        }

        var rows = Rows.Of(count, edges.AsSpan(0, used));
        var components = Components.Of(count, rows, Rows.None(count));
        var componentOf = components.ByNode();
        var bears = BearsOnClaimOutside(graph, rows, components, componentOf);
        var theses = ImmutableArray.CreateBuilder<int>();
        for (var node = 0; node < count; node++)
        {
            if (graph.Nodes[node].Kind == NodeKind.Claim && !bears[componentOf[node]])
                theses.Add(node);
        }

        return theses.ToImmutable();
    }

    private static bool[] BearsOnClaimOutside(ArgumentGraph graph, Rows rows, Components components, int[] componentOf)
    {
        var bears = new bool[components.Count];
        // A component comes after everything that bears on it, so going backwards, each is settled before it is used.
        for (var component = components.Count - 1; component >= 0; component--)
        {
            var leadsToClaim = bears[component];
            foreach (var node in components[component])
                leadsToClaim |= graph.Nodes[node].Kind == NodeKind.Claim;
            if (!leadsToClaim)
                continue;
            foreach (var node in components[component])
            {
                foreach (var source in rows.SourcesOf(node))
                    bears[componentOf[source]] |= componentOf[source] != component;
            }
        }

        return bears;
    }
}
