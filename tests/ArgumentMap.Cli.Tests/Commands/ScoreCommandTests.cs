using System.Text.Json;

using static VerifyXunit.Verifier;

namespace ArgumentMap.Cli.Tests.Commands;

public sealed class ScoreCommandTests
{
    private const string Map = """
        map: Did the bridge close?
          as-of: 2025-03-01

        claim closed: The bridge closed
          expect: accepted
          expect: rejected as of 2025-01-31
          premise high [very likely]: The water was high
            source gauge [A]: Gauge
              date: 2025-02-11
            source paper [C]: Paper
              source gauge
          objection repairs: Repairs had closed it
            date: 2025-04-01
        """;

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(160)]
    public Task The_answer_comes_first_and_fits_the_terminal(int width)
    {
        using var run = new CommandRun(("map.arg", Map)) { Width = width };
        Assert.Equal(0, run.Run("score", "map.arg"));
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        return Verify(run.Out).UseTextForParameters(width.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("odds")]
    [InlineData("df-quad")]
    [InlineData("grounded")]
    public void A_verdict_that_rests_on_an_assumption_says_so(string semantics)
    {
        using var run = new CommandRun(("map.arg", """
            claim safe: The ferry is safe
              premise hazards [assumed]: These are all the hazards
              premise [0.9]: Each is handled
            """)) { Width = 100 };
        Assert.Equal(0, run.Run("score", "map.arg", "--semantics", semantics));
        Assert.Contains("  Rests on 1 assumption: These are all the hazards (hazards)\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("accepted*", run.Out, StringComparison.Ordinal);
        Assert.Contains("; 2 with '*' rest on what is only assumed.", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("explain", "map.arg", "safe", "--semantics", semantics));
        Assert.Matches("[Rr]ests on 1 assumption", run.Out);
        Assert.Equal(0, run.Run("whatif", "map.arg", "hazards=0.2"));
        Assert.Contains("accepted*  →", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_that_is_too_wide_for_columns_has_no_empty_line_above_its_header()
    {
        using var run = new CommandRun(("map.arg", Map)) { Width = 80 };
        Assert.Equal(0, run.Run("score", "map.arg", "--compare", "odds,df-quad,quadratic-energy,mlp,grounded"));
        Assert.StartsWith("map.arg: as of 2025-03-01\n\n    odds", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_is_for_terminals()
    {
        using var run = new CommandRun(("map.arg", Map)) { Colour = true };
        Assert.Equal(0, run.Run("score", "map.arg"));
        Assert.Contains("\e[32maccepted\e[0m", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_what_a_result_carries()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("score", "map.arg", "--json"));
        var json = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal("argument-map-scores", json.GetProperty("format").GetString());
        Assert.Equal("2025-03-01", json.GetProperty("asOf").GetString());
        Assert.Equal("odds", json.GetProperty("semantics").GetString());
        Assert.Equal([true, false], json.GetProperty("expectations").EnumerateArray().Select(row => row.GetProperty("met").GetBoolean()));
        Assert.Equal("not yet known", json.GetProperty("nodes").EnumerateArray().Last().GetProperty("absent").GetString());
    }

    [Fact]
    public void As_of_and_semantics_can_be_chosen()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("score", "map.arg", "--as-of", "2025-04", "--semantics", "grounded"));
        Assert.StartsWith("map.arg: grounded, as of 2025-04-30\n", run.Out, StringComparison.Ordinal);
        Assert.StartsWith(
            "map.arg: grounded, as of 2025-04-30\n\n1 thesis rejected\n\nrejected: The bridge closed (closed)\n",
            run.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Semantics_can_be_compared()
    {
        using var run = new CommandRun(("map.arg", "claim c: C\n  premise p [0.6]: P\n  objection o [0.5]: O\n"));
        Assert.Equal(0, run.Run("score", "map.arg", "--compare", "df-quad,grounded"));
        Assert.Equal(
            """
            map.arg

                   df-quad         grounded
            C (c)  0.55 accepted   0.00 rejected  verdicts differ
            P (p)  0.60 accepted   1.00 accepted
            O (o)  0.50 undecided  1.00 accepted  verdicts differ

            Verdicts differ for 2 of 3 items.


            """,
            run.Out);
        Assert.Equal(0, run.Run("score", "map.arg", "--compare", "df-quad,grounded", "--json"));
        Assert.Equal(
            ["df-quad", "grounded"],
            JsonDocument.Parse(run.Out).RootElement.EnumerateArray().Select(row => row.GetProperty("semantics").GetString()));
    }

    [Theory]
    [InlineData("There is no semantics 'df'. Expected one of odds, quadratic-energy, df-quad, euler-based, euler-top, squared-df-quad, "
        + "mlp, grounded, carneades.", "--compare", "mlp,df")]
    [InlineData("'3 May' is not a valid value for 'as-of'. Expected a day, month or year such as 2024-10-03, 2024-10 or "
        + "2024.", "--as-of", "3 May")]
    public void Wrong_usage_is_reported(string message, params string[] options)
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(2, run.Run(["score", "map.arg", .. options]));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_for_one_map()
    {
        using var run = new CommandRun(("a.arg", Map), ("b.arg", Map));
        Assert.Equal(2, run.Run("score", ".", "--json"));
        Assert.Equal("argmap: --json takes one map, but several were found.\n", run.Error);
    }

    [Fact]
    public void A_map_with_errors_is_not_scored()
    {
        using var run = new CommandRun(("map.arg", "clam c: C"));
        Assert.Equal(1, run.Run("score", "map.arg"));
        Assert.Equal("", run.Out);
        Assert.Contains("ARG001", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_reports_which_expectations_fail()
    {
        using var run = new CommandRun(("map.arg", Map)) { Width = 400 };
        Assert.Equal(1, run.Run("check", "map.arg"));
        Assert.StartsWith(
            """
            map.arg:6:3: error ARG401: 'closed' is expected to be rejected as of 2025-01-31, but it is accepted, with a strength of 0.594. What counts most for it is 'high' (+0.094). If that is right, change the expectation.
            6 |   expect: rejected as of 2025-01-31
              |   ^^^^^^


            """,
            run.Out,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dot", "0.69 accepted")]
    [InlineData("json", "\"verdict\": \"accepted\"")]
    public void A_rendering_shows_scores_when_asked_to(string format, string shown)
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("render", "map.arg", "-f", format));
        Assert.DoesNotContain(shown, run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("render", "map.arg", "-f", format, "--scores"));
        Assert.Contains(shown, run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("render", "map.arg", "-f", format, "--as-of", "2025-03-01"));
        Assert.Contains(shown, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_of_one_strength_share_a_rank()
    {
        using var run = new CommandRun((
            "map.arg",
            "question q: Who?\n  answers: exclusive\n  claim a [0.5]: Ann\n  claim b [0.3]: Bob\n  claim c [0.5]: Cy\n"));
        Assert.Equal(0, run.Run("score", "map.arg"));
        Assert.Matches(@"1\. Ann[^\n]*\n1\. Cy[^\n]*\n3\. Bob", run.Out);
        Assert.Equal(0, run.Run("explain", "map.arg", "q"));
        Assert.Matches(@"(?s)\n1\. .*Ann.*\n1\. .*Cy.*\n3\. .*Bob", run.Out);
    }
}
