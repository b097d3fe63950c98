using ArgumentMap.Diagnostics;
using ArgumentMap.Formats;
using ArgumentMap.Language.Formatting;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Explanations;
using ArgumentMap.Scoring.Positions;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Core.Tests.Documentation;

/// <summary>The examples in the docs are valid and show the real output.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Pages =>
    [
        "README.md", "docs/language.md", "docs/json.md", "docs/scoring.md", "docs/page.md", "docs/cookbook.md", "docs/coming-from.md",
        "docs/formats.md",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_example_is_a_map_without_errors(string page)
    {
        foreach (var block in Block.Of(page).Where(block => block.Info == "arg"))
            Assert.Empty(
                Maps
                    .Parse(block.Text)
                    .Check()
                    .Where(diagnostic => diagnostic.Severity == Severity.Error && !IsShown(page, diagnostic))
                    .Select(diagnostic => $"line {block.Line}: {diagnostic}"));
    }

    /// <summary>Whether a page shows a diagnostic of its example.</summary>
    private static bool IsShown(string page, Diagnostic diagnostic) =>
        Block.Of(page).Any(block => block.Info == "text" && block.Text.Contains(diagnostic.ToString(), StringComparison.Ordinal));

    [Fact]
    public void Nothing_is_to_be_reported_about_the_maps_of_those_who_come_from_another_tool()
    {
        foreach (var block in Block.Of("docs/coming-from.md").Where(block => block.Info == "arg"))
            Assert.Empty(Maps.Parse(block.Text).Check().Select(diagnostic => $"line {block.Line}: {diagnostic}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_example_is_in_canonical_form(string page)
    {
        foreach (var block in Block.Of(page).Where(block => block.Info == "arg"))
        {
            // An example of wrapping is not canonical.
            if (!block.Text.Contains('|', StringComparison.Ordinal))
                Assert.Equal(block.Text, Formatter.Format(Maps.Parse(block.Text).Trees[0]));
        }
    }

    [Fact]
    public void Every_bad_example_has_the_diagnostics_shown_below_it()
    {
        var blocks = Block.Of("docs/language.md");
        var bad = Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Info == "arg bad").ToList();
        Assert.NotEmpty(bad);
        foreach (var i in bad)
            Assert.Equal(blocks[i + 1].Text.Trim(), string.Join('\n', Maps.Parse(blocks[i].Text).Diagnostics));
    }

    [Fact]
    public void Every_keyword_and_property_has_an_example()
    {
        var examples = Block
            .Of("docs/language.md")
            .Where(block => block.Info.StartsWith("arg", StringComparison.Ordinal))
            .SelectMany(block => block.Text.Split('\n'))
            .ToList();
        foreach (var word in Keywords.All.Concat(PropertyNames.All))
            Assert.Contains(examples, line =>
                line.TrimStart().StartsWith(word + " ", StringComparison.Ordinal)
                    || line.TrimStart().StartsWith(word + ":", StringComparison.Ordinal));
    }

    [Fact]
    public void The_limits_are_those_of_the_table() =>
        Assert.Contains(LimitTable.Markdown, Page("docs/language.md"), StringComparison.Ordinal);

    [Fact]
    public void The_semantics_are_those_of_the_registry() =>
        Assert.Contains(ScoringMethods.Markdown, Page("docs/scoring.md"), StringComparison.Ordinal);

    [Fact]
    public void The_positions_are_those_of_the_registry() =>
        Assert.Contains(PositionSemantics.Markdown, Page("docs/scoring.md"), StringComparison.Ordinal);

    [Fact]
    public void The_limits_on_the_page_are_those_that_apply()
    {
        var page = File.ReadAllText(Path.Combine(Maps.Root, "docs/page.md"));
        var limits = MapLimits.Default;
        foreach (var limit in (long[])[limits.PageDays, limits.PageScores, limits.PageSentences, limits.SentenceEffort, limits.PageEffort])
            Assert.Contains(
                $"| {limit.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} |",
                page,
                StringComparison.Ordinal);
    }

    [Fact]
    public void Every_measure_is_explained()
    {
        var page = File.ReadAllText(Path.Combine(Maps.Root, "docs/scoring.md"));
        Assert.All(Attribution.All, measure => Assert.Contains($"| `{measure.Heading}` |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_json_page_shows_the_json_of_its_map()
    {
        var blocks = Block.Of("docs/json.md");
        Assert.Equal(
            blocks.First(block => block.Info == "json").Text,
            Maps.Valid(blocks.First(block => block.Info == "arg").Text).Render(MapFormats.Json).Text);
    }

    private static string Page(string path) => File.ReadAllText(Path.Combine(Maps.Root, path)).ReplaceLineEndings("\n");
}
