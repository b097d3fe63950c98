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

        - **source** <a id="log"></a>Log of the \[old\] gauge, 1 to 9 · label: Gauge log `log`

        - **claim** <a id="a"></a>A `a`
          - **+ premise** <a id="p"></a>The water\_level rose `p`

            quickly
            - **source** → [Gauge log](#log) `log`
          - **+ argument** `x`
            - **+ premise** → [The water\_level rose quickly](#p) `p`

        - **claim** B `b`
          - **− objection** → [A](#a) `a`

        """,
        Of(Map));

    [Fact]
    public void There_is_no_link_to_what_is_not_shown() => Assert.Equal(
        """
        # Argument map

        - **claim** C `c`
          - **+ premise** D `d`
            - … 1 more
          - **− objection** → E `e`

        """,
        Of("claim c: C\n  premise d: D\n    premise e: E\n  objection e", new RenderOptions { Depth = 2 }));

    [Fact]
    public void An_argument_without_a_text_is_named_by_its_id() => Assert.Contains(
        "- **+ argument** → `x`",
        Of("claim a: A\n  argument x:\n    premise p: P\nclaim b: B\n  argument x"),
        StringComparison.Ordinal);

    private static string Of(string map, RenderOptions? options = null) =>
        Rendered.Text(Maps.Valid(map).Graph, MapFormats.Markdown, options);
}
