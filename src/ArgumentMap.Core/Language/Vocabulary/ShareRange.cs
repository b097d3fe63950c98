using System.Globalization;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>Numbers that may leave something open: <c>0.7</c>, <c>70%</c>, <c>0.6-0.8</c>, <c>60–80 %</c>, <c>about 0.7</c>.</summary>
internal static class ShareRange
{
    /// <summary>What to write, for messages.</summary>
    public const string Expected = "a number from 0 to 1, a percentage, a range such as 0.6-0.8, about 0.7";

    private const string About = "about";

    /// <summary>How far off a number may be that is said to be about right.</summary>
    private const double AboutWidth = 0.1;

    /// <summary>What parts the ends of a range; the first two are the language's own.</summary>
    private static readonly string[] Separators = ["-", "\u2013", "\u2014", "\u2212", "\u2012", "...", "..", "\u2026", " to "];

    /// <summary>
    /// Reads a rating; <paramref name="problem"/> says in a sentence what is wrong with it, <paramref name="fix"/> what to write if that is
    /// clear.
    /// </summary>
    public static Rating? Read(ReadOnlySpan<char> text, out string problem, out string? fix)
    {
        if (IsAbout(text))
            return ReadAbout(text, out problem, out fix);
        if (ReadEnds(text) is { } ends)
        {
            problem = ends.Problem(text.ToString());
            fix = problem.Length > 0 ? ends.Fix : null;
            var (low, high) = (ends.LowShare, ends.HighShare);
            return problem.Length > 0
                ? null
                : new Rating(Middle(low, high), text.ToString()) { Low = low, High = high };
        }

        return Share.TryParseOrPercent(text, out var value, out problem, out fix) ? new Rating(value, text.ToString()) : null;
    }

    /// <summary>Whether a rating begins with the word <c>about</c>.</summary>
    public static bool IsAbout(ReadOnlySpan<char> text) =>
        text.StartsWith(About) && text.Length > About.Length && text[About.Length] is ' ' or '\t';

    /// <summary>What a range stands for.</summary>
    public static double Middle(double low, double high) => Math.Round((low + high) / 2, 6);

    private static Rating? ReadAbout(ReadOnlySpan<char> text, out string problem, out string? fix)
    {
        if (!Share.TryParseOrPercent(text[About.Length..].TrimStart(), out var value, out problem, out fix))
        {
            fix = fix is null ? null : $"{About} {fix}";
            return null;
        }

        return new Rating(value, text.ToString())
        {
            Low = Math.Round(Math.Max(0, value - AboutWidth), 12),
            High = Math.Round(Math.Min(1, value + AboutWidth), 12),
        };
    }

    /// <summary>Null where the text is not two numbers with something between that parts them.</summary>
    private static Ends? ReadEnds(ReadOnlySpan<char> text)
    {
        if (text.Length > 64)
            return null;
        foreach (var separator in Separators)
        {
            var at = text.IndexOf(separator);
            if (at <= 0)
                continue;
            var low = text[..at].TrimEnd();
            var high = text[(at + separator.Length)..].TrimStart();
            var (lowIsPercent, highIsPercent) = (TakePercent(ref low), TakePercent(ref high));
            if (Number(low) is not { } first || Number(high) is not { } last)
                return null;
            return new Ends(first, last, highIsPercent, lowIsPercent)
            {
                IsWellWritten = (separator == Separators[0] || separator == Separators[1])
                    && (highIsPercent || !lowIsPercent) && !text.Contains(','),
            };
        }

        return null;
    }

    private static bool TakePercent(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[^1] != '%')
            return false;
        text = text[..^1].TrimEnd();
        return true;
    }

    /// <summary>Digits with at most one point or comma.</summary>
    private static double? Number(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('0', '9') < 0 || text.ContainsAnyExcept("0123456789.,"))
            return null;
        var plain = text.ToString().Replace(',', '.');
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>The two numbers of a range as they are written.</summary>
    private readonly record struct Ends(double Low, double High, bool HighIsPercent, bool LowIsPercent)
    {
        public bool IsWellWritten { get; init; }

        public double LowShare => IsPercent ? Math.Round(Low / 100, 12) : Low;

        public double HighShare => IsPercent ? Math.Round(High / 100, 12) : High;

        /// <summary>What it seems to mean, in the notation of the language; null where it leaves the shares.</summary>
        public string? Fix
        {
            get
            {
                var (low, high) = (Math.Min(Low, High), Math.Max(Low, High));
                var isPercent = IsPercent || high > 1;
                return high > (isPercent ? 100 : 1)
                    ? null
                    : string.Create(CultureInfo.InvariantCulture, $"{low:0.####}-{high:0.####}{(isPercent ? "%" : "")}");
            }
        }

        /// <summary>A percent sign at the end is for both numbers.</summary>
        private bool IsPercent => HighIsPercent || LowIsPercent;

        /// <summary>What is wrong, as a sentence; empty where nothing is.</summary>
        public string Problem(string text)
        {
            var problem =
                HighShare > 1 || LowShare > 1 ? $"The range '{text}' leaves the numbers from 0 to 1."
                : LowShare > HighShare ? $"The range '{text}' begins with its upper end."
                : !IsWellWritten ? $"'{text}' is not how a range is written, such as 0.6-0.8 or 60-80%."
                : "";
            return problem.Length > 0 && Fix is { } fix ? $"{problem} Did you mean {fix}?" : problem;
        }
    }
}
