using ArgumentMap.Formats;

namespace ArgumentMap.Core.Tests.Formats;

public sealed class DotTests
{
    [Theory]
    [InlineData("\"];evil[\"", "\"];evil[\"", "\\\"];evil[\\\"")]
    [InlineData("a\\", "a\\\\", "a\\\\")]
    [InlineData("\\N \\G", "\\\\N \\\\G", "\\\\N \\\\G")]
    [InlineData("&lt;b&gt;", "&amp;lt;b&amp;gt;", "&amp;lt;b&amp;gt;")]
    [InlineData("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;", "<b>bold</b>")]
    public void No_text_breaks_out_of_its_label(string text, string label, string tooltip)
    {
        var dot = Maps.Valid($"claim c: {text}\n  by: {text}").Render(MapFormats.Dot).Text;
        Assert.Contains($"claim</FONT><BR/>{label}>, class=", dot, StringComparison.Ordinal);
        Assert.Contains($"\\nby: {tooltip}\"", dot, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_safe_addresses_become_links()
    {
        var dot = Maps.Parse("source a: A\n  url: https://example.org/?a=1&b=\nsource b: B\n  url: javascript:alert(1)")
            .Render(MapFormats.Dot).Text;
        Assert.Contains("URL=\"https://example.org/?a=1&amp;b=\"", dot, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", dot, StringComparison.Ordinal);
    }

    [Fact]
    public void Linked_premises_meet_in_one_point_and_an_undercut_points_at_it()
    {
        var dot = Maps.Valid("claim c: C\n  argument a:\n    premise p: P\n    premise q: Q\n    objection o: O")
            .Render(MapFormats.Dot).Text;
        Assert.EndsWith(
            """
              "a" -> "c" [class="support", color="#2E6B30"];
              "p" -> "a" [class="premise", color="#2E6B30", arrowhead=none];
              "q" -> "a" [class="premise", color="#2E6B30", arrowhead=none];
              "o" -> "a" [class="undercut", color="#8A5200", style=dashed, arrowhead=tee];
            }

            """,
            dot,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Linked_premises_that_attack_meet_in_a_point_of_another_shape()
    {
        var dot = Maps.Valid("claim c: C\n  counterargument a:\n    premise p: P\n    premise q: Q").Render(MapFormats.Dot).Text;
        Assert.Contains("\"a\" [label=\"\", class=\"counterargument\", color=\"#A32014\", shape=diamond", dot, StringComparison.Ordinal);
        Assert.Contains("\"a\" -> \"c\" [class=\"rebut\", color=\"#A32014\", style=dashed, arrowhead=tee]", dot, StringComparison.Ordinal);
    }

    [Fact]
    public void A_citation_that_is_undercut_is_a_point_on_its_line()
    {
        var dot = Maps.Valid("claim c: C\n  source s: S\n    undercut u: U").Render(MapFormats.Dot).Text;
        Assert.EndsWith(
            """
              "s" -> "s-to-c" [class="reliance", color="#555555", style=dotted, arrowhead=none];
              "s-to-c" -> "c" [class="citation", color="#555555", style=dotted, arrowhead=odot];
              "u" -> "s-to-c" [class="undercut", color="#8A5200", style=dashed, arrowhead=tee];
            }

            """,
            dot,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_are_clusters_within_one_another()
    {
        var dot = Maps.Valid("section s: S\n  section t: T\n    claim c: C\n  claim d: D").Render(MapFormats.Dot).Text;
        var lines = dot
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("subgraph", StringComparison.Ordinal) || line == "}" || line.StartsWith('"'));
        Assert.Equal(
            ["subgraph \"cluster_s\" {", "\"d\"", "subgraph \"cluster_t\" {", "\"c\"", "}", "}", "}"],
            lines.Select(line => line.Split(" [")[0]));
    }

    [Fact]
    public void A_chain_of_statements_does_not_overflow_the_stack()
    {
        var source = Maps.Published
            + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"claim c{i}: C\n  premise c{i + 1}\n")) + "claim c20000: C\n";
        foreach (var format in MapFormats.Core.All)
            Assert.NotEmpty(Maps.Valid(source).Render(format).Text);
    }

    [Theory]
    [InlineData("kind,rating,text", "<<FONT POINT-SIZE=\"8\" COLOR=\"#404040\">premise · likely</FONT><BR/>Water high>")]
    [InlineData("text", "<Water high>")]
    [InlineData("id", "<<FONT POINT-SIZE=\"8\" COLOR=\"#404040\">p</FONT>>")]
    [InlineData("dates,tags,text", "<<FONT POINT-SIZE=\"8\" COLOR=\"#404040\">2025-02 · until 2026 · #flood · #gauge</FONT><BR/>Water "
        + "high>")]
    public void A_label_shows_what_is_asked_for(string labels, string label)
    {
        var options = RenderOption.Labels.Apply(RenderOptions.Default, labels, out _);
        var dot = Maps.Valid("claim c: C\n  premise p [likely]: Water high #flood #gauge\n    date: 2025-02\n    until: 2026")
            .Render(MapFormats.Dot, options).Text;
        Assert.Contains($"\"p\" [label={label}, class=\"premise\"", dot, StringComparison.Ordinal);
    }

    [Fact]
    public void Wide_maps_are_read_from_left_to_right_unless_asked_otherwise()
    {
        var wide = Maps.Valid("claim c: C\n" + string.Concat(Enumerable.Range(0, 12).Select(i => $"  premise p{i}: P\n")));
        Assert.Contains("rankdir=RL", wide.Render(MapFormats.Dot).Text, StringComparison.Ordinal);
        Assert.Contains(
            "rankdir=BT",
            wide.Render(MapFormats.Dot, new RenderOptions { Direction = Direction.Down }).Text,
            StringComparison.Ordinal);
        Assert.Contains("rankdir=BT", wide.Render(MapFormats.Dot, new RenderOptions { Only = ["claim"] }).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_legend_explains_the_signs_in_the_picture_and_no_others()
    {
        var dot = Maps.Valid("claim c: C\n  premise p: P\n  objection o: O")
            .Render(MapFormats.Dot, new RenderOptions { Legend = true }).Text;
        var names = dot
            .Split('\n')
            .Where(line => line.StartsWith("    \"legend:", StringComparison.Ordinal))
            .Select(line => line.Split(" [")[0].Trim());
        Assert.Equal(
            [
                "\"legend:claim\"", "\"legend:premise\"", "\"legend:objection\"", "\"legend:premise\" -> \"legend:claim\"",
                "\"legend:objection\" -> \"legend:claim\"",
            ],
            names);
        Assert.Contains("label=\"rebuts\"", dot, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lines_of_a_source_with_many_citations_do_not_pull()
    {
        var dot = Maps.Valid("source s: S\nsource t: T\nclaim c: C\n  source s\n  premise p: P\n    source s\n    source t")
            .Render(MapFormats.Dot).Text;
        Assert.Contains(
            "\"s\" -> \"c\" [class=\"citation\", color=\"#555555\", style=dotted, arrowhead=odot, weight=0];",
            dot,
            StringComparison.Ordinal);
        Assert.Contains(
            "\"t\" -> \"p\" [class=\"citation\", color=\"#555555\", style=dotted, arrowhead=odot];",
            dot,
            StringComparison.Ordinal);
    }
}
