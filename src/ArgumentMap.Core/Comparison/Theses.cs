using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Comparison;

/// <summary>Finds what a map argues for: the claims that bear on nothing but questions; where all bear on something, all of them.</summary>
internal static class Theses
{
    public static bool[] Of(ArgumentGraph graph)
    {
        var isThesis = new bool[graph.Nodes.Length];
        for (var node = 0; node < isThesis.Length; node++)
            isThesis[node] = graph.Nodes[node].Kind == NodeKind.Claim;
        var claims = (bool[])isThesis.Clone();
        foreach (ref readonly var relation in graph.Relations.AsSpan())
            isThesis[relation.From] &= relation.Kind == RelationKind.Answer || relation.From == relation.To;
        return isThesis.Contains(true) ? isThesis : claims;
    }
}
