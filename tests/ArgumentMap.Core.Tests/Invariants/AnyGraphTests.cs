using ArgumentMap.Core.Tests.Formats;
using ArgumentMap.Formats;
using ArgumentMap.Graph;
using ArgumentMap.Language.Formatting;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;
using CsCheck;

namespace ArgumentMap.Core.Tests.Invariants;

/// <summary>What is true for every graph that a text can describe.</summary>
public sealed class AnyGraphTests
{
    [Fact]
    public void A_graph_survives_being_written_as_source() => RandomGraph.Graphs.Sample(graph =>
    {
        var source = Rendered.Text(graph, MapFormats.Arg);
        var read = Maps.Valid(source);
        Assert.Equal(GraphText.Of(graph), GraphText.Of(read.Graph));
    });

    [Fact]
    public void A_graph_survives_being_written_as_json() => RandomGraph.Graphs.Sample(graph =>
    {
        var read = ArgumentDocument.Read(
            MapFormats.Json,
            System.Text.Encoding.UTF8.GetBytes(Rendered.Text(graph, MapFormats.Json)),
            "map.json");
        Assert.Empty(read.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(GraphText.Of(graph), GraphText.Of(read.Graph));
    });

    [Fact]
    public void Source_written_from_a_graph_is_in_canonical_form() => RandomGraph.Graphs.Sample(graph =>
    {
        var source = Rendered.Text(graph, MapFormats.Arg);
        Assert.Equal(source, Formatter.Format(Maps.Valid(source).Trees[0]));
    });

    [Fact]
    public void A_map_included_under_a_name_is_the_same_map_with_longer_ids() => RandomGraph.Graphs.Sample(random =>
    {
        var library = Rendered.Text(random, MapFormats.Arg);
        var graph = Maps.Valid(library).Graph;
        var named = Read("include: lib.arg as lib\n", library, "").Graph;
        Assert.Equal(graph.Nodes.Length, named.Nodes.Length);
        for (var i = 0; i < graph.Nodes.Length; i++)
        {
            var (alone, here) = (graph.Nodes[i], named.Nodes[i]);
            Assert.Equal((alone.Kind, alone.Text.ToString(), alone.Rating), (here.Kind, here.Text.ToString(), here.Rating));
            if (!alone.Kind.IsStep())
                Assert.Equal("lib." + alone.Id, here.Id);
        }

        Assert.Equal(Relations(graph), Relations(named));
    });

    [Fact]
    public void The_order_of_includes_makes_no_difference() => Gen.Select(RandomGraph.Graphs, RandomGraph.Graphs).Sample((one, other) =>
    {
        var (first, second) = (Rendered.Text(one, MapFormats.Arg), Rendered.Text(other, MapFormats.Arg));
        const string Forwards = "include: lib.arg as one\ninclude: other.arg as other\ninclude: lib.arg as again\n";
        const string Backwards = "include: lib.arg as again\ninclude: other.arg as other\ninclude: lib.arg as one\n";
        Assert.Equal(Said(Read(Forwards, first, second).Graph), Said(Read(Backwards, first, second).Graph));
        Assert.Equal(Forwards, Formatter.Format(Read(Forwards, first, second).Trees[0]));
    });

    private static ArgumentDocument Read(string map, string library, string other)
    {
        var files = new Dictionary<string, string> { ["lib.arg"] = library, ["other.arg"] = other };
        var document = ArgumentDocument.Parse(new SourceText(map, "map.arg"), files);
        Assert.Empty(document.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return document;
    }

    private static IEnumerable<(int, int, RelationKind)> Relations(ArgumentGraph graph) =>
        graph.Relations.Select(relation => (relation.From, relation.To, relation.Kind)).Order();

    /// <summary>The relations of a map by the ids of their ends, in no particular order.</summary>
    private static IEnumerable<string> Said(ArgumentGraph graph) => graph.Relations
        .Select(relation => $"{graph.Nodes[relation.From].Id} {relation.Kind} {graph.Nodes[relation.To].Id}")
        .Concat(graph.Nodes.Select(node => $"{node.Id} {node.Kind} {node.Text}"))
        .Order(StringComparer.Ordinal);
}
