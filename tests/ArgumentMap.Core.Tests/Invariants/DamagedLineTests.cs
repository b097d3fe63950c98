using ArgumentMap.Comparison;
using ArgumentMap.Graph;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Scoring;
using ArgumentMap.Language.Vocabulary;
using CsCheck;

namespace ArgumentMap.Core.Tests.Invariants;

/// <summary>A line that is damaged costs what is nested in it, and moves nothing else.</summary>
public sealed class DamagedLineTests
{
    private static readonly Dictionary<string, ArgumentDocument> Whole = Maps.Samples.ToDictionary(name => name, Maps.Sample);

    private static readonly Gen<(string Sample, int Line, int Way, int At)> Damages =
        from sample in Gen.Int[0, Maps.Samples.Count - 1].Select(i => Maps.Samples[i])
        from line in Gen.Int[0, 10_000]
        from way in Gen.Int[0, Damage.Ways - 1]
        from at in Gen.Int[0, 500]
        select (sample, line, way, at);

    [Fact]
    public void There_are_sixty_ways() => Assert.InRange(Damage.Ways, 60, 100);

    [Fact]
    public void What_still_counts_stands_where_it_stood() => Damages.Sample(
        damage =>
        {
            var whole = Whole[damage.Sample];
            var lines = whole.Trees[0].Lines;
            var index = damage.Line % lines.Length;
            if (lines[index].Kind is LineKind.Blank or LineKind.Comment)
                return;
            var text = Damage.Of(whole.Trees[0].Source.Text, lines[index].Span, damage.Way, damage.At);
            var damaged = Maps.Sample(damage.Sample, text);
            // Where the damaged line reads as something else, that is what it now is, and what follows may be nested in it.
            if (!Broken(damaged, index))
                return;
            var own = whole.Lines.NodeAt(new FileLine(0, index));
            var ownId = own < 0 ? "" : whole.Graph.Nodes[own].Id;
            // An item whose text is cut short may get another id from it.
            if (lines[index].Kind == LineKind.Continuation && own >= 0 && whole.Graph.Nodes[own].HasAutoId)
                return;
            var stood = Said(whole.Graph, ownId);
            Assert.All(Said(damaged.Graph, ownId), said => Assert.Contains(said, stood));
        },
        iter: 4_000);

    [Fact]
    public void What_does_not_count_is_reported()
    {
        foreach (var (name, whole) in Whole)
        {
            var lines = whole.Trees[0].Lines;
            for (var i = 0; i + 1 < lines.Length; i++)
            {
                if (!lines[i].IsItem || lines[i].Keyword == Keyword.Include)
                    continue;
                var damaged = Maps.Sample(name, Damage.Of(whole.Trees[0].Source.Text, lines[i].Span, 12, 0));
                var lost = whole.Graph.Nodes.Count(node => !node.Kind.IsStep() && damaged.Graph.IndexOf(node.Id) < 0);
                var own = lines[i].Kind == LineKind.Declaration && whole.Lines.NodeAt(new FileLine(0, i)) >= 0 ? 1 : 0;
                if (lost > own)
                    Assert.Contains(damaged.Diagnostics, diagnostic => diagnostic.Descriptor.Code == "ARG130");
            }
        }
    }

    /// <summary>Whether a line, or the file from there on, could not be read as a line of the language.</summary>
    private static bool Broken(ArgumentDocument document, int index)
    {
        var lines = document.Trees[0].Lines;
        return index < lines.Length && lines[index].IsDamaged;
    }

    /// <summary>The items with their ratings, and what each bears on, without the item of one line.</summary>
    private static HashSet<string> Said(ArgumentGraph graph, string without) =>
    [
        .. graph.Nodes.Where(node => !node.Kind.IsStep() && node.Id != without)
            .Select(node => $"{node.Kind.Name()} {node.Id} [{node.Rating?.Notation}]: {node.Text}"),
        .. Link.Of(graph)
            .Where(link => graph.Nodes[link.Item].Id != without && graph.Nodes[link.Target].Id != without)
            .Select(link => $"{graph.Nodes[link.Item].Id} {link.Kind.Name()} {graph.Nodes[link.Target].Id} "
                + graph.Relations[link.Relation].Details?.Locator),
    ];
}
