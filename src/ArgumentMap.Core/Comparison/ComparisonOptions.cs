using ArgumentMap.Limits;
using ArgumentMap.Scoring;

namespace ArgumentMap.Comparison;

/// <summary>How two maps are compared.</summary>
public sealed record ComparisonOptions
{
    public static ComparisonOptions Default { get; } = new();

    /// <summary>How both maps are scored.</summary>
    public ScoreOptions Scores { get; init; } = ScoreOptions.Default;

    /// <summary>Smallest change of a strength that is listed, from 0 to 1; a changed verdict is always listed.</summary>
    public double Threshold { get; init; } = 0.005;

    /// <summary>Null for the limits the maps were read with.</summary>
    public MapLimits? Limits { get; init; }
}
