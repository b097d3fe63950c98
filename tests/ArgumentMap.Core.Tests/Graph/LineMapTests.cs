using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Core.Tests.Graph;

public sealed class LineMapTests
{
    private const string Source = """
        map: A map
        section s: A section
          claim c: C
            | goes on
            premise p: P
              date: 2024
              undercut u: U
        claim d: D
          premise p
            note: of the link
        """;

    private static readonly ArgumentDocument Document = Maps.Parse(Source);

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, null)]
    [InlineData(2, "c")]
    [InlineData(3, "c")]
    [InlineData(4, "p")]
    [InlineData(5, "p")]
    [InlineData(6, "u")]
    [InlineData(8, "p")]
    [InlineData(9, "p")]
    public void A_line_leads_to_the_node_that_it_declares_mentions_or_describes(int line, string? id)
    {
        var node = Document.Lines.NodeAt(new FileLine(0, line));
        Assert.Equal(id, node < 0 ? null : Document.Graph.Nodes[node].Id);
    }

    [Theory]
    [InlineData("c", "2")]
    [InlineData("p", "4 8")]
    [InlineData("d", "7")]
    [InlineData("p-to-c", "4")]
    public void A_node_leads_to_all_lines_that_mention_it(string id, string lines) =>
        Assert.Equal(lines, string.Join(' ', Document.Lines.LinesOf(Document.Graph.IndexOf(id)).ToArray().Select(place => place.Line)));

    [Theory]
    [InlineData("p", 4)]
    [InlineData("d", 7)]
    [InlineData("p-to-c", null)]
    public void A_node_leads_to_the_line_that_declares_it(string id, int? line) =>
        Assert.Equal(line, Document.Lines.DeclarationOf(Document.Graph.IndexOf(id))?.Line);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 0)]
    [InlineData(7, -1)]
    public void A_line_leads_to_the_section_it_is_in(int line, int section) =>
        Assert.Equal(section, Document.Lines.SectionAt(new FileLine(0, line)));

    [Fact]
    public void Every_line_of_every_sample_that_mentions_a_node_is_found_from_the_node()
    {
        foreach (var sample in Maps.Samples)
        {
            var document = Maps.Sample(sample);
            for (var file = 0; file < document.Trees.Length; file++)
            {
                for (var line = 0; line < document.Trees[file].Lines.Length; line++)
                {
                    var place = new FileLine(file, line);
                    if (document.Trees[file].Lines[line].IsItem && document.Lines.NodeAt(place) is >= 0 and var node)
                        Assert.Contains(place, document.Lines.LinesOf(node).ToArray());
                }
            }
        }
    }

    [Fact]
    public void The_declaration_of_a_node_is_where_the_node_says_it_is()
    {
        foreach (var document in Maps.Samples.Select(Maps.Sample))
        {
            for (var node = 0; node < document.Graph.Nodes.Length; node++)
            {
                if (document.Lines.DeclarationOf(node) is { } place)
                    Assert.Equal(document.Graph.Nodes[node].Location.Span.Start, document.Trees[place.File].Lines[place.Line].Word.Start);
                else
                    Assert.Equal(NodeKind.Inference, document.Graph.Nodes[node].Kind);
            }
        }
    }

    [Fact]
    public void A_map_from_json_has_no_lines()
    {
        var json = System.Text.Encoding.UTF8.GetBytes(Document.Render(ArgumentMap.Formats.MapFormats.Json).Text);
        var document = ArgumentDocument.Read(ArgumentMap.Formats.MapFormats.Json, json, "map.json");
        Assert.Empty(document.Lines.LinesOf(0).ToArray());
        Assert.Null(document.Lines.DeclarationOf(0));
    }
}
