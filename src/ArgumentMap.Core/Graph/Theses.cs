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
        var raised = graph.RelationsOf(RelationKind.Issue).Select(issue => graph.Relations[issue].From).ToHashSet();
        var components = graph.Components.HasCycles ? Components.Of(graph, Bears) : graph.Components;
        var componentOf = components.ByNode();
        var bears = BearsOnClaimOutside(graph, Bears, components, componentOf);
        var theses = ImmutableArray.CreateBuilder<int>();
        foreach (var claim in graph.NodesOf(NodeKind.Claim))
        {
            if (!bears[componentOf[claim]])
                theses.Add(claim);
        }

        return theses.ToImmutable();

        bool Bears(Relation relation) => relation.Kind != RelationKind.Answer || raised.Contains(relation.To);
    }

    private static bool[] BearsOnClaimOutside(
        ArgumentGraph graph, Func<Relation, bool> counts, Components components, int[] componentOf)
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
                foreach (var relation in graph.Incoming[node])
                {
                    if (counts(graph.Relations[relation]))
                        bears[componentOf[graph.Relations[relation].From]] |= componentOf[graph.Relations[relation].From] != component;
                }
            }
        }

        return bears;
    }
}
