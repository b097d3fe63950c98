namespace ArgumentMap.Scoring;

/// <summary>The strongly connected components of a weighted graph, each behind all that it depends on.</summary>
/// <param name="Starts">Component <c>i</c> stands in <paramref name="Nodes"/> from <c>Starts[i]</c> up to <c>Starts[i + 1]</c>.</param>
/// <param name="Nodes">All nodes, by component.</param>
/// <param name="Cyclic">Whether the nodes of a component depend on themselves.</param>
internal sealed record Components(int[] Starts, int[] Nodes, bool[] Cyclic)
{
    public int Count => Cyclic.Length;

    public ReadOnlySpan<int> this[int component] => Nodes.AsSpan(Starts[component], Starts[component + 1] - Starts[component]);

    public bool IsCyclic(int component) => Cyclic[component];

    public static Components Of(WeightedGraph graph) => Of(graph.Count, graph.Relations, graph.Parts);

    /// <param name="relations">Edges by the node that depends on where they come from.</param>
    /// <param name="parts">Further edges of the same nodes.</param>
    public static Components Of(int count, Rows relations, Rows parts) => new ComponentSearch(count, relations, parts).Run();
}
