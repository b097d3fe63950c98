namespace ArgumentMap.Scoring.Odds;

/// <summary>How the integration of a cyclic part ended in one world.</summary>
/// <param name="Steps">Integration steps taken.</param>
/// <param name="Settled">Whether its strengths settled.</param>
/// <param name="Unstable">Whether they settled only at an unstable equilibrium.</param>
internal readonly record struct Ending(int Steps, bool Settled, bool Unstable);
