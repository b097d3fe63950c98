using ArgumentMap.Graph.Structure;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Sources;

namespace ArgumentMap.Scoring;

/// <summary>What a node of a weighted graph is, and with it what its strength comes of.</summary>
internal enum NodeRole : byte
{
    /// <summary>The base score is the node's own.</summary>
    Statement,

    /// <summary>The base score is multiplied by the least strength of the premises: a chain is as strong as its weakest link.</summary>
    Inference,

    /// <summary>A source: how likely it is to hold, its reliability as far as nothing is objected to it.</summary>
    Source,

    /// <summary>A source with what it relies on, one of which must vouch for it: how likely it is to vouch.</summary>
    /// <remarks>The first of its parts is the source itself.</remarks>
    Relay,

    /// <summary>The same where all that it relies on must vouch for it.</summary>
    RelayOfAll,

    /// <summary>All that one item cites: how likely it is that one of these sources vouches.</summary>
    Citations,
}

/// <summary>What roles have in common.</summary>
internal static class NodeRoles
{
    /// <summary>Whether it stands for sources: its strength is a chance.</summary>
    public static bool IsOfSources(this NodeRole role) => role >= NodeRole.Source;

    /// <summary>Whether its parts are sources that may vouch.</summary>
    public static bool HasVouchers(this NodeRole role) => role > NodeRole.Source;
}

/// <summary>A weighted bipolar graph in flat arrays: all that the semantics see of a map.</summary>
/// <remarks>
/// There are two lists of edges, each in compressed rows by target node. <b>Relations</b> carry strength to a node: the weight is positive
/// for support and negative for attack, and its magnitude is the relevance. <b>Parts</b> determine a node's base score according to its
/// role.
/// </remarks>
internal sealed class WeightedGraph
{
    private Vouching? _vouching;

    public int Count => BaseScores.Length;

    /// <summary>Nodes and edges: the work of visiting everything once.</summary>
    public long Size => (long)Count + Relations.Sources.Length + Parts.Sources.Length + Vouching.Visits;

    public Components Components() => Graph.Structure.Components.Of(Count, Relations, Parts);

    /// <summary>From 0 to 1.</summary>
    public required double[] BaseScores { get; init; }

    public required NodeRole[] Roles { get; init; }

    public required Rows Relations { get; init; }

    public required Rows Parts { get; init; }

    /// <summary>By node of the map the node here whose strength is its own; itself for all where there are none.</summary>
    public int[] Shown { get; init; } = [];

    /// <summary>By node the place of a source in the order of ids; empty where no source relies on another.</summary>
    public int[] Ranks { get; init; } = [];

    /// <summary>Sources in common that are told apart for one chance.</summary>
    public int SourcesToldApart { get; init; } = MapLimits.Default.SourcesToldApart;

    public Vouching Vouching => _vouching ??= Vouching.Of(this, SourcesToldApart);

    /// <summary>A node and the edges that end in it: the work of visiting it once.</summary>
    public long Degree(int node) =>
        1 + Relations.Starts[node + 1] - Relations.Starts[node] + Parts.Starts[node + 1] - Parts.Starts[node] + Vouching.VisitsOf(node);

    /// <summary>Place among the parts of the first source that may vouch for a node.</summary>
    public int FirstVoucher(int node) => Parts.Starts[node] + (Roles[node] is NodeRole.Relay or NodeRole.RelayOfAll ? 1 : 0);

    /// <summary>The source that holds or fails where a source, or relay, vouches or does not.</summary>
    public int SourceOf(int node) => Roles[node] is NodeRole.Relay or NodeRole.RelayOfAll ? Parts.Sources[Parts.Starts[node]] : node;

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
