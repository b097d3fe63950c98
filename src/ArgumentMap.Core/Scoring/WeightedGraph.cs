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

    public Components Components() => Graph.Structure.Components.Of(Count, Relations, Parts);

    /// <summary>From 0 to 1.</summary>
    public required double[] BaseScores { get; init; }

    public required NodeRole[] Roles { get; init; }

    public required Rows Relations { get; init; }

    public required Rows Parts { get; init; }

    /// <summary>Whether a statement that nothing speaks for is taken as given; read by <c>carneades</c> alone.</summary>
    public bool[] Assumed { get; init; } = [];

    /// <summary>What an argument that comes from a node weighs, from 0 to 1; read by <c>carneades</c> alone.</summary>
    public double[] Weights { get; init; } = [];

    /// <summary>The proof standards of statements; read by <c>carneades</c> alone.</summary>
    public ProofStandard[] Standards { get; init; } = [];

    /// <summary>A graph of statements and plain relations.</summary>
    public static WeightedGraph Create(double[] baseScores, ReadOnlySpan<WeightedEdge> relations) =>
        Create(baseScores, new NodeRole[baseScores.Length], relations, []);

    public static WeightedGraph Create(double[] baseScores, NodeRole[] roles, ReadOnlySpan<WeightedEdge> relations, ReadOnlySpan<WeightedEdge> parts) => new()
    {
        BaseScores = baseScores,
        Roles = roles,
        Relations = Rows.Of(baseScores.Length, relations),
        Parts = Rows.Of(baseScores.Length, parts),
    };
}
