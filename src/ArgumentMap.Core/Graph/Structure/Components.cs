namespace ArgumentMap.Graph.Structure;

/// <summary>The strongly connected components of a graph, each behind all that it depends on.</summary>
/// <param name="Starts">Component <c>i</c> stands in <paramref name="Nodes"/> from <c>Starts[i]</c> up to <c>Starts[i + 1]</c>.</param>
/// <param name="Nodes">All nodes, by component.</param>
/// <param name="Cyclic">Whether the nodes of a component depend on themselves.</param>
internal sealed record Components(int[] Starts, int[] Nodes, bool[] Cyclic)
{
    public int Count => Cyclic.Length;

    public ReadOnlySpan<int> this[int component] => Nodes.AsSpan(Starts[component], Starts[component + 1] - Starts[component]);

    public bool IsCyclic(int component) => Cyclic[component];

    /// <param name="relations">Edges by the node that depends on where they come from.</param>
    /// <param name="parts">Further edges of the same nodes.</param>
    public static Components Of(int count, Rows relations, Rows parts) =>
        LeadOneWay(relations, parts, 1) ? InOrder(count, falling: true)
        : LeadOneWay(relations, parts, -1) ? InOrder(count, falling: false)
        : new ComponentSearch(count, relations, parts).Run();

    /// <summary>
    /// Whether all edges come from nodes with a greater index than the node that they end in, or all from ones with a lesser.
    /// </summary>
    /// <remarks>Most outlines tell a reason behind what it is for; they need no search.</remarks>
    private static bool LeadOneWay(Rows relations, Rows parts, int sign)
    {
        foreach (var rows in (ReadOnlySpan<Rows>)[relations, parts])
        {
            var node = 0;
            for (var i = 0; i < rows.Sources.Length; i++)
            {
                while (rows.Starts[node + 1] <= i)
                    node++;
                if ((rows.Sources[i] - node) * sign <= 0)
                    return false;
            }
        }

        return true;
    }

    private static Components InOrder(int count, bool falling)
    {
        var (starts, nodes) = (new int[count + 1], new int[count]);
        for (var i = 0; i < count; i++)
            (starts[i + 1], nodes[i]) = (i + 1, falling ? count - 1 - i : i);
        return new Components(starts, nodes, new bool[count]);
    }
}
