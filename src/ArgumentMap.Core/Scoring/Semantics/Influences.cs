namespace ArgumentMap.Scoring.Semantics;

/// <summary>
/// Moves a base score by the aggregate of what bears on the node: ι of a modular semantics. With α = 0 the base score stays.
/// </summary>
internal interface IInfluence
{
    /// <param name="baseScore">τ, from 0 to 1.</param>
    /// <param name="aggregate">α; positive where support prevails.</param>
    /// <returns>From 0 to 1.</returns>
    static abstract double Influence(double baseScore, double aggregate);
}

/// <summary>linear(1): τ − τ·max(0, −α) + (1 − τ)·max(0, α), for α from −1 to 1.</summary>
internal readonly struct Linear : IInfluence
{
    public static double Influence(double baseScore, double aggregate) =>
        aggregate < 0 ? baseScore + (baseScore * aggregate) : baseScore + ((1 - baseScore) * aggregate);
}

/// <summary>1-max(1): h(x) = x / (1 + x).</summary>
internal readonly struct OneMax : IInfluence
{
    public static double Influence(double baseScore, double aggregate) => PMax.Move(baseScore, aggregate, PMax.Share(Math.Abs(aggregate)));
}

/// <summary>2-max(1): h(x) = x² / (1 + x²).</summary>
internal readonly struct TwoMax : IInfluence
{
    public static double Influence(double baseScore, double aggregate) =>
        PMax.Move(baseScore, aggregate, PMax.Share(aggregate * aggregate));
}

/// <summary>p-max(1): τ − τ·h(−α) + (1 − τ)·h(α), h(x) = max(0, x)^p / (1 + max(0, x)^p).</summary>
internal static class PMax
{
    /// <summary>x / (1 + x), also for infinity.</summary>
    public static double Share(double x) => double.IsPositiveInfinity(x) ? 1 : x / (1 + x);

    public static double Move(double baseScore, double aggregate, double share) =>
        aggregate < 0 ? baseScore - (baseScore * share) : baseScore + ((1 - baseScore) * share);
}

/// <summary>1 − (1 − τ²) / (1 + τ·e^α); 0 stays as it is.</summary>
internal readonly struct Euler : IInfluence
{
    public static double Influence(double baseScore, double aggregate) =>
        baseScore == 0 ? 0 : 1 - ((1 - (baseScore * baseScore)) / (1 + (baseScore * Math.Exp(aggregate))));
}

/// <summary>1 / (1 + exp(−ln(τ / (1 − τ)) − α)); 0 and 1 stay as they are.</summary>
internal readonly struct Mlp : IInfluence
{
    public static double Influence(double baseScore, double aggregate) =>
        baseScore is 0 or 1 ? baseScore : 1 / (1 + Math.Exp(-Math.Log(baseScore / (1 - baseScore)) - aggregate));
}
