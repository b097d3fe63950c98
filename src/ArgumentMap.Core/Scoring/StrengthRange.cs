namespace ArgumentMap.Scoring;

/// <summary>The range in which a strength may lie; both ends are from 0 to 1.</summary>
/// <param name="Low">At most the strength.</param>
/// <param name="High">At least the strength.</param>
public readonly record struct StrengthRange(double Low, double High);
