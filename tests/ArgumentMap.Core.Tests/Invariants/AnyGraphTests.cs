using ArgumentMap.Core.Tests.Formats;
using ArgumentMap.Formats;
using ArgumentMap.Language.Formatting;
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
}
