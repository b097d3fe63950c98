using System.Globalization;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>A day from the year -9999 to 9999, where the year 0 is 1 BC (ISO 8601, the Gregorian calendar throughout).</summary>
/// <remarks><see cref="DateOnly"/> begins with the year 1; a map may be about what was known before.</remarks>
public readonly record struct CalendarDay : IComparable<CalendarDay>
{
    private const int DaysOfEra = 146_097;

    /// <summary>Days from 1 March of the year 0 to 1 January of the year 1.</summary>
    private const int MarchToFirst = 306;

    private CalendarDay(int number) => Number = number;

    /// <summary>Days since 0001-01-01, as in <see cref="DateOnly.DayNumber"/>.</summary>
    public int Number { get; }

    public static CalendarDay Min { get; } = Of(-9999, 1, 1);

    public static CalendarDay Max { get; } = Of(9999, 12, 31);

    public static implicit operator CalendarDay(DateOnly day) => new(day.DayNumber);

    public static bool operator <(CalendarDay a, CalendarDay b) => a.Number < b.Number;

    public static bool operator >(CalendarDay a, CalendarDay b) => a.Number > b.Number;

    public static bool operator <=(CalendarDay a, CalendarDay b) => a.Number <= b.Number;

    public static bool operator >=(CalendarDay a, CalendarDay b) => a.Number >= b.Number;

    public static CalendarDay FromDateOnly(DateOnly day) => day;

    /// <summary>The next day; null after the last.</summary>
    public CalendarDay? Next() => this == Max ? null : new CalendarDay(Number + 1);

    public int CompareTo(CalendarDay other) => Number.CompareTo(other.Number);

    /// <summary>As <c>2024-10-03</c> or <c>-0043-03-15</c>.</summary>
    public override string ToString()
    {
        var (year, month, day) = Parts();
        return string.Create(CultureInfo.InvariantCulture, $"{(year < 0 ? "-" : "")}{Math.Abs(year):0000}-{month:00}-{day:00}");
    }

    /// <param name="year">From -9999 to 9999.</param>
    internal static CalendarDay Of(int year, int month, int day)
    {
        // Years that begin in March end with the leap day, in eras of 400 years.
        var marchYear = month <= 2 ? year - 1 : year;
        var era = Math.DivRem(marchYear, 400, out var yearOfEra);
        if (yearOfEra < 0)
            (era, yearOfEra) = (era - 1, yearOfEra + 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return new CalendarDay((era * DaysOfEra) + dayOfEra - MarchToFirst);
    }

    internal static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private (int Year, int Month, int Day) Parts()
    {
        var era = Math.DivRem(Number + MarchToFirst, DaysOfEra, out var dayOfEra);
        if (dayOfEra < 0)
            (era, dayOfEra) = (era - 1, dayOfEra + DaysOfEra);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36524) - (dayOfEra / (DaysOfEra - 1))) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var marchMonth = ((5 * dayOfYear) + 2) / 153;
        var month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        return ((era * 400) + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (((153 * marchMonth) + 2) / 5) + 1);
    }
}
