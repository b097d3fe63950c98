namespace ArgumentMap.Scoring.Sources;

/// <summary>What sources come to where strengths are labels: their chances, and the labels of these.</summary>
/// <remarks>
/// An objection counts with 1 where it is in, 0 where it is out and 0.5 where it is undecided. Where items depend on one another and one
/// may still be decided, both ways are kept in view, so that a label once given stays.
/// </remarks>
/// <param name="off">The nodes that are to count as if they were not there; null for none.</param>
/// <param name="labels">Of all nodes; read only.</param>
/// <param name="staysOpen">Whether all that is undecided may still be decided, so that both ways are always kept in view.</param>
internal sealed class SourceLabels(WeightedGraph graph, bool[]? off, double[] labels, bool staysOpen = false)
{
    public const double In = 1;
    public const double Undecided = 0.5;
    public const double Out = 0;

    /// <summary>Digits to which a chance is rounded before it is compared.</summary>
    private const int Digits = 9;

    private readonly double[] _least = new double[graph.Count];
    private readonly double[] _most = new double[graph.Count];

    /// <summary>The chance where everything that is still open turns out badly for the source.</summary>
    public double Least(int node) => _least[node];

    /// <summary>The chance where everything that is still open turns out well for it.</summary>
    public double Most(int node) => _most[node];

    /// <summary>Reckons a node of which all that it depends on is settled.</summary>
    /// <returns>Its label.</returns>
    public double Settle(int node)
    {
        if (staysOpen)
            Narrow(node, null);
        else
            _least[node] = _most[node] = Chance(node, _least, null, Undecided);
        return LabelOf(node);
    }

    /// <summary>Puts a node back to where nothing is known of it.</summary>
    public void Open(int node) => (_least[node], _most[node]) = (0, 1);

    /// <summary>Reckons a node that depends on what is still open.</summary>
    /// <param name="open">The nodes of which it is; null for none.</param>
    /// <returns>Whether its chance is another than before.</returns>
    public bool Narrow(int node, HashSet<int>? open)
    {
        var before = (_least[node], _most[node]);
        (_least[node], _most[node]) = (Chance(node, _least, open, In), Chance(node, _most, open, Out));
        return before != (_least[node], _most[node]);
    }

    /// <summary>Reckons nodes, in any order, that depended on what is now settled as far as it ever is.</summary>
    public void Close(IReadOnlyList<int> nodes)
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var node in nodes)
                changed |= Narrow(node, null);
        }
        while (changed);
    }

    /// <summary>In above 0.5, out at 0, else undecided, as far as that is certain.</summary>
    public double LabelOf(int node) =>
        Math.Round(_least[node], Digits) > Undecided ? In : Math.Round(_most[node], Digits) <= 0 ? Out : Undecided;

    /// <summary>Whether a supporter stands for citations that were all taken out.</summary>
    public bool IsGone(int node)
    {
        if (graph.Roles[node] != NodeRole.Citations)
            return false;
        for (var i = graph.Parts.Starts[node]; i < graph.Parts.Starts[node + 1]; i++)
        {
            if (graph.Parts.Weights[i] >= 0)
                return false;
        }

        return true;
    }

    /// <param name="label">Of objections that are still open.</param>
    private double Chance(int node, double[] chances, HashSet<int>? open, double label)
    {
        if (off is not null && off[node])
            return 0;
        if (graph.Roles[node].HasVouchers())
            return graph.Vouching.ChanceOf(node, chances);
        var chance = graph.BaseScores[node];
        for (var i = graph.Relations.Starts[node]; i < graph.Relations.Starts[node + 1]; i++)
        {
            var objection = graph.Relations.Sources[i];
            var isOpen = labels[objection] == Undecided && (staysOpen || open?.Contains(objection) == true);
            if (off is null || !off[objection])
                chance *= 1 + (graph.Relations.Weights[i] * (isOpen ? label : labels[objection]));
        }

        return chance;
    }
}
