using System.Globalization;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>Dates with the name of a month in English, or of eight digits, which can only mean one day.</summary>
internal static class DateInWords
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Reads <c>3 Oct 2024</c>, <c>October 3, 2024</c>, <c>Oct 2024</c>, <c>20241003</c>; null for anything else.</summary>
    public static string? Read(string text)
    {
        if (text.Length > 30)
            return null;
        if (text.Length == 8 && text.All(char.IsAsciiDigit))
            return Known($"{text[..4]}-{text[4..6]}-{text[6..]}");
        var parts = text.Split([' ', ',', '.', '\t', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > 3 || parts[^1].Length != 4 || !parts[^1].All(char.IsAsciiDigit))
            return null;
        var month = Array.FindIndex(parts, part => MonthOf(part) > 0);
        if (month < 0 || month == parts.Length - 1)
            return null;
        var name = string.Create(CultureInfo.InvariantCulture, $"{parts[^1]}-{MonthOf(parts[month]):00}");
        if (parts.Length == 2)
            return Known(name);
        var day = parts[1 - month].TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        return day.Length is 1 or 2 && day.All(char.IsAsciiDigit) ? Known($"{name}-{day.PadLeft(2, '0')}") : null;
    }

    private static string? Known(string date) => PartialDate.TryParse(date, out _) ? date : null;

    private static int MonthOf(string word)
    {
        var name = word.ToLowerInvariant();
        return 1 + Array.FindIndex(Months, month => month == name || month[..3] == name || (name == "sept" && month == "september"));
    }
}
