using System.Collections.Immutable;

namespace ArgumentMap.Graph;

/// <summary>For every node the relations that end in it, in two flat arrays.</summary>
public sealed class Adjacency
{
    private readonly int[] _starts;
    private readonly int[] _relations;

    private Adjacency(int[] starts, int[] relations) => (_starts, _relations) = (starts, relations);

    /// <summary>Indices of the relations that end in a node, in the order of the source.</summary>
    public ReadOnlySpan<int> this[int node] => _relations.AsSpan(_starts[node].._starts[node + 1]);

    internal static Adjacency Build(int nodes, ImmutableArray<Relation> relations)
    {
        var starts = new int[nodes + 1];
        foreach (var relation in relations)
            starts[relation.To + 1]++;
        for (var node = 0; node < nodes; node++)
            starts[node + 1] += starts[node];
        var next = starts.AsSpan(0, nodes).ToArray();
        var indices = new int[relations.Length];
        for (var i = 0; i < relations.Length; i++)
            indices[next[relations[i].To]++] = i;
        return new Adjacency(starts, indices);
    }
}
