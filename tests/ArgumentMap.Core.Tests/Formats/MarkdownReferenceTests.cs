using ArgumentMap.Formats;

namespace ArgumentMap.Core.Tests.Formats;

/// <summary>References in an outline say in words what they refer to, and link to it.</summary>
public sealed class MarkdownReferenceTests
{
    private const string Map =
        """
        source log: Log of the [old] gauge, 1 to 9
          label: Gauge log
        claim a: A
          premise p: The water_level
            | rose
            |
            | quickly
            source log
          argument x:
            premise p
        claim b: B
          objection a
        """;

    [Fact]
    public void A_reference_shows_the_label_or_the_text_with_a_link_to_the_declaration() => Assert.Equal(
        """
        # Argument map

        - **claim** B `b`
          - **− objection** A `a`
            - **+ premise** <a id="p"></a>The water\_level rose `p`

              quickly
              - **source** → [Gauge log](#log)
            - **+ argument** `x`
              - **+ premise** → [The water\_level rose quickly](#p)

        ## Sources

        - **source** <a id="log"></a>Log of the \[old\] gauge, 1 to 9 · label: Gauge log `log`

        """,
        Of(Map));

    [Fact]
    public void There_is_no_link_to_what_is_not_shown() => Assert.Equal(
        """
        # Argument map

        - **claim** C `c`
          - **+ premise** D `d`
            - … 1 more
          - **− objection** → E

        """,
        Of("claim c: C\n  premise d: D\n    premise e: E\n  objection e", new RenderOptions { Depth = 2 }));

    [Fact]
    public void An_argument_without_a_text_is_named_by_its_id() => Assert.Contains(
        "- **+ argument** → `x`",
        Of("claim a: A\n  argument x:\n    premise p: P\nclaim b: B\n  argument x"),
        StringComparison.Ordinal);

    [Fact]
    public void Names_and_numbers_are_no_mentions_and_no_issues() => Assert.Contains(
        "- **claim** @<!-- -->ann said a@<!-- -->b.example, see \\#<!-- -->12; 1 @ 2, \\# 3 \\#water `c`\n",
        Of("claim c: @ann said a@b.example, see #12; 1 @ 2, # 3 #water"),
        StringComparison.Ordinal);

    [Fact]
    public void Each_line_has_its_verdict_and_strength_when_asked_for()
    {
        var markdown = Maps.Valid(
            """
            map: M
              as-of: 2025-01-01
            claim c: C
              premise p [assumed]: P
              premise q: Q
                source s [B]: S
              objection o [1]: O
                date: 2026-01-01
            """).Render(MapFormats.Markdown, new RenderOptions { Scores = ArgumentMap.Scoring.ScoreOptions.Default }).Text;
        Assert.Contains("- scores: odds as of 2025-01-01; rejected up to 0.45, accepted from 0.55; ?", markdown, StringComparison.Ordinal);
        Assert.Contains("- **claim · accepted\\* ", markdown, StringComparison.Ordinal);
        Assert.Contains("  - **− objection · not yet known** O (1) · ", markdown, StringComparison.Ordinal);
        Assert.Contains("    - **source · reliability 0.75** → [S](#s)\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_any_length_is_written_in_lines_of_bounded_indentation()
    {
        var chain = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"claim p{i}: P\n  premise p{i + 1}\n")) + "claim p3000: P\n";
        var markdown = Of("claim c: C\n  premise p0\n" + chain);
        Assert.All(markdown.Split('\n'), line => Assert.InRange(line.Length, 0, 160));
        Assert.Equal(3_001, markdown.Split("** P `").Length + markdown.Split("</a>P `").Length - 2);
    }

    private static string Of(string map, RenderOptions? options = null) =>
        Rendered.Text(Maps.Valid(map).Graph, MapFormats.Markdown, options);
}
