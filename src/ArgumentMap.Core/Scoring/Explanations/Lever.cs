using ArgumentMap.Graph.Structure;

namespace ArgumentMap.Scoring.Explanations;

/// <summary>Something above a topic whose contribution can be measured: a node that can be taken out, or a relation.</summary>
internal abstract class Lever
{
    /// <summary>Index of the node or relation in the map.</summary>
    public required int Index { get; init; }

    /// <summary>The components whose strengths depend on it, ascending.</summary>
    public required int[] Affected { get; init; }

    /// <summary>The number of nodes and edges visited to see the effect of moving it.</summary>
    public required long Cost { get; init; }

    /// <summary>From 0 to 1: the base score of a node, the relevance of a relation.</summary>
    public abstract double Value { get; set; }

    /// <summary>Whether an author can write a different value.</summary>
    public abstract bool CanMove { get; }

    /// <summary>Takes it out of the map or puts it back.</summary>
    public abstract void Switch(bool on);

    /// <summary>Removes or restores what bears on it; false for a relation, on which nothing bears.</summary>
    public virtual bool TryIsolate(bool isolated) => false;
}

/// <summary>A node above the topic.</summary>
internal sealed class NodeLever(WeightedGraph graph, bool[] off, int node, bool canMove) : Lever
{
    private readonly double[] _weights = graph.Relations.Weights[graph.Relations.Starts[node]..graph.Relations.Starts[node + 1]];

    public override double Value
    {
        get => graph.BaseScores[node];
        set => graph.BaseScores[node] = value;
    }

    public override bool CanMove => canMove;

    public override void Switch(bool on) => off[node] = !on;

    public override bool TryIsolate(bool isolated)
    {
        var weights = graph.Relations.Weights.AsSpan(graph.Relations.Starts[node], _weights.Length);
        if (isolated)
            weights.Clear();
        else
            _weights.CopyTo(weights);
        return true;
    }
}

/// <summary>A relation on the way to the topic.</summary>
/// <param name="rows">Either the relations or the parts of the graph.</param>
/// <param name="place">Its position there.</param>
/// <param name="absentWeight">The weight that means no relation.</param>
internal sealed class RelationLever(Rows rows, int place, double absentWeight, bool canMove) : Lever
{
    private readonly double _weight = rows.Weights[place];

    public override double Value
    {
        get => Math.Abs(rows.Weights[place]);
        // An attack of relevance 0 weighs -0.
        set => rows.Weights[place] = double.IsNegative(_weight) ? -value : value;
    }

    public override bool CanMove => canMove;

    public override void Switch(bool on) => rows.Weights[place] = on ? _weight : absentWeight;
}
