using ArgumentMap.Scoring;

namespace ArgumentMap.Comparison;

/// <summary>How two maps are compared.</summary>
public sealed record ComparisonOptions
{
    public static ComparisonOptions Default { get; } = new();

    /// <summary>How both maps are scored.</summary>
    public ScoreOptions Scores { get; init; } = ScoreOptions.Default;

    /// <summary>Least change of a strength that is listed, from 0 to 1; a changed verdict is listed however small the change.</summary>
    public double Threshold { get; init; } = 0.005;

    public ComparisonLimits Limits { get; init; } = ComparisonLimits.Default;
}

/// <summary>How much work it may be to find out which item has become which. Beyond it a reworded item counts as removed and added.</summary>
public sealed record ComparisonLimits
{
    public static ComparisonLimits Default { get; } = new();

    /// <summary>Letters of a text that are looked at to tell whether it is near another.</summary>
    public int TextLength { get; init; } = 1_000;

    /// <summary>Items anywhere in the other map that one item is compared with.</summary>
    public int Candidates { get; init; } = 8;

    /// <summary>Pairs of items at the same place that are all compared with one another; of more only those that have rare words in common.</summary>
    public int PairsAtPlace { get; init; } = 64;

    /// <summary>Letters and relations looked at over the whole map while texts are compared.</summary>
    public long Effort { get; init; } = 200_000_000;

    /// <summary>How often what was found helps to find more.</summary>
    public int Rounds { get; init; } = 4;
}
