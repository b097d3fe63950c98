using ArgumentMap.Formats;
using ArgumentMap.Scoring;
using ArgumentMap.Text;

namespace ArgumentMap.Graphviz.Tests;

/// <summary>Whatever a map says, Graphviz reads our DOT as the nodes and edges that the map has, and without a warning.</summary>
public sealed class NativeDotTests
{
    private static readonly RenderOptions[] Ways =
    [
        RenderOptions.Default,
        new()
        {
            Scores = ScoreOptions.Default,
            Labels = LabelParts.Kind | LabelParts.Rating | LabelParts.Id | LabelParts.Dates | LabelParts.Tags | LabelParts.Text,
        },
        new() { Theme = Theme.Dark, Direction = Direction.Right, Labels = LabelParts.Id },
    ];

    private static readonly string[] HostileTexts =
    [
        "\"", "\\", "\\\"", "\\N", "\\G \\E \\T \\H \\L", "ends in \\", "<b>", "</TD></TABLE>>", "]]>", "<!-- -->",
        "&amp; & &lt; &#0; &nbsp;", "\"]; x -> y; \"", "{a|b}", "%s %n", "// /* */ #",
        "水位 مستوى 😀 a\u0301", "\u202Ertl", "\u200B", new string('a', 5_000), new string('"', 500), "'", "`$(x)`",
    ];

    [NativeDotTheory]
    [InlineData("bridge")]
    [InlineData("job-queue")]
    [InlineData("lost-ferry")]
    [InlineData("north-korean-troops")]
    [InlineData("stomach-ulcers")]
    public void A_sample_is_read_as_it_is(string map) => Check(ArgumentDocument.Parse(new SourceText(Samples.Read(map), "map.arg")));

    [NativeDotFact]
    public void Hostile_texts_stay_texts()
    {
        var items = HostileTexts.Select((text, i) =>
            $"  premise p{i}: {text}\n    by: {text}\n    note: {text}\n    source s{i} [{Bracketed(text)}]\n      quote: {text}\n");
        var sources = HostileTexts.Select((text, i) => $"source s{i}: {text}\n");
        var nested = string.Concat(items.Select(item => "  " + item.Replace("\n  ", "\n    ", StringComparison.Ordinal)));
        Check(Parsed(
            $"map: {HostileTexts[2]} {HostileTexts[6]}\n{string.Concat(sources)}section s: {HostileTexts[0]}\n"
            + $"  claim c: {HostileTexts[1]}\n{nested}"));
    }

    [NativeDotTheory]
    [InlineData("graph")]
    [InlineData("digraph")]
    [InlineData("strict")]
    [InlineData("subgraph")]
    [InlineData("node")]
    [InlineData("edge")]
    [InlineData("cluster")]
    [InlineData("cluster_0")]
    [InlineData("a.b")]
    [InlineData("1.5")]
    [InlineData("0-1")]
    [InlineData("a-")]
    [InlineData("水位")]
    [InlineData("legend")]
    public void An_id_is_only_a_name(string id) =>
        Check(Parsed($"section {id}-1: S\n  claim {id}: C\n    premise {id}.p: P\n    objection o: O\n      undercut u: U\n"));

    [NativeDotFact]
    public void A_legend_adds_nothing_to_the_map()
    {
        var document = ArgumentDocument.Parse(new SourceText(Samples.Read("bridge"), "map.arg"));
        var (nodes, edges) = NativeDot.Read(document.Render(MapFormats.Dot, new RenderOptions { Legend = true }).Text);
        Assert.Equal(document.Graph.Nodes.Length, nodes.Count(node => !node.StartsWith("legend:", StringComparison.Ordinal)));
        Assert.Equal(document.Graph.Relations.Length, edges.Count(edge => !edge.From.StartsWith("legend:", StringComparison.Ordinal)));
    }

    [NativeDotFact]
    public void Two_merged_maps_are_read_as_the_union_of_both()
    {
        var before = Parsed("claim c: C\n  premise p: P\n    undercut u: \\N \"\n  objection o: O\nsource s: S\n");
        var after = Parsed("claim c: D\n  premise p: P\n  premise q: <b>\n  premise o: Quite another thing\n");
        var format = MapFormats.Core.FindComparison("dot")!;
        using var dot = new MemoryStream();
        ComparisonView.Of(before.Compare(after), format, RenderOptions.Default, out _)!.Write(dot);
        var (nodes, edges) = NativeDot.Read(System.Text.Encoding.UTF8.GetString(dot.ToArray()));
        Assert.Equal(["c", "o", "p", "p-to-c", "q", "s", "u"], nodes.Order(StringComparer.Ordinal));
        Assert.Equal([("o", "c"), ("p", "p-to-c"), ("p-to-c", "c"), ("q", "c"), ("u", "p-to-c")], edges.Order());
    }

    private static string Bracketed(string text) =>
        text.Replace("]", ")", StringComparison.Ordinal).Replace("[", "(", StringComparison.Ordinal);

    private static ArgumentDocument Parsed(string text)
    {
        var document = ArgumentDocument.Parse(new SourceText(text, "map.arg"));
        Assert.False(document.HasErrors, string.Join('\n', document.Diagnostics));
        return document;
    }

    private static void Check(ArgumentDocument document)
    {
        var graph = document.Graph;
        foreach (var way in Ways)
        {
            var (nodes, edges) = NativeDot.Read(document.Render(MapFormats.Dot, way).Text);
            Assert.Equal(graph.Nodes.Select(node => node.Id).Order(StringComparer.Ordinal), nodes.Order(StringComparer.Ordinal));
            Assert.Equal(
                graph.Relations.Select(relation => (graph.Nodes[relation.From].Id, graph.Nodes[relation.To].Id)).Order(),
                edges.Order());
        }
    }
}
