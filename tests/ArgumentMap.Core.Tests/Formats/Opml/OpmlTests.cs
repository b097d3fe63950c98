using System.Xml.Linq;
using ArgumentMap.Core.Tests.Invariants;
using ArgumentMap.Formats;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;
using CsCheck;
using static VerifyXunit.Verifier;

namespace ArgumentMap.Core.Tests.Formats.Opml;

public sealed class OpmlTests
{
    [Fact]
    public Task The_bridge_with_scores() => Verify(
        Maps.Sample("bridge.arg").Render(MapFormats.Opml, new RenderOptions { Scores = ScoreOptions.Default }).Text, "opml");

    [Fact]
    public void Every_graph_can_be_read_and_has_each_item_once_and_references_to_it() => RandomGraph.Graphs.Sample(graph =>
    {
        var outlines = XDocument.Parse(Rendered.Text(graph, MapFormats.Opml)).Descendants("outline").ToList();
        Assert.All(outlines, outline => Assert.NotNull(outline.Attribute("text")));
        var declared = outlines.Select(outline => outline.Attribute("id")?.Value).OfType<string>().ToList();
        Assert.Equal(
            graph.Nodes.Where(node => !node.Kind.IsStep()).Select(node => node.Id).Order(StringComparer.Ordinal),
            declared.Order(StringComparer.Ordinal));
        Assert.All(
            outlines.Select(outline => outline.Attribute("ref")?.Value).OfType<string>(),
            reference => Assert.Contains(reference, declared));
    });

    [Fact]
    public void What_is_in_a_section_stands_below_it()
    {
        var outlines = Outlines("""
            claim a: A
            section s: S <1>
              claim b: B
                premise c: C

            """);
        Assert.Equal(["claim: A", "S <1>", "claim: B", "+ premise: C"], outlines.Select(outline => outline.Attribute("text")!.Value));
        Assert.Equal([2, 2, 3, 4], outlines.Select(outline => outline.Ancestors().Count()));
    }

    [Fact]
    public void What_else_is_written_below_an_item_is_its_note()
    {
        var claim = Outlines("""
            claim c: C #water
              by: "A & B"
              url: https://a.example/?a=1&b=2
              note: One
                |
                | Two
              premise p: P
                relevance: strong

            """);
        Assert.Equal("by: \"A & B\"\nnote: One\n\nTwo", claim[0].Attribute("_note")!.Value);
        Assert.Equal("https://a.example/?a=1&b=2", claim[0].Attribute("url")!.Value);
        Assert.Equal("water", claim[0].Attribute("category")!.Value);
        Assert.Equal("relevance: strong", claim[1].Attribute("_note")!.Value);
    }

    [Fact]
    public void A_deep_map_is_written_without_deep_nesting()
    {
        var map = "claim c0: C\n" + string.Concat(Enumerable.Range(1, 150).Select(i => $"{new string(' ', 2 * i)}premise c{i}: C\n"));
        var outlines = Outlines(map);
        Assert.Equal(151, outlines.Count(outline => outline.Attribute("id") is not null));
        Assert.InRange(outlines.Max(outline => outline.Ancestors().Count()), 30, 50);
    }

    private static List<XElement> Outlines(string map) =>
        [.. XDocument.Parse(Maps.Valid(map).Render(MapFormats.Opml).Text).Descendants("outline")];
}
