using ArgumentMap.Formats;
using ArgumentMap.Scoring;
using static VerifyXunit.Verifier;

namespace ArgumentMap.Core.Tests.Formats.Mermaid;

/// <summary>What is written; whether Mermaid draws it is seen in a browser, by the tests of pages.</summary>
public sealed class MermaidTests
{
    [Fact]
    public Task The_bridge() => Verify(Maps.Sample("bridge.arg").Render(MapFormats.Mermaid).Text, "mmd");

    [Fact]
    public Task The_ferry_with_scores_in_the_dark() => Verify(
        Maps.Sample("lost-ferry.arg").Render(
            MapFormats.Mermaid, new RenderOptions { Scores = ScoreOptions.Default, Theme = Theme.Dark }).Text,
        "mmd");

    [Fact]
    public Task Sections_collapsed() => Verify(
        Maps.Sample("north-korean-troops.arg").Render(
            MapFormats.Mermaid, new RenderOptions { Sections = SectionStyle.Collapsed }).Text,
        "mmd");

    [Theory]
    [InlineData("The \"safe\" well", "The #34;safe#34; well")]
    [InlineData("<img src=x onerror=alert(1)>", "#60;img src#61;x onerror#61;alert(1)#62;")]
    [InlineData("%%{init: {}}%% at 100 %", "#37;%#123;init: #123;#125;#125;#37;% at 100 %")]
    [InlineData("fa:fa-car, see https://a.example: x", "fa#58;#8288;fa-car, see https#58;//a.example: x")]
    [InlineData("`*a*` _b_ ~c~ [d](e) $$f$$, $5", "#96;#42;a#42;#96; #95;b#95; #126;c#126; #91;d#93;(e) #36;#8288;$f#36;#8288;$, $5")]
    [InlineData("1. first - second -- third", "1#46; first - second #45;- third")]
    [InlineData("- a + b", "#45; a + b")]
    [InlineData("+ a (in 1990) 2.", "#43; a (in 1990) 2.")]
    [InlineData("#35; a; ﬂ°35¶ß", "#35;35; a; #64258;#8288;°35#182;#8288;ß")]
    [InlineData("Straße, 水位, e-mail, 2.5 (so)", "Straße, 水位, e-mail, 2.5 (so)")]
    public void A_text_means_nothing_to_Mermaid(string text, string written) => Assert.Contains(
        $"  n_c[\"claim<br/>{written}\"]:::claim\n",
        Maps.Valid($"claim c: {text}\n").Render(MapFormats.Mermaid).Text,
        StringComparison.Ordinal);

    [Fact]
    public void Names_are_the_ids_as_far_as_Mermaid_takes_them_and_differ() => Assert.Equal(
        ["n_end", "n_a_b", "n_a_b_2", "n____"],
        Maps.Valid("claim end: A\nclaim a-b: B\nclaim a.b: C\nclaim 水位.: D\n").Render(MapFormats.Mermaid).Text
            .Split('\n').Where(line => line.Contains(":::", StringComparison.Ordinal)).Select(line => line.Trim().Split('[')[0]));

    [Fact]
    public void Names_of_many_ids_that_look_alike_are_found_in_linear_time()
    {
        // Each of the ids is two letters that a name cannot hold.
        var map = string.Concat(
            Enumerable.Range(0, 20_000).Select(i => $"claim {(char)(0x4E00 + (i / 150))}{(char)(0x4E00 + (i % 150))}: C\n"));
        Assert.Contains("  n____20000[", Maps.Valid(map).Render(MapFormats.Mermaid).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Relevance_and_places_in_sources_stand_on_the_lines()
    {
        var text = Maps.Valid("""
            claim c: C
              premise p: P
                relevance: LR 20
              source s [page 3, "x"]

            source s: S

            """).Render(MapFormats.Mermaid).Text;
        Assert.Contains("\n  n_p -->|\"LR 20\"| n_c\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  n_s -.-o|\"page 3, #34;x#34;\"| n_c\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_without_anything_to_show_is_left_out()
    {
        var text = Maps.Valid("section s: S\n  section t: T\n    claim c: C\nclaim d: D\n")
            .Render(MapFormats.Mermaid, new RenderOptions { Focus = "d" }).Text;
        Assert.DoesNotContain("subgraph", text, StringComparison.Ordinal);
        Assert.Contains("n_d", text, StringComparison.Ordinal);
    }

    [Fact]
    public void More_lines_than_Mermaid_draws_by_itself_are_announced()
    {
        var map = "claim c: C\n" + string.Concat(Enumerable.Range(0, 501).Select(i => $"  premise p{i}: P\n"));
        Assert.EndsWith(
            "\n%% This diagram has 501 lines. Where nobody has raised the limit, Mermaid draws at most 500: show a part with 'focus' or "
                + "'only', or collapse the sections.\n",
            Maps.Valid(map).Render(MapFormats.Mermaid).Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("%%", Maps.Sample("bridge.arg").Render(MapFormats.Mermaid).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_stays_in_its_line() => Assert.StartsWith(
        """
        ---
        title: "\"a\" --- \u0025\u0025{init} \\ ü"
        ---
        flowchart BT

        """.ReplaceLineEndings("\n"),
        Maps.Valid("map: \"a\" --- %%{init} \\ ü\nclaim c: C\n").Render(MapFormats.Mermaid).Text,
        StringComparison.Ordinal);
}
