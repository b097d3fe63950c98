using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;

namespace ArgumentMap.Scoring.Odds;

/// <summary>A map as of a day in flat arrays: what <c>odds</c> sees of it.</summary>
/// <remarks>Node <c>i</c> of the map is node <c>i</c> here. Of sources that are one the first stands for all.</remarks>
internal sealed record OddsModel
{
    public int Count => Roles.Length;

    public required OddsRole[] Roles { get; init; }

    /// <summary>The base of a statement where its citations stand, the credence of an argument, the grade of a source.</summary>
    public required Ends[] Given { get; init; }

    /// <summary>What each node depends on in a world, by the node; weights are relevances, from 0 to 1.</summary>
    public required Rows Inputs { get; init; }

    /// <summary>What each of the inputs is.</summary>
    public required InputKind[] Kinds { get; init; }

    /// <summary>Objections to sources, by the source; weights are relevances, from 0 to 1.</summary>
    public required Rows Objections { get; init; }

    /// <summary>Whether a node stands only where all its vouchers vouch; else one is enough.</summary>
    public required bool[] NeedsAll { get; init; }

    /// <summary>The node that stands for a source; itself for all else.</summary>
    public required int[] Representatives { get; init; }

    /// <summary>Sources that neither hold nor fail for sure: a world says of each of them which.</summary>
    public required int[] Uncertain { get; init; }

    /// <summary>Index of a node among <see cref="Uncertain"/>; -1 for all others.</summary>
    public required int[] UncertainOf { get; init; }

    /// <summary>By node the place of a source in the order of ids; empty where there are none.</summary>
    public required int[] IdOrder { get; init; }

    /// <summary>What each statement starts from where its citations stand, in log odds.</summary>
    public required Evidence[] Starts { get; init; }

    /// <summary>By node what a statement falls back to that stands on nothing; empty where that is unknown for all.</summary>
    public Evidence[] Fallbacks { get; init; } = [];

    public Evidence FallbackOf(int node) => Fallbacks.Length == 0 ? OddsEquation.Unknown : Fallbacks[node];

    /// <summary>The same with every relevance that the author left unsaid lower or higher, from 0 to 0.99.</summary>
    public OddsModel WithUnsaid(ArgumentGraph graph, double change) =>
        this with { Inputs = Shift(Inputs, graph, change), Objections = Shift(Objections, graph, change) };

    /// <summary>Some of the nodes with what lies between them; whatever they depend on is among them.</summary>
    public OddsModel Part(IReadOnlyList<int> nodes)
    {
        var local = new Dictionary<int, int>(nodes.Count);
        for (var i = 0; i < nodes.Count; i++)
            local[nodes[i]] = i;
        var kinds = new List<InputKind>();
        foreach (var node in nodes)
            kinds.AddRange(Kinds.AsSpan(Inputs.Starts[node]..Inputs.Starts[node + 1]));
        var roles = Of(Roles);
        var given = Of(Given);
        var objections = Cut(Objections);
        var (uncertain, uncertainOf) = FindUncertain(roles, given, objections);
        return new OddsModel
        {
            Roles = roles,
            Given = given,
            Inputs = Cut(Inputs),
            Kinds = [.. kinds],
            Objections = objections,
            NeedsAll = Of(NeedsAll),
            Representatives = [.. Enumerable.Range(0, nodes.Count)],
            Uncertain = uncertain,
            UncertainOf = uncertainOf,
            IdOrder = IdOrder.Length == 0 ? [] : Of(IdOrder),
            Starts = Of(Starts),
        };

        T[] Of<T>(T[] values) => [.. nodes.Select(node => values[node])];

        Rows Cut(Rows rows)
        {
            var edges = new List<WeightedEdge>();
            for (var i = 0; i < nodes.Count; i++)
            {
                for (var place = rows.Starts[nodes[i]]; place < rows.Starts[nodes[i] + 1]; place++)
                    edges.Add(new WeightedEdge(local[rows.Sources[place]], i, rows.Weights[place], rows.Relations[place]));
            }

            return Rows.Of(nodes.Count, edges.ToArray());
        }
    }

    /// <summary>Whether an input has a say in what a node starts from rather than in what bears on it.</summary>
    public bool IsPart(int node, int input) =>
        Kinds[input] == InputKind.Premise || (Kinds[input] == InputKind.Voucher && Roles[node] == OddsRole.Source);

    /// <summary>The sources that neither hold nor fail for sure, and the index of each node among them.</summary>
    public static (int[] Sources, int[] Of) FindUncertain(OddsRole[] roles, Ends[] given, Rows objections)
    {
        var uncertain = new List<int>();
        var of = new int[roles.Length];
        Array.Fill(of, -1);
        for (var node = 0; node < roles.Length; node++)
        {
            if (roles[node] != OddsRole.Source)
                continue;
            var grade = given[node];
            if (grade.Middle is > 0 and < 1 || grade.IsRange || (grade.Middle > 0 && !objections.SourcesOf(node).IsEmpty))
            {
                of[node] = uncertain.Count;
                uncertain.Add(node);
            }
        }

        return ([.. uncertain], of);
    }

    private static Rows Shift(Rows rows, ArgumentGraph graph, double change)
    {
        var weights = (double[])rows.Weights.Clone();
        for (var i = 0; i < weights.Length; i++)
        {
            if (rows.Relations[i] >= 0
                && Relevances.Has(graph.Relations[rows.Relations[i]].Kind)
                && !Relevances.IsWritten(graph.Relations[rows.Relations[i]]))
                weights[i] = Math.Clamp(weights[i] + change, 0, Evidence.MostForce);
        }

        return rows with { Weights = weights };
    }
}
