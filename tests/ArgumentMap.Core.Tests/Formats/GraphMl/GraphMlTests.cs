using System.Xml;
using System.Xml.Linq;
using ArgumentMap.Core.Tests.Invariants;
using ArgumentMap.Formats;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;
using CsCheck;
using static VerifyXunit.Verifier;

namespace ArgumentMap.Core.Tests.Formats.GraphMl;

public sealed class GraphMlTests
{
    private static readonly XNamespace Xml = "http://graphml.graphdrawing.org/xmlns";

    [Fact]
    public Task The_bridge_with_scores() => Verify(
        Maps.Sample("bridge.arg").Render(MapFormats.GraphMl, new RenderOptions { Scores = ScoreOptions.Default }).Text, "graphml");

    [Fact]
    public void Every_graph_can_be_read_with_all_items_links_and_properties() => RandomGraph.Graphs.Sample(graph =>
    {
        var root = XDocument.Parse(Rendered.Text(graph, MapFormats.GraphMl), LoadOptions.PreserveWhitespace).Root!;
        var keys = root.Elements(Xml + "key").ToDictionary(key => key.Attribute("id")!.Value);
        var nodes = root.Element(Xml + "graph")!.Elements(Xml + "node").ToList();
        Assert.Equal(
            graph.Nodes.Select(node => $"{node.Id} {node.Kind.Name()} {node.Text} {node.Rating?.Notation} {Listed(node.Properties)}"),
            nodes.Select(node =>
            {
                var data = DataOf(node, keys);
                return $"{XmlConvert.DecodeName(node.Attribute("id")!.Value)} {data["type"]} {data.GetValueOrDefault("text")} "
                    + $"{data.GetValueOrDefault("rating")} {Properties(data)}";
            }));
        Assert.Equal(
            graph.Relations.Select(link =>
                $"{graph.Nodes[link.From].Id} {graph.Nodes[link.To].Id} {link.Kind.Name()} {link.Locator} {Listed(link.Properties)}"),
            root.Element(Xml + "graph")!.Elements(Xml + "edge").Select(edge =>
            {
                var data = DataOf(edge, keys);
                return $"{XmlConvert.DecodeName(edge.Attribute("source")!.Value)} {XmlConvert.DecodeName(edge.Attribute("target")!.Value)} "
                    + $"{data["type"]} {data.GetValueOrDefault("locator")} {Properties(data)}";
            }));
    });

    [Fact]
    public void Ids_are_names_of_XML() => RandomGraph.Graphs.Sample(graph =>
        Assert.All(
            XDocument.Parse(Rendered.Text(graph, MapFormats.GraphMl)).Descendants(Xml + "node"),
            node => XmlConvert.VerifyNMTOKEN(node.Attribute("id")!.Value)));

    [Fact]
    public void A_value_has_the_type_of_its_column()
    {
        foreach (var map in Maps.Samples)
        {
            var root = XDocument.Parse(
                Maps.Sample(map).Render(MapFormats.GraphMl, new RenderOptions { Scores = ScoreOptions.Default }).Text).Root!;
            var doubles = root.Elements(Xml + "key").Where(key => key.Attribute("attr.type")?.Value == "double")
                .Select(key => key.Attribute("id")!.Value).ToHashSet();
            Assert.Equal(3, doubles.Count);
            Assert.All(
                root.Descendants(Xml + "data").Where(data => doubles.Contains(data.Attribute("key")!.Value)),
                data => Assert.InRange(XmlConvert.ToDouble(data.Value), 0, 1));
        }
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_replaced()
    {
        var text = Maps.Parse("claim c: a \uFFFE b \uFFFF <c> &amp; \"d\" ]]> 😀\n").Render(MapFormats.GraphMl).Text;
        Assert.Contains(
            "a \uFFFD b \uFFFD <c> &amp; \"d\" ]]> 😀",
            XDocument.Parse(text).Descendants(Xml + "data").Select(data => data.Value));
    }

    private static Dictionary<string, string> DataOf(XElement element, Dictionary<string, XElement> keys) =>
        element.Elements(Xml + "data").Select(data => (Key: keys[data.Attribute("key")!.Value], data.Value))
            .Where(data => data.Key.Attribute("attr.name") is not null)
            .ToDictionary(data => data.Key.Attribute("attr.name")!.Value, data => data.Value);

    private static string Properties(Dictionary<string, string> data)
    {
        string[] ours = ["label", "type", "text", "rating", "rating-value", "section", "tags", "weight", "locator"];
        return string.Join(", ", data.Where(pair => !ours.Contains(pair.Key)).Select(pair => $"{pair.Key}={pair.Value}").Order(
            StringComparer.Ordinal));
    }

    private static string Listed(IEnumerable<Property> properties) => string.Join(
        ", ",
        properties.Where(property => property.Key != "label").GroupBy(property => property.Key)
            .Select(group => $"{group.Key}={string.Join('\n', group.Select(property => property.Value))}").Order(StringComparer.Ordinal));
}
