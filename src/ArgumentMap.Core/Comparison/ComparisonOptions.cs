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

    public ComparisonLimits Limits { get; init; } = ComparisonLimits.Default;
}

/// <summary>Limits of the work of pairing items. Beyond them a reworded item counts as removed and added.</summary>
public sealed record ComparisonLimits
{
    public static ComparisonLimits Default { get; } = new();

    /// <summary>Letters of a text that are compared.</summary>
    public int TextLength { get; init; } = 1_000;

    /// <summary>Number of items elsewhere in the other map that one item is compared with.</summary>
    public int Candidates { get; init; } = 8;

    /// <summary>Number of pairs in the same place that are all compared; beyond it only those that share rare words.</summary>
    public int PairsAtPlace { get; init; } = 64;

    /// <summary>Letters and relations visited over the whole map while texts are compared.</summary>
    public long Effort { get; init; } = 200_000_000;

    /// <summary>Rounds in which pairs found so far help to find more.</summary>
    public int Rounds { get; init; } = 4;
}
