using System.Runtime.Intrinsics;

namespace ArgumentMap.Scoring.Odds;

/// <summary>Log odds with the squares of their deviations. The lanes are the deviation below, the log odds, the deviation above.</summary>
/// <remarks>
/// Independent reasons add up in log odds: a force f is the likelihood ratio (1 + f) / (1 − f) (Heckerman 1985, <i>Probabilistic
/// interpretations for MYCIN's certainty factors</i>). Deviations add up like independent errors, as squares.
/// </remarks>
internal readonly struct Evidence
{
    /// <summary>The upper limit of a force; a greater one would amount to a proof.</summary>
    public const double MostForce = 0.99;

    /// <summary>The base score of a statement is kept this far from 0 and 1.</summary>
    public const double LeastChance = 0.001;

    private static readonly Vector256<double> Signs = Vector256.Create(-1.0, 0, 1, 0);

    private static readonly Vector256<double> IsMiddle = Vector256.Equals(Signs, Vector256<double>.Zero);

    private readonly Vector256<double> _lanes;

    private Evidence(Vector256<double> lanes) => _lanes = lanes;

    /// <summary>What is settled: it holds whatever else.</summary>
    public static Evidence Certain { get; } = new(Vector256.Create(0, double.PositiveInfinity, 0, 0));

    /// <summary>The square of how far they may be too high, the log odds, the square of how far they may be too low, nothing.</summary>
    internal Vector256<double> Lanes => _lanes;

    public double LogOdds => _lanes[1];

    /// <summary>The square of how far the log odds may be too high.</summary>
    public double Down => _lanes[0];

    /// <summary>The square of how far the log odds may be too low.</summary>
    public double Up => _lanes[2];

    /// <summary>The same for an attack that is as strong as this support.</summary>
    public Evidence Against => new(Vector256.ConditionalSelect(IsMiddle, -_lanes, Ends.Swapped(_lanes)));

    public static Evidence Of(double down, double logOdds, double up) => new(Vector256.Create(down, logOdds, up, 0));

    /// <summary>The evidence that a reason adds to the statement it bears on.</summary>
    /// <param name="force">From 0 to 1.</param>
    public static Evidence OfSupport(Ends force)
    {
        var clipped = Vector256.Min(force.Lanes, Vector256.Create(MostForce));
        return new Evidence(Deviations(Vector256.Log((Vector256<double>.One + clipped) / (Vector256<double>.One - clipped))));
    }

    public static Evidence OfAttack(Ends force) => OfSupport(force).Against;

    /// <summary>The evidence that a statement starts with.</summary>
    public static Evidence OfBase(Ends chance)
    {
        var clipped = Vector256.Max(Vector256.Create(LeastChance), Vector256.Min(Vector256.Create(1 - LeastChance), chance.Lanes));
        return new Evidence(Deviations(Vector256.Log(clipped / (Vector256<double>.One - clipped))));
    }

    public static Evidence operator +(Evidence one, Evidence other) => new(one._lanes + other._lanes);

    /// <summary>The strength that results from the evidence.</summary>
    public Ends ToChance() => Ends.Of(Vector256<double>.One / (Vector256<double>.One + Vector256.Exp(-ToLogOdds().Lanes)));

    /// <summary>The log odds with their ends.</summary>
    public Ends ToLogOdds()
    {
        var spread = Vector256.Sqrt(Vector256.ConditionalSelect(IsMiddle, Vector256<double>.Zero, _lanes));
        return Ends.Of(Vector256.Shuffle(_lanes, Vector256.Create(1L, 1, 1, 1)) + (Signs * spread));
    }

    /// <param name="ratios">Log odds at the low end, in the middle, at the high end.</param>
    internal static Evidence OfRatios(Vector256<double> ratios) => new(Deviations(ratios));

    private static Vector256<double> Deviations(Vector256<double> logOdds)
    {
        var middle = Vector256.Shuffle(logOdds, Vector256.Create(1L, 1, 1, 1));
        var off = logOdds - middle;
        return Vector256.ConditionalSelect(IsMiddle, middle, off * off);
    }
}
