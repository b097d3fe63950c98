namespace ArgumentMap.Scoring.Semantics;

/// <summary>The strengths of a graph.</summary>
/// <param name="Strengths">From 0 to 1, by node.</param>
/// <param name="Cycles">How the cyclic parts were solved, in the order in which they were; empty where no integration was needed.</param>
internal sealed record Solution(double[] Strengths, IReadOnlyList<SolvedCycle> Cycles);

/// <summary>How the integration of a cyclic part ended.</summary>
/// <param name="Component">Index of the component.</param>
/// <param name="Steps">Steps taken.</param>
/// <param name="Converged">Whether it settled; its strengths are not to be relied on where it did not.</param>
internal readonly record struct SolvedCycle(int Component, int Steps, bool Converged);
