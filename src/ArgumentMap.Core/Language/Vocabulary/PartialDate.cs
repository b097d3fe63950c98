using System.Globalization;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>
/// A date as historians know it, in the notation of EDTF (ISO 8601-2, level 1): a day, month or year, or one that leaves something open, as
/// the range of days that it can mean.
/// </summary>
public readonly record struct PartialDate(CalendarDay First, CalendarDay Last)
{
    /// <summary>What a date may look like, for schemas.</summary>
    internal const string Pattern = $"(([.]{{2}}|{Single})/)?{Single}";

    private const string Single = "-?[0-9]{2}([0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]|XX))?|-XX(-XX)?)?|[0-9]X|XX)[?~%]?";

    /// <summary>
    /// Reads <c>2024</c>, <c>2024-10</c>, <c>2024-10-03</c>, <c>1850~</c>, <c>185X</c>, <c>1914/1918</c>, <c>../1918</c>, <c>-0043</c>, in
    /// ASCII digits.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        // Most dates are a plain year, month or day.
        if (text.Length is 4 or 7 or 10 && DateNotation.ReadPlain(text) is { } plain)
        {
            date = plain;
            return true;
        }

        return DateNotation.Read(text, out date) is null;
    }

    /// <summary>
    /// What was meant by a date with other separators, short numbers, a time or digits of another script; null where that is unclear.
    /// </summary>
    internal static string? Fix(string text)
    {
        if (DateInWords.Read(text) is { } words)
            return words;
        var day = text.Split('T')[0];
        if (day.Length > 10)
            return null;
        var digits = string.Concat(
            day.Select(c => CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit ? (char)('0' + digit) : c));
        var parts = digits.Split('-', '/', '.');
        if (parts.Length > 3 || parts[0].Length != 4)
            return null;
        var written = string.Join('-', parts.Select((part, i) => i == 0 ? part : part.PadLeft(2, '0')));
        return TryParse(written, out _) ? written : null;
    }
}
