using System.Runtime.Intrinsics;

namespace ArgumentMap.Scoring.Odds;

/// <summary>A number from 0 to 1 with the ends of its range; all three are computed at once.</summary>
internal readonly struct Ends
{
    private static readonly Vector256<double> Second = Vector256.Create(0, 1.0, 0, 0);

    private Ends(Vector256<double> lanes) => Lanes = lanes;

    public Ends(double low, double middle, double high)
        : this(Vector256.Create(low, middle, high, 0))
    {
    }

    public static Ends Zero => default;

    public static Ends One { get; } = Of(1);

    /// <summary>The unknown: even odds, with a range of almost everything.</summary>
    public static Ends Unknown { get; } = new(0.05, 0.5, 0.95);

    public static bool IsUnknown(Ends ends) =>
        ends.Middle == Unknown.Middle && ends.Low == Unknown.Low && ends.High == Unknown.High;

    public double Low => Lanes[0];

    public double Middle => Lanes[1];

    public double High => Lanes[2];

    public bool IsRange => Low < High;

    /// <summary>Low, middle, high, and a fourth lane that has no meaning.</summary>
    internal Vector256<double> Lanes { get; }

    /// <summary>What a statement of this strength passes on: nothing at or below even odds, everything at certainty.</summary>
    public Ends Carried => new(Vector256.Max(Vector256<double>.Zero, (Lanes + Lanes) - Vector256<double>.One));

    /// <summary>One minus this value; the ends of the range swap places.</summary>
    public Ends Rest => new(Swapped(Vector256<double>.One - Lanes));

    /// <summary>Clamped to the range from 0 to 1.</summary>
    public Ends Clamped => new(Vector256.Max(Vector256<double>.Zero, Vector256.Min(Vector256<double>.One, Lanes)));

    public static Ends Of(double value) => new(value, value, value);

    public static Ends Of(Vector256<double> lanes) => new(lanes);

    public static Ends operator *(Ends one, Ends other) => new(one.Lanes * other.Lanes);

    public static Ends operator *(Ends ends, double factor) => new(ends.Lanes * factor);

    public static Ends operator +(Ends one, Ends other) => new(one.Lanes + other.Lanes);

    public static Ends operator -(Ends one, Ends other) => new(one.Lanes - other.Lanes);

    public Ends WithMiddle(double middle) =>
        new(Vector256.ConditionalSelect(Vector256.Equals(Second, Vector256<double>.One), Vector256.Create(middle), Lanes));

    internal static Vector256<double> Swapped(Vector256<double> lanes) => Vector256.Shuffle(lanes, Vector256.Create(2L, 1, 0, 3));
}
