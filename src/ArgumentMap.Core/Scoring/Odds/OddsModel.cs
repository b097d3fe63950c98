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

    /// <summary>Place of each of the <see cref="Uncertain"/> in the order of their ids.</summary>
    public required int[] IdOrder { get; init; }

    /// <summary>What each statement starts from where its citations stand, in log odds.</summary>
    public required Evidence[] Starts { get; init; }

    /// <summary>The same with every relevance that the author left unsaid lower or higher, from 0 to 0.99.</summary>
    public OddsModel WithUnsaid(ArgumentGraph graph, double change) =>
        this with { Inputs = Shift(Inputs, graph, change), Objections = Shift(Objections, graph, change) };

    private Rows Shift(Rows rows, ArgumentGraph graph, double change)
    {
        var weights = (double[])rows.Weights.Clone();
        for (var i = 0; i < weights.Length; i++)
        {
            if (rows.Relations[i] >= 0 && !Relevances.IsWritten(graph.Relations[rows.Relations[i]]))
                weights[i] = Math.Clamp(weights[i] + change, 0, Evidence.MostForce);
        }

        return rows with { Weights = weights };
    }
}
