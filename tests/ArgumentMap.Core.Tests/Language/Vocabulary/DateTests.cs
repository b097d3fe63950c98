using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Core.Tests.Language.Vocabulary;

public sealed class DateTests
{
    [Theory]
    [InlineData("2024-10-03", "2024-10-03", "2024-10-03")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    [InlineData("0000", "0000-01-01", "0000-12-31")]
    [InlineData("-0043", "-0043-01-01", "-0043-12-31")]
    [InlineData("-0043-03-15", "-0043-03-15", "-0043-03-15")]
    [InlineData("-0004-02-29", "-0004-02-29", "-0004-02-29")]
    [InlineData("-9999-01-01", "-9999-01-01", "-9999-01-01")]
    [InlineData("1850~", "1850-01-01", "1850-12-31")]
    [InlineData("1850?", "1850-01-01", "1850-12-31")]
    [InlineData("1850-07-04%", "1850-07-04", "1850-07-04")]
    [InlineData("185X", "1850-01-01", "1859-12-31")]
    [InlineData("18XX", "1800-01-01", "1899-12-31")]
    [InlineData("18XX?", "1800-01-01", "1899-12-31")]
    [InlineData("-004X", "-0049-01-01", "-0040-12-31")]
    [InlineData("1914-XX", "1914-01-01", "1914-12-31")]
    [InlineData("1914-XX-XX", "1914-01-01", "1914-12-31")]
    [InlineData("1914-07-XX", "1914-07-01", "1914-07-31")]
    [InlineData("1914/1918", "1914-01-01", "1918-12-31")]
    [InlineData("1850~/1914", "1850-01-01", "1914-12-31")]
    [InlineData("1914-07-28/1918-11", "1914-07-28", "1918-11-30")]
    [InlineData("1914-07/1914", "1914-07-01", "1914-12-31")]
    [InlineData("1914/1914-07", "1914-01-01", "1914-12-31")]
    [InlineData("-0100/0014", "-0100-01-01", "0014-12-31")]
    [InlineData("../1918", "-9999-01-01", "1918-12-31")]
    public void A_date_is_the_days_that_it_can_mean(string text, string first, string last)
    {
        Assert.Null(PropertyValues.CheckDate(text));
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal((first, last), (date.First.ToString(), date.Last.ToString()));
    }

    [Theory]
    [InlineData("2024-02-30", "There is no such day as 2024-02-30: February 2024 has 29 days.", null)]
    [InlineData("2023-04-31", "There is no such day as 2023-04-31: April has 30 days.", null)]
    [InlineData("2024-01-00", "There is no such day as 2024-01-00: January has 31 days.", null)]
    [InlineData("2024-13", "There is no month 13, as '2024-13' has it.", null)]
    [InlineData("-0000", "There is no year -0000: the year before 0001 is 0000.", null)]
    [InlineData("185X-12",
        "'185X-12' leaves its year open, and so its month. Write only the year, or the month of one year such as 1850-12.", null)]
    [InlineData("1914-XX-05", "'1914-XX-05' leaves its month open, and so its day. Write only the year, or the month.", null)]
    [InlineData("1918/1914", "'1918/1914' ends before it begins.", null)]
    [InlineData("1914/..",
        "'1914/..' has no last day, so nobody could say as of when it counts. Write only when it begins, or when it ends as well.", null)]
    [InlineData("1914/2024-02-30", "There is no such day as 2024-02-30: February 2024 has 29 days.", null)]
    [InlineData("10000", NoDate, null)]
    [InlineData("1XXX", NoDate, null)]
    [InlineData("1850~~", NoDate, null)]
    [InlineData("1850/1860/1870", NoDate, null)]
    [InlineData("/", NoDate, null)]
    [InlineData("~", NoDate, null)]
    [InlineData("-", NoDate, null)]
    [InlineData("..", NoDate, null)]
    [InlineData("１８５０", NoDate, "1850")]
    [InlineData("c. 1850", NoDate, "1850~")]
    [InlineData("ca 1850", NoDate, "1850~")]
    [InlineData("circa 1850-03", NoDate, "1850-03~")]
    [InlineData("~1850", NoDate, "1850~")]
    [InlineData("1850 ?", NoDate, "1850?")]
    [InlineData("1914-1918", NoDate, "1914/1918")]
    [InlineData("1914 – 1918", NoDate, "1914/1918")]
    [InlineData("c. 1850 to 1914", NoDate, "1850~/1914")]
    [InlineData("1914-18", "There is no month 18, as '1914-18' has it.", "1914/1918")]
    [InlineData("1914-12-1918", NoDate, null)]
    [InlineData("1918-1914", NoDate, null)]
    [InlineData("44 BC", NoDate, "-0043")]
    [InlineData("44 B.C.E.", NoDate, "-0043")]
    [InlineData("1 BC", NoDate, "0000")]
    [InlineData("0 BC", NoDate, null)]
    [InlineData("c. 44 BC", NoDate, "-0043~")]
    [InlineData("AD 79", NoDate, "0079")]
    [InlineData("1850s", NoDate, "185X")]
    [InlineData("1850's", NoDate, "185X")]
    [InlineData("1800s", NoDate, null)]
    [InlineData("185x", NoDate, "185X")]
    [InlineData("2024/5/3", NoDate, "2024-05-03")]
    public void What_is_no_date_gets_a_reason_and_where_it_is_clear_a_fix(string text, string reason, string? fix)
    {
        var problem = PropertyValues.CheckDate(text);
        Assert.NotNull(problem);
        Assert.Equal(reason.Replace("{}", text, StringComparison.Ordinal) + (fix is null ? "" : $" Did you mean {fix}?"), problem.Message);
        Assert.Equal(fix, problem.Fix);
        Assert.True(fix is null || PropertyValues.CheckDate(fix) is null);
    }

    [Fact]
    public void Days_are_numbered_as_in_the_calendar()
    {
        foreach (var number in (int[])[0, 1, 58, 59, 364, 365, 719_162, 738_000, DateOnly.MaxValue.DayNumber])
        {
            var day = DateOnly.FromDayNumber(number);
            CalendarDay calendar = day;
            Assert.Equal(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), calendar.ToString());
            Assert.Equal(calendar, CalendarDay.Of(day.Year, day.Month, day.Day));
        }

        Assert.Equal(DateOnly.MinValue, CalendarDay.Of(0, 12, 31).Next());
    }

    [Fact]
    public void Every_day_is_followed_by_the_next_one()
    {
        var day = CalendarDay.Min;
        for (var year = -9999; year <= 9999; year += year is > -20 and < 20 ? 1 : 97)
        {
            for (day = CalendarDay.Of(year, 1, 1); day <= CalendarDay.Of(year, 12, 31); day = day.Next() ?? CalendarDay.Min)
            {
                Assert.True(PartialDate.TryParse(day.ToString(), out var read));
                Assert.Equal((day, day), (read.First, read.Last));
                if (day == CalendarDay.Max)
                    return;
            }

            Assert.Equal(day, CalendarDay.Of(year + 1, 1, 1));
        }
    }

    [Fact]
    public void No_day_follows_the_last() => Assert.Null(CalendarDay.Max.Next());

    private const string NoDate = "'{}' is not a date. Expected a day, month or year such as 2024-10-03, 2024-10 or 2024.";
}
