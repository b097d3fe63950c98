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

/// <summary>An edge of a weighted graph.</summary>
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
