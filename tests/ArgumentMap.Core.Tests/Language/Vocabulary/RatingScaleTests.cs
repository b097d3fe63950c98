using System.Globalization;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Core.Tests.Language.Vocabulary;

public sealed class RatingScaleTests
{
    /// <summary>Middles of the ranges of ICD 203, Analytic Standards (2015), D.6.e.2.a.</summary>
    [Theory]
    [InlineData("almost no chance", 0.03)]
    [InlineData("very unlikely", 0.125)]
    [InlineData("unlikely", 0.325)]
    [InlineData("roughly even chance", 0.5)]
    [InlineData("likely", 0.675)]
    [InlineData("very likely", 0.875)]
    [InlineData("almost certain", 0.97)]
    [InlineData("very   likely", 0.875)]
    [InlineData("0", 0.0)]
    [InlineData("1", 1.0)]
    [InlineData(".25", 0.25)]
    [InlineData("0.70", 0.7)]
    public void A_credence_is_a_number_or_words(string written, double value)
    {
        var rating = Maps.Valid($"claim c [{written}]: C").Graph.Nodes[0].Rating!;
        Assert.Equal(value, rating.Value!.Value, 12);
    }

    /// <summary>The weaker of letter and digit; if one cannot be judged, the other.</summary>
    [Theory]
    [InlineData("A", "1")]
    [InlineData("B", "0.75")]
    [InlineData("C", "0.5")]
    [InlineData("D", "0.25")]
    [InlineData("E", "0")]
    [InlineData("F", "unknown")]
    [InlineData("A1", "1")]
    [InlineData("A4", "0.25")]
    [InlineData("D1", "0.25")]
    [InlineData("F2", "0.75")]
    [InlineData("B6", "0.75")]
    [InlineData("F6", "unknown")]
    [InlineData("0.6", "0.6")]
    public void A_reliability_is_a_grade_or_a_number(string written, string value)
    {
        var rating = Maps.Valid($"source s [{written}]: S").Graph.Nodes[0].Rating!;
        Assert.Equal(value, rating.Value?.ToString(CultureInfo.InvariantCulture) ?? "unknown");
        Assert.Equal(written, rating.Notation);
    }

    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    [InlineData("2024-10-03", "2024-10-03", "2024-10-03")]
    public void A_date_is_a_day_a_month_or_a_year(string written, string first, string last)
    {
        Assert.True(PartialDate.TryParse(written, out var date));
        Assert.Equal(
            (first, last),
            (date.First.ToString("O", CultureInfo.InvariantCulture), date.Last.ToString("O", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("accepted")]
    [InlineData("rejected as of 2024-10-10")]
    [InlineData("undecided")]
    [InlineData("> 0.6")]
    [InlineData(">= 0.6 as of 2024-12-31")]
    [InlineData("< 0.25")]
    [InlineData("<= 1")]
    public void An_expectation_reads_as_it_is_written(string written)
    {
        Assert.True(Expectation.TryParse(written, out var expectation, out _));
        Assert.Equal(written, expectation.ToString());
    }
}
