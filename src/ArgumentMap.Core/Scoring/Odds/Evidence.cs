using System.Runtime.Intrinsics;

namespace ArgumentMap.Scoring.Odds;

/// <summary>Log odds, with the squares of how far they may be off: below, the log odds themselves, above.</summary>
/// <remarks>
/// Reasons side by side add in log odds: a force f is the likelihood ratio (1 + f) / (1 − f) (Heckerman 1985, <i>Probabilistic
/// interpretations for MYCIN's certainty factors</i>). Their deviations add as independent errors do, as squares.
/// </remarks>
internal readonly struct Evidence
{
    /// <summary>A greater force would be a proof.</summary>
    public const double MostForce = 0.99;

    /// <summary>The base of a statement is kept as far from 0 and 1.</summary>
    public const double LeastChance = 0.001;

    private static readonly Vector256<double> Signs = Vector256.Create(-1.0, 0, 1, 0);

    private static readonly Vector256<double> IsMiddle = Vector256.Equals(Signs, Vector256<double>.Zero);

    private readonly Vector256<double> _lanes;

    private Evidence(Vector256<double> lanes) => _lanes = lanes;

    public double LogOdds => _lanes[1];

    /// <summary>What a reason adds to the log odds of the statement it bears on.</summary>
    /// <param name="force">From 0 to 1.</param>
    public static Evidence OfSupport(Ends force) => new(Deviations(Ratios(force), out _));

    public static Evidence OfAttack(Ends force)
    {
        var lanes = Ends.Swapped(Deviations(Ratios(force), out var negated));
        return new Evidence(Vector256.ConditionalSelect(IsMiddle, negated, lanes));
    }

    /// <summary>What a statement starts from.</summary>
    public static Evidence OfBase(Ends chance)
    {
        var clipped = Vector256.Max(Vector256.Create(LeastChance), Vector256.Min(Vector256.Create(1 - LeastChance), chance.Lanes));
        return new Evidence(Deviations(Vector256.Log(clipped / (Vector256<double>.One - clipped)), out _));
    }

    public static Evidence operator +(Evidence one, Evidence other) => new(one._lanes + other._lanes);

    /// <summary>The strength that comes of it.</summary>
    public Ends ToChance()
    {
        var spread = Vector256.Sqrt(Vector256.ConditionalSelect(IsMiddle, Vector256<double>.Zero, _lanes));
        var logOdds = Vector256.Create(_lanes[1]) + (Signs * spread);
        return Ends.Of(Vector256<double>.One / (Vector256<double>.One + Vector256.Exp(-logOdds)));
    }

    private static Vector256<double> Ratios(Ends force)
    {
        var clipped = Vector256.Min(force.Lanes, Vector256.Create(MostForce));
        return Vector256.Log((Vector256<double>.One + clipped) / (Vector256<double>.One - clipped));
    }

    private static Vector256<double> Deviations(Vector256<double> logOdds, out Vector256<double> negated)
    {
        var middle = Vector256.Create(logOdds[1]);
        negated = -middle;
        var off = logOdds - middle;
        return Vector256.ConditionalSelect(IsMiddle, middle, off * off);
    }
}
