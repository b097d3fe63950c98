using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring;

/// <summary>What a strength means for a statement.</summary>
public enum Verdict : byte
{
    Rejected,
    Undecided,
    Accepted,
}

/// <summary>The names of verdicts, the same in every output.</summary>
internal static class Verdicts
{
    public static string Name(this Verdict verdict) => verdict switch
    {
        Verdict.Accepted => "accepted",
        Verdict.Rejected => "rejected",
        _ => "undecided",
    };
}

/// <summary>The bounds of verdicts: a strength at or below one is rejected, at or above the other accepted.</summary>
/// <param name="Reject">From 0 to 1, below <paramref name="Accept"/>.</param>
public readonly record struct VerdictBounds(double Reject, double Accept)
{
    /// <summary>Digits that count when a strength is compared with a bound.</summary>
    private const int Digits = 9;

    /// <summary>What holds where the map has no <c>accept</c>.</summary>
    public static VerdictBounds Default { get; } = new(0.45, 0.55);

    /// <summary>For semantics whose only strengths are in, undecided and out.</summary>
    internal static VerdictBounds ThreeValued { get; } = new(0, 1);

    public static VerdictBounds Of(ArgumentGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var parts = graph.Get(PropertyName.Accept)?.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts is { Length: 2 } && Read(parts[0]) is { } reject && Read(parts[1]) is { } accept && reject < accept)
            return new VerdictBounds(reject, accept);
        return Default;

        static double? Read(string text) => Share.TryParse(text, out var value, out _, out _) ? value : null;
    }

    /// <summary>The verdict of a strength, which is rounded before it is compared: what only rounding tells apart is the same.</summary>
    public Verdict Of(double strength)
    {
        strength = Rounded(strength);
        return strength >= Accept ? Verdict.Accepted : strength <= Reject ? Verdict.Rejected : Verdict.Undecided;
    }

    /// <summary>A strength as it is compared with a bound.</summary>
    internal static double Rounded(double strength) => Math.Round(strength, Digits);

    /// <summary>The fewest digits, from so many on, with which a strength is shown on the side of the bounds where it lies.</summary>
    internal int DigitsOf(double strength, int digits)
    {
        var verdict = Of(strength);
        while (digits < Digits && Of(Math.Round(strength, digits)) != verdict)
            digits++;
        return digits;
    }

    /// <summary>A strength with so many digits, or more where its verdict would not be seen in fewer.</summary>
    internal string Show(double strength, int digits)
    {
        digits = DigitsOf(strength, digits);
        return Math.Round(strength, digits).ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Reject} {Accept}");
}
