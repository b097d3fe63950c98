using System.Collections.Immutable;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Comparison.Matching;

/// <summary>A graph as the matching sees it: the content of each node, as numbers shared by both maps, and its links.</summary>
/// <remarks>Inferences are not nodes here: an undercut leads to the item whose step it attacks.</remarks>
internal sealed class Outlook
{
    private readonly int[] _starts;
    private readonly Neighbour[] _neighbours;

    public Outlook(ArgumentGraph graph, Wording wording)
    {
        Graph = graph;
        Links = Link.Of(graph);
        (Full, KindAndText, Words) = (new int[graph.Nodes.Length], new int[graph.Nodes.Length], new int[graph.Nodes.Length]);
        for (var node = 0; node < graph.Nodes.Length; node++)
            (Full[node], KindAndText[node], Words[node]) = wording.Of(graph.Nodes[node]);
        (_starts, _neighbours) = Neighbours();
    }

    public ArgumentGraph Graph { get; }

    public ImmutableArray<Link> Links { get; }

    /// <summary>By node: a number for all its content, that is, kind, text, rating, tags and properties.</summary>
    public int[] Full { get; }

    /// <summary>By node: a number for its kind and text.</summary>
    public int[] KindAndText { get; }

    /// <summary>By node: a number for its text and its class (statement, argument, source or question).</summary>
    public int[] Words { get; }

    public ReadOnlySpan<Neighbour> this[int node] => _neighbours.AsSpan(_starts[node].._starts[node + 1]);

    public bool IsStep(int node) => Graph.Nodes[node].Kind.IsStep();

    private (int[] Starts, Neighbour[] Neighbours) Neighbours()
    {
        var stepOf = new int[Graph.Nodes.Length];
        for (var node = 0; node < stepOf.Length; node++)
            stepOf[node] = IsStep(node) ? -1 : node;
        foreach (var link in Links)
        {
            if (link.Step >= 0)
                stepOf[link.Step] = link.Item;
        }

        var starts = new int[Graph.Nodes.Length + 1];
        foreach (var link in Links)
        {
            if (stepOf[link.Target] < 0)
                continue;
            starts[link.Item + 1]++;
            starts[stepOf[link.Target] + 1]++;
        }

        for (var node = 0; node < Graph.Nodes.Length; node++)
            starts[node + 1] += starts[node];
        var (next, neighbours) = (starts.AsSpan(0, Graph.Nodes.Length).ToArray(), new Neighbour[starts[^1]]);
        foreach (var link in Links)
        {
            if (stepOf[link.Target] is not (>= 0 and var target))
                continue;
            neighbours[next[link.Item]++] = new Neighbour(target, ((int)link.Kind * 2) + 1);
            neighbours[next[target]++] = new Neighbour(link.Item, (int)link.Kind * 2);
        }

        return (starts, neighbours);
    }
}

/// <summary>A node at the other end of a link.</summary>
/// <param name="Role">The kind of the link, and which end the neighbour is.</param>
internal readonly record struct Neighbour(int Node, int Role);
