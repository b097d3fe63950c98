namespace ArgumentMap.Cli.Tests.Commands;

public sealed class ConvertCommandTests
{
    private const string Map = "map: Is it so?\n\nclaim a [0.7]: A\n  premise b: B\n  objection c: C\n";

    private const string Aif = """
        {"nodes": [{"nodeID": "a", "type": "I", "text": "A", "timestamp": "2024-10-03 12:00:00"},
          {"nodeID": "b", "type": "I", "text": "B"}, {"nodeID": "b-to-a", "type": "RA", "text": "Default Inference"}],
         "edges": [{"fromID": "b", "toID": "b-to-a"}, {"fromID": "b-to-a", "toID": "a"}]}
        """;

    [Fact]
    public void A_map_is_written_for_another_tool_and_what_is_lost_is_told()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("convert", "map.arg", "-o", "out/map.aif.json"));
        Assert.Equal("argmap: not carried over: the title of the map (1)\nargmap: not carried over: ratings (1)\n", run.Error);
        Assert.Equal(0, run.Run("convert", "out/map.aif.json"));
        Assert.Equal("claim: A\n  premise: B\n  objection: C\n", run.Out);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void Nothing_is_written_where_a_loss_is_a_failure()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(1, run.Run("convert", "map.arg", "-o", "map.aif.json", "--fail-on-loss"));
        Assert.False(run.Exists("map.aif.json"));
        Assert.Equal(0, run.Run("convert", "map.arg", "-o", "map.json", "--fail-on-loss"));
        Assert.True(run.Exists("map.json"));
    }

    [Theory]
    [InlineData("check", "map.json")]
    [InlineData("score", "map.json")]
    [InlineData("outline", "map.json")]
    [InlineData("render", "map.json", "-f", "arg")]
    [InlineData("explain", "map.json", "a")]
    [InlineData("diff", "map.json", "map.json")]
    [InlineData("timeline", "map.json")]
    [InlineData("whatif", "map.json", "b=0.9")]
    public void Every_command_reads_what_other_tools_wrote(params string[] arguments)
    {
        using var run = new CommandRun(("map.json", Aif));
        Assert.Equal(0, run.Run(arguments));
        Assert.DoesNotContain("error", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_format_of_standard_input_is_told_by_its_content_or_given()
    {
        using var run = new CommandRun { Input = Aif };
        Assert.Equal(0, run.Run("convert", "-"));
        Assert.Equal("claim: A\n  premise: B\n", run.Out);
        Assert.Equal("argmap: <stdin>:1:67: not carried over: timestamps of nodes (1)\n", run.Error);
        Assert.Equal(1, run.Run("check", "-", "--from", "xaif"));
        Assert.Contains("error ARG028", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, run.Run("check", "-", "--from", "arg"));
    }

    [Fact]
    public void An_ending_that_no_format_has_is_refused()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(2, run.Run("convert", "map.arg", "-o", "map.xyz"));
        Assert.Equal("argmap: The name 'map.xyz' does not say which format to write. Give it with --format.\n", run.Error);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported_with_its_place_and_writes_nothing()
    {
        using var run = new CommandRun(("map.aif.json", "{\"nodes\": [\n  {}], \"edges\": []}"));
        Assert.Equal(1, run.Run("convert", "map.aif.json", "-o", "map.arg"));
        Assert.Contains("map.aif.json:2:3", run.Error, StringComparison.Ordinal);
        Assert.False(run.Exists("map.arg"));
    }
}
