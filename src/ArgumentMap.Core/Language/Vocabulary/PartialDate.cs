using System.Globalization;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>A day, a month or a year (ISO 8601), as the range of days that it covers.</summary>
public readonly record struct PartialDate(DateOnly First, DateOnly Last)
{
    /// <summary>Reads <c>2024</c>, <c>2024-10</c> or <c>2024-10-03</c>, in ASCII digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.ContainsAnyExcept("0123456789-"))
            return false;
        var shape = text.Length switch { 4 => "yyyy", 7 => "yyyy-MM", 10 => "yyyy-MM-dd", _ => null };
        if (shape is null || !DateOnly.TryParseExact(text, shape, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            return false;
        date = new PartialDate(first, text.Length switch
        {
            4 => new DateOnly(first.Year, 12, 31),
            7 => new DateOnly(first.Year, first.Month, CultureInfo.InvariantCulture.Calendar.GetDaysInMonth(first.Year, first.Month)),
            _ => first,
        });
        return true;
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
