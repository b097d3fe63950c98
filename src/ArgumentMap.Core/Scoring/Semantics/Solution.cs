namespace ArgumentMap.Scoring.Semantics;

/// <summary>The strengths of a graph.</summary>
/// <param name="Strengths">From 0 to 1, by node.</param>
/// <param name="Cycles">How the cyclic parts were solved, in the order in which they were; empty where no integration was needed.</param>
internal sealed record Solution(double[] Strengths, IReadOnlyList<SolvedCycle> Cycles)
{
    /// <summary>The range of a node's strength; null in a semantics that gives none.</summary>
    public Func<int, StrengthRange>? RangeOf { get; init; }

    /// <summary>
    /// By node: whether something that it depends on did not settle; empty where all settled, null in a semantics that does not say.
    /// </summary>
    public bool[]? RestsOnUnsettled { get; init; }

    /// <summary>Works out by node whether its range comes also from what nobody rated; null in a semantics that gives no ranges.</summary>
    public Func<bool[]>? RestsOnOpen { get; init; }
}

/// <summary>How the integration of a cyclic part ended.</summary>
/// <param name="Component">Index of the component.</param>
/// <param name="Steps">Steps taken.</param>
/// <param name="Converged">Whether it settled; its strengths are not to be relied on where it did not.</param>
internal readonly record struct SolvedCycle(int Component, int Steps, bool Converged)
{
    /// <summary>Whether it settled only where the least push leads away.</summary>
    public bool IsUnstable { get; init; }
}
