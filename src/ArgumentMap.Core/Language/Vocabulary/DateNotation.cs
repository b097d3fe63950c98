using System.Globalization;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>
/// Reads dates in EDTF (ISO 8601-2, level 1): <c>1850~</c> about then, <c>1850?</c> perhaps, <c>1850%</c> both, <c>185X</c> some year of
/// them, <c>1914/1918</c> from one to the other, <c>../1918</c> then or before, <c>-0043</c> 44 BC.
/// </summary>
/// <remarks>Seasons and years of more than four digits, which level 1 has too, are not read: neither names days here.</remarks>
internal static class DateNotation
{
    /// <summary>Longer than any date.</summary>
    private const int MaxLength = 32;

    private const string Open = "..";

    /// <summary>Reads a plain year, month or day; null where it is none.</summary>
    public static PartialDate? ReadPlain(ReadOnlySpan<char> text)
    {
        if (Number(text[..4]) is not (>= 0 and var year))
            return null;
        if (text.Length == 4)
            return Years(year, year);
        if (text[4] != '-' || Number(text[5..7]) is not (>= 1 and <= 12 and var month))
            return null;
        if (text.Length == 7)
            return Month(year, month);
        if (text[7] != '-' || Number(text[8..]) is not (>= 1 and var day) || day > CalendarDay.DaysIn(year, month))
            return null;
        var only = CalendarDay.Of(year, month, day);
        return new PartialDate(only, only);
    }

    /// <summary>What is wrong with a date, as a sentence; null where nothing is.</summary>
    public static string? Read(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length > MaxLength)
            return Unreadable(text);
        var slash = text.IndexOf('/');
        if (slash < 0)
            return ReadSingle(text, out date);
        var from = text[..slash];
        var to = text[(slash + 1)..];
        var first = new PartialDate(CalendarDay.Min, CalendarDay.Min);
        var problem = from.SequenceEqual(Open) ? null : ReadSingle(from, out first);
        if (problem is null && to.SequenceEqual(Open))
            return $"'{text}' has no last day, so nobody could say as of when it counts. Write only when it begins, or when it ends as "
                + "well.";
        problem ??= ReadSingle(to, out date);
        if (problem is not null)
            return problem == Unreadable(from) || problem == Unreadable(to) ? Unreadable(text) : problem;
        if (first.First > date.Last)
            return $"'{text}' ends before it begins.";
        date = new PartialDate(first.First, first.Last > date.Last ? first.Last : date.Last);
        return null;
    }

    public static string Unreadable(ReadOnlySpan<char> text) =>
        $"'{text}' is not a date. Expected a day, month or year such as 2024-10-03, 2024-10 or 2024.";

    private static string? ReadSingle(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        var rest = text;
        if (!rest.IsEmpty && rest[^1] is '?' or '~' or '%')
            rest = rest[..^1];
        var isBeforeChrist = !rest.IsEmpty && rest[0] == '-';
        if (isBeforeChrist)
            rest = rest[1..];
        if (rest.Length < 4 || rest.Length > 4 && rest[4] != '-')
            return Unreadable(text);
        var (low, high) = Digits(rest[..4]);
        if (low < 0)
            return Unreadable(text);
        if (isBeforeChrist)
            (low, high) = (-high, -low);
        if (isBeforeChrist && low == 0)
            return $"There is no year {text}: the year before 0001 is 0000.";
        rest = rest[4..];
        if (!rest.IsEmpty && low != high)
            return $"'{text}' leaves its year open, and so its month. Write only the year, or the month of one year such as 1850-12.";
        if (rest.IsEmpty || rest is "-XX" or "-XX-XX")
        {
            date = Years(low, high);
            return null;
        }

        return ReadMonth(text, low, rest[1..], out date);
    }

    private static string? ReadMonth(ReadOnlySpan<char> text, int year, ReadOnlySpan<char> rest, out PartialDate date)
    {
        date = default;
        if (rest.StartsWith("XX-"))
            return $"'{text}' leaves its month open, and so its day. Write only the year, or the month.";
        if (rest.Length is not (2 or 5) || Number(rest[..2]) is not (>= 0 and var month) || (rest.Length == 5 && rest[2] != '-'))
            return Unreadable(text);
        if (month is < 1 or > 12)
            return $"There is no month {rest[..2]}, as '{text}' has it.";
        if (rest.Length == 2 || rest[3..] is "XX")
        {
            date = Month(year, month);
            return null;
        }

        if (Number(rest[3..]) is not (>= 0 and var day))
            return Unreadable(text);
        var days = CalendarDay.DaysIn(year, month);
        if (day == 0 || day > days)
        {
            var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
            var of = month == 2 ? string.Create(CultureInfo.InvariantCulture, $" {year:0000}") : "";
            return string.Create(CultureInfo.InvariantCulture, $"There is no such day as {text}: {name}{of} has {days} days.");
        }

        var only = CalendarDay.Of(year, month, day);
        date = new PartialDate(only, only);
        return null;
    }

    /// <summary>The first and last year that four digits mean, of which the last one or two may be X; -1 where they mean none.</summary>
    private static (int Low, int High) Digits(ReadOnlySpan<char> year)
    {
        var open = year[3] != 'X' ? 0 : year[2] != 'X' ? 1 : 2;
        var known = Number(year[..(4 - open)]);
        var years = open switch { 0 => 1, 1 => 10, _ => 100 };
        return known < 0 ? (-1, -1) : (known * years, (known * years) + years - 1);
    }

    /// <summary>The number that ASCII digits make; -1 where there is anything else.</summary>
    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return -1;
            number = (number * 10) + digit - '0';
        }

        return number;
    }

    private static PartialDate Years(int first, int last) => new(CalendarDay.Of(first, 1, 1), CalendarDay.Of(last, 12, 31));

    private static PartialDate Month(int year, int month) =>
        new(CalendarDay.Of(year, month, 1), CalendarDay.Of(year, month, CalendarDay.DaysIn(year, month)));
}
