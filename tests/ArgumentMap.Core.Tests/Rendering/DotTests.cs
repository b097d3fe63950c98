using ArgumentMap.Rendering;

namespace ArgumentMap.Core.Tests.Rendering;

public sealed class DotTests
{
    [Theory]
    [InlineData("\"];evil[\"", "\\\"];evil[\\\"")]
    [InlineData("a\\", "a\\\\")]
    [InlineData("\\N \\G", "\\\\N \\\\G")]
    [InlineData("&lt;b&gt;", "&amp;lt;b&amp;gt;")]
    [InlineData("<b>bold</b>", "<b>bold</b>")]
    public void No_text_breaks_out_of_its_label(string text, string written)
    {
        var dot = Maps.Valid($"claim c: {text}\n  by: {text}").Render(RenderFormat.Dot);
        Assert.Contains($"[label=\"{written}\",", dot, StringComparison.Ordinal);
        Assert.Contains($"\\nby: {written}\"", dot, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_safe_addresses_become_links()
    {
        var dot = Maps.Parse("source a: A\n  url: https://example.org/?a=1&b=\nsource b: B\n  url: javascript:alert(1)").Render(RenderFormat.Dot);
        Assert.Contains("URL=\"https://example.org/?a=1&amp;b=\"", dot, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", dot, StringComparison.Ordinal);
    }

    [Fact]
    public void Linked_premises_meet_in_one_point_and_an_undercut_points_at_it()
    {
        var dot = Maps.Valid("claim c: C\n  argument a:\n    premise p: P\n    premise q: Q\n    objection o: O").Render(RenderFormat.Dot);
        Assert.EndsWith(
            """
              "a" -> "c" [color="#2E6B30"];
              "p" -> "a" [color="#2E6B30", arrowhead=none];
              "q" -> "a" [color="#2E6B30", arrowhead=none];
              "o" -> "a" [color="#8A5200", style=dashed, arrowhead=tee];
            }

            """,
            dot,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_are_clusters_within_one_another()
    {
        var dot = Maps.Valid("section s: S\n  section t: T\n    claim c: C\n  claim d: D").Render(RenderFormat.Dot);
        var lines = dot.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("subgraph", StringComparison.Ordinal) || line == "}" || line.StartsWith('"'));
        Assert.Equal(["subgraph \"cluster_s\" {", "\"d\"", "subgraph \"cluster_t\" {", "\"c\"", "}", "}", "}"], lines.Select(line => line.Split(" [")[0]));
    }

    [Fact]
    public void A_chain_of_statements_is_no_deeper_than_the_stack()
    {
        var source = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"claim c{i}: C\n  premise c{i + 1}\n")) + "claim c20000: C\n";
        foreach (var format in RenderFormats.All)
            Assert.NotEmpty(Maps.Valid(source).Render(format.Format));
    }
}
