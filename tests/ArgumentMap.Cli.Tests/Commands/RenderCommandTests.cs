namespace ArgumentMap.Cli.Tests.Commands;

public sealed class RenderCommandTests
{
    private const string Map = "map: Title\n\nclaim a: A\n  premise b: B\n";

    private const string Markdown = "# Title\n\n- **claim** A `a`\n  - **+ premise** B `b`\n";

    [Fact]
    public void A_map_is_rendered_as_json_unless_asked_otherwise()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("render", "map.arg"));
        Assert.StartsWith(
            "{\n  \"format\": \"argument-map\",\n  \"version\": 1,\n  \"title\": \"Title\",",
            run.Out,
            StringComparison.Ordinal);
        Assert.Equal(0, run.Run("render", "map.arg", "-f", "md"));
        Assert.Equal(Markdown, run.Out);
    }

    [Fact]
    public void Standard_input_is_rendered_to_standard_output()
    {
        using var run = new CommandRun { Input = Map };
        Assert.Equal(0, run.Run("render", "-", "-f", "arg"));
        Assert.Equal(Map, run.Out);
    }

    [Fact]
    public void The_extension_of_the_output_determines_the_format()
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("render", "map.arg", "-o", "new/map.md"));
        Assert.Equal(Markdown, run.Read("new/map.md"));
        Assert.Equal(2, run.Run("render", "map.arg", "-o", "map.xyz"));
        Assert.Equal("argmap: The name 'map.xyz' does not say which format to write. Give it with --format.\n", run.Error);
    }

    [Fact]
    public void Several_maps_are_rendered_into_a_folder()
    {
        using var run = new CommandRun(("a.arg", Map), ("b/a.arg", Map));
        Assert.Equal(0, run.Run("render", ".", "-f", "md", "-o", "out"));
        Assert.Equal(Markdown, run.Read("out/a.md"));
        Assert.Equal(Markdown, run.Read("out/b/a.md"));
        Assert.Equal(2, run.Run("render", "a.arg", "b/a.arg"));
        Assert.Equal("argmap: To render several maps, give a folder with --output.\n", run.Error);
    }

    [Fact]
    public void A_map_with_errors_is_rendered_only_on_request()
    {
        using var run = new CommandRun(("map.arg", Map + "clam: x\n"));
        Assert.Equal(1, run.Run("render", "map.arg", "-f", "md"));
        Assert.Equal("", run.Out);
        Assert.StartsWith("map.arg:5:1: error ARG001: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("render", "map.arg", "-f", "md", "--fail-on", "never"));
        Assert.Equal(Markdown, run.Out);
    }

    [Fact]
    public void Json_is_read_back()
    {
        using var run = new CommandRun(("map.arg", Map));
        run.Run("render", "map.arg", "-o", "map.json");
        Assert.Equal(0, run.Run("render", "map.json", "-f", "arg"));
        Assert.Equal(Map, run.Out);
    }

    [Fact]
    public void A_page_is_written_with_its_picture()
    {
        using var run = new CommandRun(("map.arg", "map: M\nclaim c [0.9]: C\n"));
        Assert.Equal(0, run.Run("render", "map.arg", "-o", "map.html"));
        var page = run.Read("map.html");
        Assert.StartsWith("<!DOCTYPE html>\n", page, StringComparison.Ordinal);
        Assert.Contains("data-id=\"c\"", page, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("render", "map.arg", "-f", "html"));
        Assert.Equal(page, run.Out);
    }

    [Fact]
    public void A_large_map_becomes_a_page_with_its_first_levels()
    {
        using var run = new CommandRun(
            ("map.arg", "claim c: C\n" + string.Concat(Enumerable.Range(0, 10_001).Select(i => $"  premise p{i}: P\n"))));
        Assert.Equal(0, run.Run("render", "map.arg", "-o", "map.html"));
        Assert.Contains(
            "The map shows 2,000 of 10,002 cards; the outline and the search have all.", run.Read("map.html"), StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Watching_keeps_a_page_up_to_date_and_leaves_it_as_without_watching()
    {
        using var run = new CommandRun(("map.arg", "clam c: Broken\n"));
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var watching = run.RunAsync(stop.Token, "render", "map.arg", "--watch", "-o", "out/map.html");
        await Until("The map has errors. Below is what could be read.");
        run.Write("map.arg", "claim c: First version\n");
        await Until("First version");
        Assert.Contains("data-beacon=\"map.html.version.svg\"", run.Read("out/map.html"), StringComparison.Ordinal);
        run.Write("map.arg", "clam c: Broken\n");
        await Until("The map as it is now cannot be shown. Below is the last version that could.");
        Assert.Contains("First version", run.Read("out/map.html"), StringComparison.Ordinal);
        run.Write("map.arg", "claim c: Second version\n");
        await Until("Second version");
        await stop.CancelAsync();
        Assert.Equal(0, await watching);
        Assert.DoesNotContain("beacon", run.Read("out/map.html"), StringComparison.Ordinal);
        Assert.Equal(["map.html"], Directory.GetFiles(Path.Combine(run.Folder, "out")).Select(Path.GetFileName));

        async Task Until(string text)
        {
            while (!run.Exists("out/map.html.version.svg") || !run.Read("out/map.html").Contains(text, StringComparison.Ordinal))
                await Task.Delay(20, stop.Token);
        }
    }

    [Theory]
    [InlineData("down", "BT")]
    [InlineData("up", "TB")]
    [InlineData("right", "RL")]
    public void The_reasons_are_where_they_are_asked_to_be(string direction, string rank)
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(0, run.Run("render", "map.arg", "-f", "dot", "--direction", direction));
        Assert.Contains($"rankdir={rank},", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_needs_nothing_installed()
    {
        using var run = new CommandRun(("map.arg", "map: M\nclaim c [0.9]: C\n"));
        Assert.Equal(0, run.Run("render", "map.arg", "-o", "map.svg"));
        Assert.StartsWith("<svg ", run.Read("map.svg"), StringComparison.Ordinal);
        Assert.Equal(0, run.Run("render", "map.arg", "-f", "svg"));
        Assert.Equal(run.Read("map.svg"), run.Out);
    }

    [Fact]
    public void A_map_too_large_for_a_picture_is_reported_and_nothing_is_written()
    {
        using var run = new CommandRun(
            ("map.arg", "claim c: C\n" + string.Concat(Enumerable.Range(0, 10_001).Select(i => $"  premise p{i}: P\n"))));
        Assert.Equal(1, run.Run("render", "map.arg", "-o", "map.svg", "--layout", "graph"));
        Assert.False(run.Exists("map.svg"));
        Assert.Contains(
            "map.arg:1:1: error ARG909: A picture may have at most 20,000 items and relations; this one would have 20,003.",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_limits_of_pictures_are_set_in_a_file()
    {
        using var run = new CommandRun(
            ("map.arg", "claim c: C\n  premise p: P\n"),
            ("argmap.json", """{ "limits": { "pictureItems": 2 } }"""));
        Assert.Equal(1, run.Run("render", "map.arg", "-f", "svg", "--layout", "graph"));
        Assert.Contains("A picture may have at most 2 items and relations; this one would have 3.", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Run("diff", "map.arg", "map.arg", "-f", "svg", "--layout", "graph"));
        Assert.Contains("A picture may have at most 2 items and relations; this one would have 3.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no item 'clam-1'. Did you mean 'claim-1'?", "--focus", "clam-1")]
    [InlineData("'claim,reason' is not a valid value for 'only'. Expected any of claim, premise, objection, undercut, argument, "
        + "counterargument, inference, source, citation, question and tags such as #water, separated by commas.", "--only", "claim,reason")]
    [InlineData("'0' is not a valid value for 'depth'. Expected a whole number from 1.", "--depth", "0")]
    [InlineData("'drak' is not a valid value for 'theme'. Expected light, dark, print or colour-blind. Did you "
        + "mean 'dark'?", "--theme", "drak")]
    [InlineData("'kind,colour' is not a valid value for 'labels'. Expected any of kind, rating, id, dates, tags and text, "
        + "separated by commas.", "--labels", "kind,colour")]
    public void An_unknown_part_is_reported(string message, params string[] options)
    {
        using var run = new CommandRun(("map.arg", "claim claim-1 [0.9]: C\n"));
        Assert.Equal(2, run.Run(["render", "map.arg", "-f", "dot", .. options]));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "'theme' is not an option of md. It is an option of dot, graphml, mermaid, pdf, png and svg.", "-f", "md", "--theme", "dark")]
    [InlineData(
        "'theme' is not an option of html. It is an option of dot, graphml, mermaid, pdf, png and svg.",
        "-o", "map.html", "--theme", "light")]
    [InlineData(
        "'focus' is not an option of json. It is an option of claimreview, csv, dot, graphml, html, layout, mermaid, pdf, png and svg.",
        "--focus", "a")]
    [InlineData(
        "'depth' is not an option of arg. It is an option of csv, dot, graphml, html, layout, md, mermaid, pdf, png and svg.",
        "-f", "arg", "--depth", "1")]
    public void An_option_that_the_format_does_not_take_is_refused_with_those_that_do(string message, params string[] options)
    {
        using var run = new CommandRun(("map.arg", Map));
        Assert.Equal(2, run.Run(["render", "map.arg", .. options]));
        Assert.Equal($"argmap: {message}\n", run.Error);
        Assert.Equal("", run.Out);
        Assert.False(run.Exists("map.html"));
    }

    [Fact]
    public void Help_says_which_formats_there_are_and_which_take_an_option()
    {
        using var run = new CommandRun { Width = 160 };
        Assert.Equal(0, run.Run("render", "--help"));
        var help = string.Join(' ', run.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(
            "--theme <light|dark|print|colour-blind> The colours of a picture. Default: light. "
                + "For dot, graphml, mermaid, pdf, png and svg.",
            help,
            StringComparison.Ordinal);
        Assert.Contains("md, an outline in Markdown;", help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_focus_shows_a_part_of_the_map()
    {
        using var run = new CommandRun(("map.arg", "claim c [0.9]: C\n  premise p [0.9]: P\n    premise q [0.9]: Q\n"));
        Assert.Equal(0, run.Run("render", "map.arg", "-f", "dot", "--focus", "c", "--depth", "1"));
        Assert.Contains("\"p\" -> \"c\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("+ 1 hidden", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\"q\"", run.Out, StringComparison.Ordinal);
    }
}
