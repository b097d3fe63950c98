namespace ArgumentMap.Scoring.Semantics;

/// <summary>The strengths of a graph.</summary>
/// <param name="Strengths">From 0 to 1, by node.</param>
/// <param name="Cycles">How the cyclic parts were solved, in the order of solving; empty where no integration was needed.</param>
internal sealed record Solution(double[] Strengths, IReadOnlyList<SolvedCycle> Cycles)
{
    /// <summary>The range of a node's strength; null in a semantics that gives none.</summary>
    public Func<int, StrengthRange>? RangeOf { get; init; }

    /// <summary>How many sources are somewhere taken as if each use of them were a source of its own.</summary>
    public int Independent { get; init; }

    /// <summary>By node: whether something that it depends on did not settle; null where that is to be seen from the graph.</summary>
    public bool[]? RestsOnUnsettled { get; init; }

    /// <summary>Computes by node whether its range also comes from missing ratings; null in a semantics that gives no ranges.</summary>
    public Func<bool[]>? RestsOnOpen { get; init; }
}

/// <summary>How the integration of a cyclic part ended.</summary>
/// <param name="Component">Index of the component.</param>
/// <param name="Steps">Steps taken.</param>
/// <param name="Converged">Whether it settled; if not, its strengths are unreliable.</param>
internal readonly record struct SolvedCycle(int Component, int Steps, bool Converged)
{
    /// <summary>Whether it settled only at an unstable equilibrium.</summary>
    public bool IsUnstable { get; init; }

    /// <summary>Whether its strengths are to be relied on.</summary>
    public bool IsSettled => Converged && !IsUnstable;
}
