using ArgumentMap.Formats;
using ArgumentMap.Graphviz;

namespace ArgumentMap.Cli.Tests;

/// <summary>The tables in docs/formats.md are up to date. With ARGMAP_WRITE_DOCS=1 the tests write them.</summary>
public sealed class FormatsPageTests
{
    private static readonly string Path = System.IO.Path.Combine(ReadmeTests.Root, "docs", "formats.md");

    private static string Page => File.ReadAllText(Path).ReplaceLineEndings("\n");

    private static MapFormats Formats => MapFormats.Core.With(GraphvizFormats.Of(new GraphvizLayout(cache: null)));

    [Fact]
    public void The_table_of_formats_is_that_of_the_registry() => IsOnPage(
        Table(
            ["format", "what it is", "extension", "media type", "read back", "comparisons"],
            Formats.All.Select(format => (string[])[
                $"`{format.Name}`", format.Description, $"`{format.Extension}`", $"`{format.MediaType}`",
                format is IReadableFormat || format == MapFormats.Arg ? "yes" : "", format is IComparisonFormat ? "yes" : ""])));

    [Fact]
    public void The_table_of_options_is_that_of_the_registry() => IsOnPage(
        Table(
            ["option", "formats of a map", "formats of a comparison"],
            RenderOption.All.Select(option =>
                (string[])[$"`{option.Name}`", Names(Formats.Options, option), Names(Formats.ComparisonOptions, option)])));

    [Fact]
    public void The_refusal_shown_is_the_real_one()
    {
        using var run = new CommandRun(("map.arg", "claim c: C\n"));
        Assert.Equal(2, run.Run("render", "map.arg", "-f", "md", "--theme", "dark"));
        Assert.Contains($"$ argmap render map.arg -f md --theme dark\n{run.Error}", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_answers_shown_is_the_real_one()
    {
        var map = File.ReadAllText(System.IO.Path.Combine(ReadmeTests.Root, "docs", "cookbook", "diagnosis.arg"));
        using var run = new CommandRun(("docs/cookbook/diagnosis.arg", map));
        Assert.Equal(0, run.Run("render", "docs/cookbook/diagnosis.arg", "-f", "csv", "--table", "answers"));
        Assert.Contains(
            $"$ argmap render docs/cookbook/diagnosis.arg -f csv --table answers\n{run.Out}```", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_diagram_shown_is_the_real_one()
    {
        using var run = new CommandRun(("well.arg", """
            claim safe: The water of the well is safe to drink
              premise test [0.8]: The laboratory found no bacteria
              objection old [0.4]: The sample was old

            """));
        Assert.Equal(0, run.Run("render", "well.arg", "-f", "mermaid"));
        Assert.Contains($"```mermaid\n{run.Out}```", Page, StringComparison.Ordinal);
    }

    private static void IsOnPage(string table)
    {
        if (Environment.GetEnvironmentVariable("ARGMAP_WRITE_DOCS") == "1")
        {
            var start = Page.IndexOf(table[..table.IndexOf('\n', StringComparison.Ordinal)], StringComparison.Ordinal);
            var end = Page.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;
            File.WriteAllText(Path, Page[..start] + table + Page[end..]);
        }

        Assert.Contains(table, Page, StringComparison.Ordinal);
    }

    private static string Names(OptionTable table, RenderOption option) =>
        string.Join(", ", table.FormatsThatTake(option).Select(name => $"`{name}`"));

    private static string Table(string[] head, IEnumerable<string[]> rows) =>
        string.Concat(
            new[] { head, [.. head.Select(_ => "---")] }.Concat(rows).Select(row => string.Join(" | ", row)).Select(row => $"| {row} |\n"))
            .Replace("  |", " |", StringComparison.Ordinal);
}
