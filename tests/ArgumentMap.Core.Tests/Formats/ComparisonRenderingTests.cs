using ArgumentMap.Comparison;
using ArgumentMap.Core.Tests.Invariants;
using ArgumentMap.Formats;
using CsCheck;
using NJsonSchema;
using static VerifyXunit.Verifier;

namespace ArgumentMap.Core.Tests.Formats;

public sealed class ComparisonRenderingTests
{
    private const string Published = "map: M\n  scoring: quadratic-energy\n";

    private static readonly JsonSchema Schema =
        JsonSchema.FromFileAsync(Path.Combine(Maps.Root, "docs", "argument-map-diff.schema.json")).GetAwaiter().GetResult();

    /// <summary>Edits of the bridge map that include every kind of change.</summary>
    private static readonly (string Part, string Instead)[] Edits =
    [
        ("map: Did the bridge close because of the flood?", "map: Did the flood close the bridge?"),
        ("as-of: 2025-03-01", "as-of: 2025-04-01"),
        ("The water stood above the closing mark", "The water rose above the closing mark"),
        ("water-high: The water", "water-high [likely]: The water"),
        ("log lines 40-52", "log lines 40-60"),
        ("    objection [unlikely]: The rules were suspended that week\n", ""),
        (
            "  objection repairs: Repairs had already closed the bridge\n",
            "  objection repairs: Repairs had already closed the bridge #works\n    relevance: 0.8\n"),
        ("The repair permit starts a week later #timeline", "The permit for repairs starts only a week later"),
        ("source courier [C]", "source city-courier [C]"),
        ("source courier\n", "source city-courier\n    undercut: The courier only repeats the gauge\n"),
    ];

    private const string More = """
          objection never-closed [almost certain]: Only the ramp was closed
            source photo [A]: A photo of that day
              date: 2025-02-13

        """;

    public static TheoryData<string> Hostile =>
    [
        "</details><script>alert(1)</script>", "| a | b |", "` code `", "**bold** _it_", "[link](javascript:alert(1))",
        "![x](http://evil.example/x.png)", "@everyone look", "see #1",
        "<!-- end", "&lt;b&gt;", "\\", "\\| \\`", "\"];evil[\"", "<b>bold</b>", "$x$ ~~gone~~", "日本語\u202E right", "]]> --> {{7*7}}",
    ];

    [Theory]
    [InlineData("json")]
    [InlineData("md")]
    [InlineData("dot")]
    public Task The_bridge_edited(string format) => Verify(Rendered.Text(Bridge(), MapFormats.Core.Find(format)!), format);

    [Fact]
    public Task The_sentences_of_the_bridge_edited() => Verify(string.Join('\n', Headline.Of(Bridge())) + "\n", "txt");

    [Fact]
    public void Comparing_the_other_way_round_accounts_for_everything_too() =>
        Assert.Empty(
            Schema.Validate(Rendered.Text(Maps.Sample("bridge.arg", Edited()).Compare(Maps.Sample("bridge.arg")), MapFormats.Json))
                .Select(error => error.ToString()));

    [Fact]
    public void Every_comparison_is_valid_json() => Gen.Select(RandomGraph.Graphs, RandomGraph.Graphs).Sample(
        (one, other) =>
        {
            var comparison = Comparer.Compare(one, other);
            Assert.Empty(Schema.Validate(Rendered.Text(comparison, MapFormats.Json)).Select(error => error.ToString()));
            Rendered.Text(comparison, MapFormats.Markdown);
            var picture = Rendered.Text(comparison, MapFormats.Dot, new RenderOptions { Context = one.Nodes.Length + other.Nodes.Length });
            Assert.All(comparison.NodeChanges.Where(change => change.Kind == ChangeKind.Removed), change =>
                Assert.Contains(one.Nodes[change.Before].Id + "\" [label=", picture, StringComparison.Ordinal));
        },
        iter: 50);

