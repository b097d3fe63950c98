using ArgumentMap.Graph.Structure;

namespace ArgumentMap.Scoring;

/// <summary>What a node of a weighted graph is, and with it how its base score depends on its parts.</summary>
internal enum NodeRole : byte
{
    /// <summary>Its base score is its own.</summary>
    Statement,

    /// <summary>Its base score times the least strength of its premises: as strong as the weakest link.</summary>
    Inference,

    /// <summary>Its own base score, but at most the greatest strength of the sources it relies on, where there are any.</summary>
    Source,

    /// <summary>Sources of one origin, which count once: the greatest strength of its members.</summary>
    Group,
}

/// <summary>A weighted bipolar graph in flat arrays: what the semantics see of a map.</summary>
/// <remarks>
/// Two lists of edges, each in compressed rows by the node they end in. <b>Relations</b> carry strength to a node: support with a
/// weight above 0, attack with one below, its size the relevance. <b>Parts</b> determine a node's base score by its role.
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

    /// <summary>A graph of statements and plain relations.</summary>
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
