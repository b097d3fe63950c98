using System.Text.Json;
using System.Xml.Linq;

namespace ArgumentMap.Cli.Tests.Commands;

public sealed class ExplainCommandTests
{
    private const string Map = """
        claim closed [0.5]: The bridge closed
          premise high [0.9]: The water was high
            source gauge [A]: Gauge
              date: 2025-02-11
            source paper [C]: Paper
              date: 2025-02-12
              source gauge
          objection repairs [0.6]: Repairs had closed it
            date: 2025-02-20
            until: 2025-03-01

        question why: Why did it close?

        """;

    [Fact]
    public void The_explanation_is_a_sentence_tables_and_the_sources_that_are_one()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("explain", "map.arg", "closed", "--as-of", "2025-02-20"));
        Assert.Equal(
            """
            As of 2025-02-20, 'closed' is accepted with a strength of 0.55: from a base score of 0.50, 'high' (+0.21) raises it most, 'repairs' (-0.16) lowers it most, among the sources, 'gauge' carries the most (+0.21 with what cites it), and it would be undecided if the base score of 'repairs' were 0.62 instead of 0.60.

            What bears on it

                                strength   share  removal   alone  gradient         flips at
            premise    high        0.950  +0.206   +0.187  +0.174    +0.139  0.867 undecided
            objection  repairs     0.600  -0.157   -0.183  -0.183    -0.278  0.617 undecided
            source     gauge       1.000  +0.005   +0.008  +0.008    +0.014  0.707 undecided
            source     paper       0.500  +0.001    0.000   0.000     0.000

            """,
            run.Out[..(run.Out.IndexOf("By which", StringComparison.Ordinal) - 1)]);
        Assert.Contains(
            """
            Sources that are really one

            high cites 2 sources, 1 independent; gauge, paper count once: all go back to gauge

            """,
            run.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_same_sentence()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("explain", "map.arg", "closed"));
        var text = run.Out;
        Assert.Equal(0, run.Run("explain", "map.arg", "closed", "--json"));
        var json = JsonDocument.Parse(run.Out).RootElement;
        Assert.StartsWith(json.GetProperty("sentence").GetString() + "\n", text, StringComparison.Ordinal);
        Assert.Equal("high", json.GetProperty("nodes")[0].GetProperty("id").GetString());
        Assert.Equal("support", json.GetProperty("relations")[0].GetProperty("kind").GetString());
        Assert.Equal("gauge", json.GetProperty("sources")[0].GetProperty("id").GetString());
        var flip = json.GetProperty("nodes")[0].GetProperty("flip");
        Assert.Equal("undecided", flip.GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("close", "argmap: There is no item 'close'. Did you mean 'closed'?\n")]
    [InlineData("something-else", "argmap: There is no item 'something-else'. The map's claims: 'closed'.\n")]
    [InlineData("why", "argmap: 'why' is a question and has no strength of its own. It has no answers yet.\n")]
    public void An_item_that_cannot_be_explained_is_reported(string item, string message)
    {
        using var run = new CommandRun(("map.arg", Map));
        foreach (var command in (string[])["explain", "timeline"])
        {
            Assert.Equal(2, run.Run(command, "map.arg", item));
            Assert.Equal(("", message), (run.Out, run.Error));
        }
    }

    [Fact]
    public void The_timeline_says_what_changed_on_each_date()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("timeline", "map.arg"));
        Assert.Equal(
            """
                        closed          what changed
            2025-02-11  0.737 accepted  + gauge
            2025-02-12  0.737 accepted  + paper
            2025-02-20  0.555 accepted  + repairs
            2025-03-02  0.737 accepted  − repairs

            """,
            run.Out);
    }

    [Fact]
    public void The_timeline_is_a_chart_and_json_as_well()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("timeline", "map.arg", "closed", "--svg"));
        var svg = XDocument.Parse(run.Out).Root!;
        Assert.Equal(
            ["desc", "line", "path", "rect", "svg", "text", "title"],
            svg.DescendantsAndSelf().Select(element => element.Name.LocalName).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(0, run.Run("timeline", "map.arg", "closed", "--json"));
        var days = JsonDocument.Parse(run.Out).RootElement.GetProperty("days");
        Assert.Equal("2025-03-02", days[3].GetProperty("day").GetString());
        Assert.Equal("repairs", days[3].GetProperty("went")[0].GetString());
    }

    [Fact]
    public void A_map_without_dates_has_no_timeline()
    {
        using var run = new CommandRun(("map.arg", "claim c: C\n"));
        Assert.Equal(0, run.Run("timeline", "map.arg"));
        Assert.Equal("Nothing in this map has a date.\n", run.Out);
    }
}
