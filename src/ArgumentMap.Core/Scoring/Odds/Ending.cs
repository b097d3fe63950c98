namespace ArgumentMap.Scoring.Odds;

/// <summary>How a part whose nodes depend on one another ended in one world.</summary>
/// <param name="Steps">Steps of the integration.</param>
/// <param name="Settled">Whether its strengths came to rest.</param>
/// <param name="Unstable">Whether they came to rest where the least push leads away.</param>
internal readonly record struct Ending(int Steps, bool Settled, bool Unstable);