    [Theory]
    [InlineData("\"change\": \"added\"", "\"change\": \"new\"")]
    [InlineData("\"flips\": ", "\"flip\": ")]
    [InlineData("\"part\": \"text\"", "\"part\": \"words\"")]
    public void What_is_not_of_the_format_is_not_valid(string part, string instead)
    {
        var json = Rendered.Text(Bridge(), MapFormats.Json);
        Assert.Empty(Schema.Validate(json));
        Assert.NotEmpty(Schema.Validate(json.Replace(part, instead, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void No_text_breaks_out_of_a_comment(string text)
    {
        var comparison = Maps.Parse($"map: {text}\n  description: {text}\nclaim c: {text} one\n  by: {text}\n")
            .Compare(
                Maps.Parse(
                    $"map: {text} 2\n  description: {text} 2\nclaim c: {text} two\n  by: {text} 2\n  premise p: {text}\nsection: "
                        + $"{text}\n"));
        var markdown = Rendered.Text(comparison, MapFormats.Markdown);
        var bars = 0;
        foreach (var line in markdown.Split('\n'))
        {
            // All rows of a table have as many cells as its header.
            Assert.Equal(bars > 0 && line.StartsWith('|') ? bars : Bars(line), Bars(line));
            bars = line.StartsWith('|') ? Bars(line) : 0;
        }

        Assert.DoesNotContain("<script", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("](", markdown.Replace("\\](", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", markdown, StringComparison.Ordinal);
        Assert.Equal(1, Occurrences(markdown, "<details>"));
        Assert.Equal(1, Occurrences(markdown, "</details>"));
        Assert.Empty(Schema.Validate(Rendered.Text(comparison, MapFormats.Json)).Select(error => error.ToString()));
        Assert.DoesNotContain(": \"];evil[\"", Rendered.Text(comparison, MapFormats.Dot), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_stays_short()
    {
        var words = new string('x', 5_000);
        var comparison = Maps.Valid("claim c: C\n")
            .Compare(
                Maps.Valid("claim c: C\n" + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"  premise: Number {i} {words}\n"))));
        var markdown = Rendered.Text(comparison, MapFormats.Markdown);
        Assert.InRange(markdown.Length, 1_000, 30_000);
        Assert.Contains("\n… and 960 more.\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_difference_a_comment_says_so() => Assert.Equal(
        "### Argument map\n\n**There is no difference in the argument.**\n",
        Rendered.Text(Maps.Valid("claim c: C\n").Compare(Maps.Valid("// Other.\nclaim c: C\n")), MapFormats.Markdown));

    [Fact]
    public void A_picture_marks_changes_by_sign_line_and_colour()
    {
        var dot = Rendered.Text(
            Maps.Valid(Published + "claim c: C\n  premise p [0.9]: P\n  premise q: Q\n")
                .Compare(Maps.Valid(Published + "claim c: C\n  premise p [0.8]: P\n  objection o [0.9]: O\n")),
            MapFormats.Dot);
        Assert.Contains("~ rating changed · premise · 0.8", dot, StringComparison.Ordinal);
        Assert.Contains("+ added · objection", dot, StringComparison.Ordinal);
        Assert.Contains("− removed · premise", dot, StringComparison.Ordinal);
        Assert.Contains("verdict flips · claim</FONT><BR/>C<BR/>? 0.83 → 0.50 undecided", dot, StringComparison.Ordinal);
        Assert.Contains(
            "\"o\" -> \"c\" [class=\"rebut\", color=\"#A32014\", style=dashed, arrowhead=tee, color=\"#2E6B30\", fontcolor=\"#2E6B30\", "
                + "fontsize=14, penwidth=2.6, label=\"+\"];",
            dot,
            StringComparison.Ordinal);
        Assert.Contains(
            "\"q\" -> \"c\" [class=\"support\", color=\"#2E6B30\", color=\"#A32014\", fontcolor=\"#A32014\", fontsize=14, penwidth=0.8, "
                + "label=\"−\"];",
            dot,
            StringComparison.Ordinal);
        Assert.Contains("style=\"filled,dashed,rounded\"", dot, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_near_a_change_is_shown_when_asked_for()
    {
        var (before, after) = (
            Maps.Valid(Published + "claim c: C\n  premise p: P\n    premise q: Q\n      premise r: R\n"),
            Maps.Valid(Published + "claim c: C\n  premise p: P\n    premise q: Q\n      premise r [0.9]: R\n"));
        var dot = Rendered.Text(before.Compare(after), MapFormats.Dot, new RenderOptions { Context = 1 });
        Assert.Contains("\"r\" -> \"q\"", dot, StringComparison.Ordinal);
        Assert.Contains("+ 1 hidden", dot, StringComparison.Ordinal);
        Assert.DoesNotContain("\"p\"", dot, StringComparison.Ordinal);
        Assert.Contains("\"p\" -> \"c\"", Rendered.Text(before.Compare(after), MapFormats.Dot), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RenderOptions.SmallMap - 2, true)]
    [InlineData(RenderOptions.SmallMap, false)]
    public void A_small_map_is_shown_completely(int premises, bool isWhole)
    {
        static string Map(int premises, string rating) =>
            Published + "claim c: C\n  premise p: P\n    premise q: Q\n      premise r" + rating + ": R\n"
                + string.Concat(Enumerable.Range(4, premises - 2).Select(i => $"  premise p{i}: P\n"));
        var dot = Rendered.Text(Maps.Valid(Map(premises, "")).Compare(Maps.Valid(Map(premises, " [0.9]"))), MapFormats.Dot);
        Assert.Equal(isWhole, dot.Contains("\"c\" [label=", StringComparison.Ordinal));
    }

    [Fact]
    public void An_undercut_that_is_gone_still_points_at_its_step()
    {
        var dot = Rendered.Text(
            Maps.Valid("claim c: C\n  premise p: P\n    undercut u: U\n").Compare(Maps.Valid("claim c: C\n  premise p: P\n")),
            MapFormats.Dot);
        var edges = dot
            .Split('\n')
            .Where(line => line.Contains(" -> ", StringComparison.Ordinal))
            .Select(line => line.Trim().Split(" [")[0] + (line.Contains("label=\"−\"", StringComparison.Ordinal) ? " −" : ""));
        Assert.Equal(["\"p\" -> \"p-to-c\"", "\"p-to-c\" -> \"c\"", "\"u\" -> \"p-to-c\" −"], edges);
    }

    [Fact]
    public void A_removed_item_whose_id_was_taken_over_gets_a_different_name()
    {
        var dot = Rendered.Text(
            Maps.Valid("claim c: C\n  premise: Zebras\n").Compare(Maps.Valid("claim c: C\nsource zebras: A book\n")),
            MapFormats.Dot);
        Assert.Contains("\"before:zebras\" -> \"c\"", dot, StringComparison.Ordinal);
    }

    [Fact]
    public void A_focus_may_be_an_item_that_is_gone_or_was_renamed()
    {
        var comparison = Maps.Valid("claim c: C\n  premise p: P\n  premise q: Long enough\nclaim far: Far\n")
            .Compare(Maps.Valid("claim c: C\n  premise r: Long enough\nclaim far: Far\n"));
        foreach (var focus in (string[])["p", "q", "r"])
            Assert.DoesNotContain(
                "\"far\"",
                Rendered.Text(comparison, MapFormats.Dot, new RenderOptions { Focus = focus, Depth = 1 }),
                StringComparison.Ordinal);
    }

    private static MapComparison Bridge() => Maps.Sample("bridge.arg").Compare(Maps.Sample("bridge.arg", Edited()));

    private static string Edited()
    {
        var text = Maps.Sample("bridge.arg").Trees[0].Source.Text;
        foreach (var (part, instead) in Edits)
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
            text = text.Replace(part, instead, StringComparison.Ordinal);
        }

        return text + More;
    }

    private static int Bars(string row) => row.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|');

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
