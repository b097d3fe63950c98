namespace ArgumentMap.Graph;

/// <summary>By node: the relations at one end of it, in two flat arrays.</summary>
internal sealed class Adjacency
{
    private readonly int[] _starts;
    private readonly int[] _relations;

    private Adjacency(int[] starts, int[] relations) => (_starts, _relations) = (starts, relations);

    /// <summary>Indices of the relations of a node, in text order.</summary>
    public ReadOnlySpan<int> this[int node] => _relations.AsSpan(_starts[node].._starts[node + 1]);

    /// <param name="count">Number of relations.</param>
    /// <param name="targetOf">The node that a relation is listed for.</param>
    public static Adjacency Of(int nodes, int count, Func<int, int> targetOf)
    {
        var starts = new int[nodes + 1];
        for (var i = 0; i < count; i++)
            starts[targetOf(i) + 1]++;
        for (var node = 0; node < nodes; node++)
            starts[node + 1] += starts[node];
        var next = starts.AsSpan(0, nodes).ToArray();
        var relations = new int[count];
        for (var i = 0; i < count; i++)
            relations[next[targetOf(i)]++] = i;
        return new Adjacency(starts, relations);
    }
}
