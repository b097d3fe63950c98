using ArgumentMap.Graph.Structure;

namespace ArgumentMap.Scoring;

/// <summary>The role of a node in a weighted graph, which decides how its base score depends on its parts.</summary>
internal enum NodeRole : byte
{
    /// <summary>The base score is the node's own.</summary>
    Statement,

    /// <summary>The base score is multiplied by the least strength of the premises: a chain is as strong as its weakest link.</summary>
    Inference,

    /// <summary>The base score is at most the greatest strength of the sources it relies on, where there are any.</summary>
    Source,

    /// <summary>Sources of one origin, which count once: the base score is the greatest strength of the members.</summary>
    Group,
}

/// <summary>A weighted bipolar graph in flat arrays: all that the semantics see of a map.</summary>
/// <remarks>
/// There are two lists of edges, each in compressed rows by target node. <b>Relations</b> carry strength to a node: the weight is positive
/// for support and negative for attack, and its magnitude is the relevance. <b>Parts</b> determine a node's base score according to its
/// role.
/// </remarks>
internal sealed class WeightedGraph
{
    public int Count => BaseScores.Length;

    /// <summary>Nodes and edges: the work of visiting everything once.</summary>
    public long Size => (long)Count + Relations.Sources.Length + Parts.Sources.Length;

    public Components Components() => Graph.Structure.Components.Of(Count, Relations, Parts);

    /// <summary>From 0 to 1.</summary>
    public required double[] BaseScores { get; init; }

    public required NodeRole[] Roles { get; init; }

    public required Rows Relations { get; init; }

    public required Rows Parts { get; init; }

    /// <summary>A node and the edges that end in it: the work of visiting it once.</summary>
    public int Degree(int node) =>
        1 + Relations.Starts[node + 1] - Relations.Starts[node] + Parts.Starts[node + 1] - Parts.Starts[node];

    /// <summary>Creates a graph of statements without parts.</summary>
    public static WeightedGraph Create(double[] baseScores, ReadOnlySpan<WeightedEdge> relations) =>
        Create(baseScores, new NodeRole[baseScores.Length], relations, []);

    public static WeightedGraph Create(
        double[] baseScores, NodeRole[] roles, ReadOnlySpan<WeightedEdge> relations, ReadOnlySpan<WeightedEdge> parts) =>
        new()
    {
        BaseScores = baseScores,
        Roles = roles,
        Relations = Rows.Of(baseScores.Length, relations),
        Parts = Rows.Of(baseScores.Length, parts),
    };
}
