namespace ArgumentMap.Graph.Structure;

/// <summary>An edge of a flat graph.</summary>
/// <param name="Weight">From -1 to 1; negative for an attack.</param>
/// <param name="Relation">Index of the relation in the map; -1 for none.</param>
internal readonly record struct WeightedEdge(int From, int To, double Weight, int Relation = -1);

/// <summary>Edges in compressed rows: those that end in node <c>i</c> are from <c>Starts[i]</c> up to <c>Starts[i + 1]</c>.</summary>
/// <param name="Sources">By edge: the node it comes from.</param>
/// <param name="Relations">By edge: the index of its relation in the map; -1 for none.</param>
internal sealed record Rows(int[] Starts, int[] Sources, double[] Weights, int[] Relations)
{
    public static Rows None(int nodes) => new(new int[nodes + 1], [], [], []);

    public ReadOnlySpan<int> SourcesOf(int node) => Sources.AsSpan(Starts[node]..Starts[node + 1]);

    /// <summary>Edges that end in the same node keep their order.</summary>
    public static Rows Of(int nodes, ReadOnlySpan<WeightedEdge> edges)
    {
        var starts = new int[nodes + 1];
        foreach (ref readonly var edge in edges)
            starts[edge.To + 1]++;
        for (var node = 0; node < nodes; node++)
            starts[node + 1] += starts[node];
        var next = starts.AsSpan(0, nodes).ToArray();
        var (sources, weights, relations) = (new int[edges.Length], new double[edges.Length], new int[edges.Length]);
        foreach (ref readonly var edge in edges)
        {
            var place = next[edge.To]++;
            (sources[place], weights[place], relations[place]) = (edge.From, edge.Weight, edge.Relation);
        }

        return new Rows(starts, sources, weights, relations);
    }

    /// <summary>The rows of some nodes, which include all that these depend on.</summary>
    /// <param name="local">By node its index among those.</param>
    public Rows Part(ReadOnlySpan<int> nodes, int[] local)
    {
        var starts = new int[nodes.Length + 1];
        for (var i = 0; i < nodes.Length; i++)
            starts[i + 1] = starts[i] + Starts[nodes[i] + 1] - Starts[nodes[i]];
        var sources = PartOf(Sources, nodes);
        for (var i = 0; i < sources.Length; i++)
            sources[i] = local[sources[i]];
        return new Rows(starts, sources, PartOf(Weights, nodes), PartOf(Relations, nodes));
    }

    /// <summary>What is known of each edge, of the edges that end in some nodes.</summary>
    public T[] PartOf<T>(T[] values, ReadOnlySpan<int> nodes)
    {
        var length = 0;
        foreach (var node in nodes)
            length += Starts[node + 1] - Starts[node];
        var (part, next) = (new T[length], 0);
        foreach (var node in nodes)
        {
            for (var place = Starts[node]; place < Starts[node + 1]; place++)
                part[next++] = values[place];
        }

        return part;
    }
}
