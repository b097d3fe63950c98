using ArgumentMap.Formats;

namespace ArgumentMap.Core.Tests.Formats;

public sealed class VisibleTests
{
    private const string Map = """
        claim c: C
          premise p: P #water
            premise q: Q
              source s: S
            undercut u: U
          objection o: O #water

        claim d: D
        """;

    [Theory]
    [InlineData("c", 1, "c o p p-to-c u")]
    [InlineData("c", 2, "c o p p-to-c q u")]
    [InlineData("q", 1, "p q s")]
    [InlineData("s", 2, "p q s")]
    [InlineData("d", 9, "d")]
    [InlineData("c", 99, "c o p p-to-c q s u")]
    public void A_focus_shows_what_is_within_so_many_steps(string focus, int depth, string shown) =>
        Assert.Equal(shown, Shown(new RenderOptions { Focus = focus, Depth = depth }));

    [Theory]
    [InlineData("c d", "claim")]
    [InlineData("o p", "#water")]
    [InlineData("c d o p", "claim", "#water")]
    [InlineData("", "question")]
    public void Only_kinds_and_tags_that_are_asked_for_are_shown(string shown, params string[] only) =>
        Assert.Equal(shown, Shown(new RenderOptions { Only = [.. only] }));

    [Fact]
    public void How_much_is_hidden_is_shown_where_it_is()
    {
        var document = Maps.Valid(Map);
        var visible = Visible.Of(document.Graph, new RenderOptions { Focus = "q", Depth = 1 });
        Assert.Equal(5, visible.Count);
        Assert.Equal(
            (1, 0, 0),
            (
                visible.Hidden(document.Graph.IndexOf("p")),
                visible.Hidden(document.Graph.IndexOf("q")),
                visible.Hidden(document.Graph.IndexOf("s"))));
        var dot = document.Render(MapFormats.Dot, new RenderOptions { Focus = "q", Depth = 1 }).Text;
        Assert.Contains("<BR/>P<BR/>+ 1 hidden>, class=\"premise\"", dot, StringComparison.Ordinal);
        Assert.DoesNotContain("\"c\"", dot, StringComparison.Ordinal);
    }

    [Fact]
    public void Collapsed_sections_are_one_node_each_with_their_lines_gathered()
    {
        var graph = Maps.Valid(
            "claim c: C\n\nsection a: A\n  claim c\n    premise p: P\n    premise q: Q\n    objection o: O\n  section b: B\n    claim d: "
                + "D\n      premise p").Graph;
        var options = new RenderOptions { Sections = SectionStyle.Collapsed };
        // The claim, the section; what supports the claim, what attacks it.
        Assert.Equal(4, MapView.Of(graph, MapFormats.Dot, options, out _)!.CountDrawn());
        var dot = Rendered.Text(graph, MapFormats.Dot, options);
        Assert.Contains("\"section:a\" [label=\"A\\n4 items\", class=\"section\"", dot, StringComparison.Ordinal);
        Assert.Contains("\"section:a\" -> \"c\" [class=\"support\", color=\"#2E6B30\", label=\"2\"];", dot, StringComparison.Ordinal);
    }

    private static string Shown(RenderOptions options)
    {
        var graph = Maps.Valid(Map).Graph;
        var visible = Visible.Of(graph, options);
        return string.Join(
            ' ',
            Enumerable.Range(0, graph.Nodes.Length)
                .Where(visible.Shows)
                .Select(node => graph.Nodes[node].Id)
                .Order(StringComparer.Ordinal));
    }
}
