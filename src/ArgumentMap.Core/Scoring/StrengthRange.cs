namespace ArgumentMap.Scoring;

/// <summary>The ends of what a strength may be, both from 0 to 1.</summary>
/// <param name="Low">Not above the strength.</param>
/// <param name="High">Not below the strength.</param>
public readonly record struct StrengthRange(double Low, double High);
