using System.Globalization;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>Dates as they stand in books, and how they are written here.</summary>
internal static class HistoricalDates
{
    /// <summary>Longer than any of them.</summary>
    private const int MaxLength = 32;

    private static readonly string[] About = ["circa", "about", "around", "approx.", "ca.", "ca", "c.", "c", "~"];

    private static readonly string[] BeforeChrist = ["BCE", "BC", "B.C.E.", "B.C."];

    private static readonly string[] AfterChrist = ["CE", "AD", "C.E.", "A.D."];

    private static readonly string[] To = ["-", "\u2013", "\u2014", "\u2212", "/", " to ", " until "];

    /// <summary>
    /// What to write for <c>c. 1850</c>, <c>1914-1918</c>, <c>44 BC</c>, <c>1850s</c> and the like; null where that is unclear.
    /// </summary>
    public static string? Fix(string text)
    {
        if (text.Length > MaxLength)
            return null;
        var written = FixRange(text.AsSpan().Trim()) ?? FixSingle(text.AsSpan().Trim());
        return written is not null && PartialDate.TryParse(written, out _) ? written : null;
    }

    private static string? FixRange(ReadOnlySpan<char> text)
    {
        foreach (var separator in To)
        {
            var at = text.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (at <= 0)
                continue;
            var from = text[..at].TrimEnd();
            var to = text[(at + separator.Length)..].TrimStart();
            if (FixSingle(from) is not { } first)
                return null;
            // The two digits that 1914-18 ends with are a year if they cannot be a month.
            var isShort = to.Length == 2 && from.Length == 4 && Number(to) > Math.Max(12, Number(from[2..])) && first.Length == 4;
            var last = isShort ? $"{from[..2]}{to}" : FixSingle(to);
            return last is null ? null : $"{first}/{last}";
        }

        return null;
    }

    private static string? FixSingle(ReadOnlySpan<char> text)
    {
        foreach (var word in About)
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = text[word.Length..];
            if (!rest.IsEmpty && !char.IsAsciiLetter(rest[0]))
                return Plain(rest.TrimStart()) is { } year ? $"{year}~" : null;
        }

        return Plain(text);
    }

    private static string? Plain(ReadOnlySpan<char> text)
    {
        if (TakeEra(ref text, BeforeChrist))
            return Number(text) is >= 1 and <= 9999 and var year ? YearBefore(year) : null;
        if (TakeEra(ref text, AfterChrist))
            return Number(text) is >= 1 and <= 9999 and var number ? Year(number) : null;
        if (Decade(text) is { } decade)
            return decade;
        if (text.Length > 4 && text[^1] is '~' or '?' or '%')
            return Plain(text[..^1].TrimEnd()) is { } qualified ? $"{qualified}{text[^1]}" : null;
        var digits = text.ToString().Replace('x', 'X');
        return digits.Length >= 4 && PartialDate.TryParse(digits, out _) ? digits : null;
    }

    /// <summary>The fifties of a century. The 1800s may be a decade or a century, so what is meant by them is unclear.</summary>
    private static string? Decade(ReadOnlySpan<char> text)
    {
        var end = text.EndsWith("'s") || text.EndsWith("\u2019s") ? 2 : text.EndsWith("s") ? 1 : 0;
        if (end == 0 || text.Length - end != 4 || Number(text[..4]) < 0 || text[3] != '0' || text[2] == '0')
            return null;
        return $"{text[..3]}X";
    }

    /// <summary>Takes the name of an era off, at the end or the beginning.</summary>
    private static bool TakeEra(ref ReadOnlySpan<char> text, string[] names)
    {
        foreach (var name in names)
        {
            if (text.EndsWith(name, StringComparison.OrdinalIgnoreCase))
                text = text[..^name.Length].TrimEnd();
            else if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                text = text[name.Length..].TrimStart();
            else
                continue;
            return true;
        }

        return false;
    }

    /// <summary>The year that many years before Christ: 1 BC is the year 0.</summary>
    private static string YearBefore(int year) => year == 1 ? Year(0) : $"-{Year(year - 1)}";

    private static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>The number that up to four ASCII digits make; -1 where there is anything else.</summary>
    private static int Number(ReadOnlySpan<char> digits) =>
        digits.Length is > 0 and <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;
}
