using System.Text.Json;
using System.Xml.Linq;

using static VerifyXunit.Verifier;

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

    private const string Rivals = """
        question who: Who broke the window?
          answers: exclusive
          claim ball: A football
            premise seen [0.9]: A neighbour saw it fly
              relevance: strong
          claim storm: The storm
            premise windy [0.8]: It was windy

        """;

    [Fact]
    public Task The_answer_comes_first_then_the_reasons_and_what_would_flip_it()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("explain", "map.arg", "closed", "--as-of", "2025-02-20"));
        return Verify(run.Out);
    }

    [Fact]
    public Task Measures_are_for_who_asks_for_them()
    {
        using var run = new CommandRun(("map.arg", Map)) { Width = 100 };
        Assert.Equal(0, run.Run("explain", "map.arg", "closed", "--measures"));
        return Verify(run.Out);
    }

    [Fact]
    public Task Other_semantics_explain_in_a_sentence_and_measures()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("explain", "map.arg", "closed", "--as-of", "2025-02-20", "--semantics", "quadratic-energy"));
        return Verify(run.Out);
    }

    [Fact]
    public Task A_question_is_explained_by_its_answers()
    {
        using var run = new CommandRun(("map.arg", Rivals));
        Assert.Equal(0, run.Run("explain", "map.arg", "who"));
        return Verify(run.Out);
    }

    [Fact]
    public Task What_if_shows_what_moves()
    {
        using var run = new CommandRun(("map.arg", Map)) { Width = 100 };
        Assert.Equal(0, run.Run("whatif", "map.arg", "high=0.6", "gauge=D", "--as-of", "2025-02-20"));
        return Verify(run.Out);
    }

    [Theory]
    [InlineData("argmap: There is no item 'hihg'. Did you mean 'high'?\n", "hihg=0.6")]
    [InlineData("argmap: 'high' is not a rating to try. Expected the id of an item, '=' and a rating, such as gate=0.9.\n", "high")]
    [InlineData("argmap: There is no item 'clsed'. Did you mean 'closed'?\n", "high=0.6", "--topic", "clsed")]
    public void What_cannot_be_tried_is_reported(string message, params string[] arguments)
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(2, run.Run(["whatif", "map.arg", .. arguments]));
        Assert.Equal(("", message), (run.Out, run.Error));
    }

    [Fact]
    public void A_rating_that_is_none_is_reported_with_what_was_expected()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(2, run.Run("whatif", "map.arg", "high=likly"));
        Assert.Contains("Did you mean 'likely'?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_moves_where_the_ratings_are_those_of_the_map()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("whatif", "map.arg", "high=0.9"));
        Assert.Equal("Nothing moves.\n", run.Out);
    }

    [Fact]
    public void Json_has_bars_that_add_up_and_the_measures_when_asked()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("explain", "map.arg", "closed", "--json", "--measures"));
        var json = JsonDocument.Parse(run.Out).RootElement;
        var waterfall = json.GetProperty("waterfall");
        var end = waterfall.GetProperty("start").GetDouble()
            + waterfall.GetProperty("bars").EnumerateArray().Sum(bar => bar.GetProperty("change").GetDouble());
        Assert.Equal(json.GetProperty("topic").GetProperty("strength").GetDouble(), end, 1e-5);
        Assert.NotEmpty(json.GetProperty("flips").EnumerateArray());
        Assert.NotEmpty(json.GetProperty("nodes").EnumerateArray());
        Assert.Equal(0, run.Run("explain", "map.arg", "closed", "--json"));
        Assert.Empty(JsonDocument.Parse(run.Out).RootElement.GetProperty("nodes").EnumerateArray());
    }

    [Fact]
    public void Json_of_a_question_explains_each_answer()
    {
        using var run = new CommandRun(("map.arg", Rivals));
        Assert.Equal(0, run.Run("explain", "map.arg", "who", "--json"));
        var json = JsonDocument.Parse(run.Out).RootElement;
        Assert.True(json.GetProperty("exclusive").GetBoolean());
        Assert.Equal(
            ["ball", "storm"],
            json.GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("topic").GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("close", "argmap: There is no item 'close'. Did you mean 'closed'?\n")]
    [InlineData("something-else", "argmap: There is no item 'something-else'. The map's claims: 'closed'.\n")]
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
    public Task The_timeline_says_what_came_on_each_date()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("timeline", "map.arg"));
        return Verify(run.Out);
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
