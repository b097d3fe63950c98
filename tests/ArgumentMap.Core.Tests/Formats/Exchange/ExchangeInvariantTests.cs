using ArgumentMap.Core.Tests.Invariants;
using ArgumentMap.Formats;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using CsCheck;

namespace ArgumentMap.Core.Tests.Formats.Exchange;

/// <summary>What is true for every map in the format of another tool.</summary>
public sealed class ExchangeInvariantTests
{
    public static TheoryData<string> Formats => [.. Exchanged.Both.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_map_that_was_read_is_the_same_when_it_is_written_and_read_again(string name)
    {
        var format = MapFormats.Core.Find(name)!;
        RandomGraph.Graphs.Sample(graph =>
        {
            var read = Exchanged.Valid(name, Rendered.Text(graph, format)).Graph;
            var again = Exchanged.Valid(name, Rendered.Text(read, format));
            Exchanged.AssertSame(read, again.Graph);
            Assert.Empty(again.Losses);
        });
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_map_that_was_read_can_be_said_in_the_language(string name)
    {
        var format = MapFormats.Core.Find(name)!;
        RandomGraph.Graphs.Sample(graph => Exchanged.Arg(name, Rendered.Text(graph, format)), iter: 50);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void All_statements_are_there_after_the_way_out_and_back(string name)
    {
        var format = MapFormats.Core.Find(name)!;
        RandomGraph.Graphs.Sample(
            graph =>
            {
                var read = Exchanged.Valid(name, Rendered.Text(graph, format)).Graph;
                var texts = read.Nodes.Select(node => Paragraphs.OnOneLine(node.Text)).ToHashSet();
                Assert.All(
                    graph.Nodes.Where(node => node.Kind.IsStatement()),
                    node => Assert.Contains(Paragraphs.OnOneLine(node.Text), texts));
            },
            iter: 50);
    }
}
