namespace ArgumentMap.Graph.Structure;

/// <summary>An edge of a flat graph.</summary>
/// <param name="Weight">From -1 to 1: below 0 an attack.</param>
/// <param name="Relation">Index of the map's relation that it stands for; -1 for none.</param>
internal readonly record struct WeightedEdge(int From, int To, double Weight, int Relation = -1);

/// <summary>Edges in compressed rows: those that end in node <c>i</c> stand from <c>Starts[i]</c> up to <c>Starts[i + 1]</c>.</summary>
/// <param name="Sources">The node each edge comes from.</param>
/// <param name="Relations">The map's relation that each edge stands for; -1 for none.</param>
internal sealed record Rows(int[] Starts, int[] Sources, double[] Weights, int[] Relations)
{
    public static Rows None(int nodes) => new(new int[nodes + 1], [], [], []);

    public ReadOnlySpan<int> SourcesOf(int node) => Sources.AsSpan(Starts[node]..Starts[node + 1]);

    /// <summary>The order of edges that end in one node is kept.</summary>
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
}
