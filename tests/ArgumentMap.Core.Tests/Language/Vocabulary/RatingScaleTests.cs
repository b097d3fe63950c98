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

    [Theory]
    [InlineData("70%", 0.7, 0.7, 0.7)]
    [InlineData("70 %", 0.7, 0.7, 0.7)]
    [InlineData("55.1%", 0.551, 0.551, 0.551)]
    [InlineData("0.6-0.8", 0.6, 0.7, 0.8)]
    [InlineData("0.6 - 0.8", 0.6, 0.7, 0.8)]
    [InlineData("60–80%", 0.6, 0.7, 0.8)]
    [InlineData("60-80 %", 0.6, 0.7, 0.8)]
    [InlineData("60%-80%", 0.6, 0.7, 0.8)]
    [InlineData("0-1", 0, 0.5, 1)]
    [InlineData("0.7-0.7", 0.7, 0.7, 0.7)]
    [InlineData("about 0.7", 0.6, 0.7, 0.8)]
    [InlineData("about 70%", 0.6, 0.7, 0.8)]
    [InlineData("about 0.95", 0.85, 0.95, 1)]
    [InlineData("likely", 0.55, 0.675, 0.8)]
    [InlineData("probable", 0.55, 0.675, 0.8)]
    [InlineData("remote", 0.01, 0.03, 0.05)]
    [InlineData("highly improbable", 0.05, 0.125, 0.2)]
    [InlineData("improbable", 0.2, 0.325, 0.45)]
    [InlineData("roughly even odds", 0.45, 0.5, 0.55)]
    [InlineData("highly probable", 0.8, 0.875, 0.95)]
    [InlineData("nearly certain", 0.95, 0.97, 0.99)]
    public void A_credence_leaves_a_range_open_where_it_says_so(string written, double low, double value, double high)
    {
        var rating = Maps.Valid($"claim c [{written}]: C").Graph.Nodes[0].Rating!;
        Assert.Equal((low, value, high), (rating.Low, rating.Value, rating.High));
        Assert.Equal((written, Standing.Estimated), (rating.Notation, rating.Standing));
    }

    [Theory]
    [InlineData("given", Standing.Given, 1.0)]
    [InlineData("assumed", Standing.Assumed, 0.95)]
    [InlineData("open", Standing.Open, null)]
    public void A_statement_may_be_given_assumed_or_open(string written, Standing standing, double? value)
    {
        var rating = Maps.Valid($"claim c [{written}]: C").Graph.Nodes[0].Rating!;
        Assert.Equal((standing, value, written), (rating.Standing, rating.Value, rating.Notation));
    }

    [Theory]
    [InlineData("A", 0.875, 1)]
    [InlineData("C", 0.375, 0.625)]
    [InlineData("B4", 0.125, 0.375)]
    [InlineData("F", 0, 1)]
    [InlineData("F2", 0.625, 0.875)]
    [InlineData("0.6-0.8", 0.6, 0.8)]
    [InlineData("about 0.7", 0.6, 0.8)]
    [InlineData("0.7", 0.7, 0.7)]
    public void A_grade_leaves_open_half_of_what_lies_between_grades(string written, double low, double high)
    {
        var rating = Maps.Valid($"source s [{written}]: S").Graph.Nodes[0].Rating!;
        Assert.Equal((low, high), (rating.Low, rating.High));
    }

    [Theory]
    [InlineData("0.3", 0.3)]
    [InlineData("30%", 0.3)]
    [InlineData("weak", 0.2)]
    [InlineData("moderate", 0.5)]
    [InlineData("strong", 0.8)]
    [InlineData("decisive", 0.98)]
    [InlineData("LR 1", 0)]
    [InlineData("LR 9", 0.8)]
    [InlineData("LR 99", 0.98)]
    [InlineData("LR 199", 0.99)]
    [InlineData("LR  3", 0.5)]
    public void Relevance_is_a_number_a_word_or_a_likelihood_ratio(string written, double value)
    {
        var relation = Maps.Valid($"claim c: C\n  premise p: P\n    relevance: {written}").Graph.Relations[0];
        Assert.Equal(value, relation.GivenRelevance!.Value, 12);
        Assert.Equal(value, relation.Relevance, 12);
    }

    [Fact]
    public void A_relevance_that_is_not_given_is_1_and_known_not_to_be_given()
    {
        var relation = Maps.Valid("claim c: C\n  premise p: P").Graph.Relations[0];
        Assert.Equal((null, 1), (relation.GivenRelevance, relation.Relevance));
    }

    [Fact]
    public void A_question_says_that_only_one_answer_can_hold()
    {
        var graph = Maps.Valid("question q: Q\n  answers: exclusive\n  claim a: A\nquestion r: R\n  claim b: B").Graph;
        Assert.True(graph.IsExclusive(graph.IndexOf("q")));
        Assert.False(graph.IsExclusive(graph.IndexOf("r")));
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
    [InlineData("accepted")]
    [InlineData("rejected as of 2024-10-10")]
    [InlineData("undecided")]
    [InlineData("> 0.6")]
    [InlineData(">= 0.6 as of 2024-12-31")]
    [InlineData("< 0.25")]
    [InlineData("<= 1")]
    [InlineData("disk wins")]
    [InlineData("wins wins as of 2024-10-10")]
    public void An_expectation_reads_as_it_is_written(string written)
    {
        Assert.True(Expectation.TryParse(written, out var expectation, out _));
        Assert.Equal(written, expectation.ToString());
    }
}
