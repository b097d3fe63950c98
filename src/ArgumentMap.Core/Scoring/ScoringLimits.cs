namespace ArgumentMap.Scoring;

/// <summary>How much work scoring may be. What a limit cuts off is reported, never left out in silence.</summary>
public sealed record ScoringLimits
{
    public static ScoringLimits Default { get; } = new();

    /// <summary>Width of a step of the integration of a cyclic part.</summary>
    public double Step { get; init; } = 0.1;

    /// <summary>Width of a step once no strength changes faster than <see cref="Calm"/>.</summary>
    public double CalmStep { get; init; } = 1;

    /// <summary>Change per unit of time below which a cyclic part is near its end.</summary>
    public double Calm { get; init; } = 1e-3;

    /// <summary>A cyclic part has settled when no strength in it changes faster than this per unit of time.</summary>
    /// <remarks>Where a part settles slowly, 1e-9 would leave strengths several times that far from where they end.</remarks>
    public double Tolerance { get; init; } = 1e-12;

    /// <summary>Steps after which a cyclic part is given up.</summary>
    public int Steps { get; init; } = 20_000;

    /// <summary>Nodes and edges visited over all steps of one cyclic part, after which it is given up.</summary>
    public long CycleEffort { get; init; } = 4_000_000_000;

    /// <summary>Origins kept over all sources; sources beyond it count as one origin.</summary>
    public int Origins { get; init; } = 1_000_000;

    /// <summary>Days as of which a map is scored for its expectations and its timeline.</summary>
    public int Days { get; init; } = 1_000;

    /// <summary>Nodes that a timeline follows.</summary>
    public int TimelineNodes { get; init; } = 1_000;

    /// <summary>Nodes and edges visited for one measure of an explanation; contributors too far from the topic for it are counted, not measured.</summary>
    public long ExplanationEffort { get; init; } = 50_000_000;

    /// <summary>Steps after which a cyclic part is given up while something is tried for an explanation.</summary>
    public int ExplanationSteps { get; init; } = 500;

    /// <summary>Contributors up to which Shapley values are computed exactly, over all their subsets.</summary>
    public int ExactPlayers { get; init; } = 12;

    /// <summary>Orders of the contributors that are sampled where there are more.</summary>
    public int Samples { get; init; } = 1_000;

    /// <summary>Base scores tried from 0 to 1, evenly spread, to find those that change the verdict.</summary>
    public int FlipPoints { get; init; } = 100;
}
