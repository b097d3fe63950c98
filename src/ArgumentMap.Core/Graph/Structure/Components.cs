namespace ArgumentMap.Graph.Structure;

/// <summary>The strongly connected components of a graph; each component comes after everything it depends on.</summary>
/// <param name="Starts">Component <c>i</c> is in <paramref name="Nodes"/> from <c>Starts[i]</c> up to <c>Starts[i + 1]</c>.</param>
/// <param name="Nodes">All nodes, by component.</param>
/// <param name="Cyclic">By component: whether its nodes depend on themselves.</param>
internal sealed record Components(int[] Starts, int[] Nodes, bool[] Cyclic)
{
    public static Components None { get; } = new([0], [], []);

    public int Count => Cyclic.Length;

    public ReadOnlySpan<int> this[int component] => Nodes.AsSpan(Starts[component], Starts[component + 1] - Starts[component]);

    public bool HasCycles => Cyclic.Contains(true);

    public bool IsCyclic(int component) => Cyclic[component];

    /// <param name="relations">Edges in rows by the node that depends on their source.</param>
    /// <param name="parts">Further edges of the same nodes.</param>
    public static Components Of(int count, Rows relations, Rows parts) =>
        AllPointOneWay(relations, parts, 1) ? InOrder(count, falling: true)
        : AllPointOneWay(relations, parts, -1) ? InOrder(count, falling: false)
        : new ComponentSearch(count, relations, parts).Run();

    /// <summary>The components of the items of a map, by all its relations.</summary>
    public static Components Of(ArgumentGraph graph)
    {
        var (starts, sources) = (new int[graph.Nodes.Length + 1], new int[graph.Relations.Length]);
        for (var node = 0; node < graph.Nodes.Length; node++)
        {
            starts[node + 1] = starts[node];
            foreach (var relation in graph.Incoming[node])
                sources[starts[node + 1]++] = graph.Relations.ItemRef(relation).From;
        }

        return Of(graph.Nodes.Length, new Rows(starts, sources, [], []), Rows.None(graph.Nodes.Length));
    }

    /// <summary>The components of the items of a map, by those of its relations that count.</summary>
    public static Components Of(ArgumentGraph graph, Func<Relation, bool> counts)
    {
        var edges = new WeightedEdge[graph.Relations.Length];
        var used = 0;
        for (var i = 0; i < edges.Length; i++)
        {
            var relation = graph.Relations[i];
            if (counts(relation))
                edges[used++] = new WeightedEdge(relation.From, relation.To, 1, i);
        }

        var nodes = graph.Nodes.Length;
        return Of(nodes, Rows.Of(nodes, edges.AsSpan(0, used)), Rows.None(nodes));
    }

    /// <summary>The components of some nodes, which include all that these depend on.</summary>
    /// <param name="local">By node its index among those; -1 for all others.</param>
    public Components Part(int count, int[] local)
    {
        var (starts, nodes, cyclic) = (new int[count + 1], new int[count], new bool[count]);
        var (placed, components) = (0, 0);
        for (var component = 0; component < Count; component++)
        {
            if (local[Nodes[Starts[component]]] < 0)
                continue;
            for (var i = Starts[component]; i < Starts[component + 1]; i++)
                nodes[placed++] = local[Nodes[i]];
            cyclic[components] = Cyclic[component];
            starts[++components] = placed;
        }

        return new Components(starts[..(components + 1)], nodes, cyclic[..components]);
    }

    /// <summary>By node: its component.</summary>
    public int[] ByNode()
    {
        var componentOf = new int[Nodes.Length];
        for (var component = 0; component < Count; component++)
        {
            foreach (var node in this[component])
                componentOf[node] = component;
        }

        return componentOf;
    }

    /// <summary>Whether all edges come from nodes with a higher index than their target, or all from nodes with a lower one.</summary>
    /// <remarks>Most outlines give reasons after what they support and need no search.</remarks>
    private static bool AllPointOneWay(Rows relations, Rows parts, int sign)
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
