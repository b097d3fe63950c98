using System.Text.Json;

using static VerifyXunit.Verifier;

namespace ArgumentMap.Cli.Tests.Commands;

public sealed class PositionsCommandTests
{
    private const string Map = """
        map: Which gauge is right?
          as-of: 2025-03-01

        claim north: The north gauge is right
          objection south
        claim south: The south gauge is right
          objection north
        claim flood: The lower town was flooded
          premise high: The water stood above the mark of 1956, which is two metres above the street
            premise north
          premise photos: There are photos of wet streets
          objection later: A later report says it was rain
            date: 2025-06-01

        """;

    [Fact]
    public Task What_they_share_comes_first_then_where_they_part_then_each()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("positions", "map.arg"));
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        return Verify(run.Out);
    }

    [Fact]
    public Task Scores_have_a_column_for_what_all_and_one_for_what_some_accept()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("score", "map.arg", "--positions", "--semantics", "grounded"));
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        return Verify(run.Out);
    }

    [Fact]
    public void Scores_as_JSON_say_the_same()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("score", "map.arg", "--positions", "--json"));
        var nodes = JsonDocument.Parse(run.Out).RootElement.GetProperty("nodes").EnumerateArray()
            .ToDictionary(node => node.GetProperty("id").GetString()!);
        Assert.Equal(("False True", "True True"), (Accepted(nodes["north"]), Accepted(nodes["flood"])));
        Assert.False(nodes["later"].TryGetProperty("acceptedByAll", out _));
        Assert.Equal(0, run.Run("score", "map.arg", "--json"));
        Assert.DoesNotContain("acceptedBy", run.Out, StringComparison.Ordinal);

        static string Accepted(JsonElement node) =>
            $"{node.GetProperty("acceptedByAll").GetBoolean()} {node.GetProperty("acceptedBySome").GetBoolean()}";
    }

    [Fact]
    public void A_limit_a_day_and_a_semantics_can_be_named()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("positions", "map.arg", "--limit", "1"));
        Assert.StartsWith(
            "map.arg: preferred positions, as of 2025-03-01\n\nMore than 1 position; all accept ", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("positions; --limit lists more of them.\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("positions", "map.arg", "--semantics", "complete", "--as-of", "2025-07", "--json"));
        var json = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(
            ("complete", "2025-07-31"), (json.GetProperty("semantics").GetString(), json.GetProperty("asOf").GetString()));
        Assert.Equal(3, json.GetProperty("positions").GetArrayLength());
    }

    [Theory]
    [InlineData("--semantics stabel", "Expected preferred, complete, grounded, stable or ideal. Did you mean 'stable'?")]
    [InlineData("--limit 0", "'0' is not a valid value for 'limit'. Expected a whole number, at least 1.")]
    [InlineData("--limit many", "'many' is not a valid value for 'limit'. Expected a whole number, at least 1.")]
    [InlineData("--limit 1001", "'--limit' is at most 1,000, the limit 'positions', which argmap.json can set.")]
    [InlineData("--as-of soon", "'soon' is not a valid value for 'as-of'.")]
    public void What_is_asked_for_wrongly_is_said(string options, string expected)
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(2, run.Run(["positions", "map.arg", .. options.Split(' ')]));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Run("score", "map.arg", "--positions", "--compare", "odds"));
        Assert.Contains("--compare and --positions cannot be combined.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_with_errors_has_no_positions()
    {
        using var run = new CommandRun(("map.arg", Map + "clam x: X\n"));
        Assert.Equal(1, run.Run("positions", "map.arg"));
        Assert.Equal("", run.Out);
        Assert.Contains("error ARG001", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_too_much_work_ends_with_what_to_reduce()
    {
        using var run = new CommandRun(("map.arg", Map), ("argmap.json", """{"limits": {"effort": 400}}"""));
        Assert.Equal(1, run.Run("positions", "map.arg"));
        Assert.Contains("error ARG910: This takes more work than the limit of 400 units.", run.Error, StringComparison.Ordinal);
    }
}
