using System.Text;
using ArgumentMap.Comparison;
using ArgumentMap.Graph;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;
using CsCheck;

namespace ArgumentMap.Core.Tests.Invariants;

/// <summary>Fixes repair what could not be read, and nothing else.</summary>
public sealed class FixTests
{
    private static readonly Dictionary<string, ArgumentDocument> Whole = Maps.Samples.ToDictionary(name => name, Maps.Sample);

    private static readonly Gen<(string Sample, (int Line, int Way, int At)[] Damages)> Damages =
        from sample in Gen.Int[0, Maps.Samples.Count - 1].Select(i => Maps.Samples[i])
        from damages in Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, Damage.Ways - 1], Gen.Int[0, 500]).Array[1, 4]
        select (sample, damages);

    [Fact]
    public void A_fix_leaves_what_could_be_read_and_declares_nothing_by_guess() => Damages.Sample(
        row =>
        {
            var text = Damaged(row.Sample, row.Damages);
            var before = Maps.Sample(row.Sample, text);
            var result = Fix(row.Sample, text);
            var after = Maps.Sample(row.Sample, result.Text);
            var said = Said(after.Graph);
            // An item whose own line is fixed may get another id from its text.
            var own = row.Damages.Select(damage => damage.Line % Whole[row.Sample].Trees[0].Lines.Length)
                .Select(line => before.Lines.NodeAt(new FileLine(0, line)))
                .ToHashSet();
            Assert.All(Said(before.Graph, own), item => Assert.Contains(item, said));
            Assert.True(after.Graph.Nodes.Count(node => node.Kind == NodeKind.Source) <= Sources(before, Whole[row.Sample]));
        },
        iter: 1_000);

    [Fact]
    public void Fixing_twice_changes_nothing_more() => Damages.Sample(
        row =>
        {
            var once = Fix(row.Sample, Damaged(row.Sample, row.Damages)).Text;
            Assert.Equal(once, Fix(row.Sample, once).Text);
        },
        iter: 300);

    [Theory]
    [InlineData("source rep p. 3", "source rep [p. 3]")]
    [InlineData("source rep, p. 3", "source rep [p. 3]")]
    [InlineData("source rep (p. 3)", "source rep [p. 3]")]
    [InlineData("source rep [p. 3", "source rep [p. 3]")]
    [InlineData("source rep {p. 3}", "source rep [p. 3]")]
    [InlineData("source rep ［p. 3］", "source rep [p. 3]")]
    [InlineData("source [rep]", "source rep")]
    [InlineData("source rap p. 3", "source rap p. 3")]
    [InlineData("source City report", "source City report")]
    [InlineData("premise other is right", "premise other is right")]
    [InlineData("premise Less noise", "premise: Less noise")]
    public void A_citation_is_a_citation(string line, string expected)
    {
        const string Source = "source rep [A]: City report\n  date: 2024\n\nclaim ban: Cars\n  premise other: B\n  ";
        Assert.Equal(Source + expected + "\n", Fix("map.arg", Source + line + "\n").Text);
    }

    private static FixedMap Fix(string name, string text) => ArgumentDocument.Fix(
        Encoding.UTF8.GetBytes(text),
        name,
        Maps.Samples.ToDictionary(sample => sample, sample => Whole[sample].Trees[0].Source.Text));

    private static string Damaged(string sample, (int Line, int Way, int At)[] damages)
    {
        var text = Whole[sample].Trees[0].Source.Text;
        var lines = Whole[sample].Trees[0].Lines;
        // From the last to the first, so that the spans of those above still hold.
        foreach (var (line, way, at) in damages
            .DistinctBy(damage => damage.Line % lines.Length)
            .OrderByDescending(damage => damage.Line % lines.Length))
        {
            if (lines[line % lines.Length].Span.Length > 0)
                text = Damage.Of(text, lines[line % lines.Length].Span, way, at);
        }

        return text.Replace("\uD83D", "", StringComparison.Ordinal);
    }

    /// <summary>The lines that declare a source, or did before they were damaged.</summary>
    private static int Sources(ArgumentDocument damaged, ArgumentDocument whole) =>
        whole.Trees.Skip(1).Sum(tree => tree.Lines.Count(IsSource))
        + Enumerable.Range(0, whole.Trees[0].Lines.Length)
            .Count(i => IsSource(damaged.Trees[0].Lines[i])
                || (damaged.Trees[0].Lines[i].Kind == LineKind.Malformed && IsSource(whole.Trees[0].Lines[i])));

    private static bool IsSource(LineSyntax line) => line is { Kind: LineKind.Declaration, Keyword: Keyword.Source };

    /// <summary>The items with their ratings, and what each bears on.</summary>
    private static HashSet<string> Said(ArgumentGraph graph, HashSet<int>? without = null) =>
    [
        .. graph.Nodes.Where((node, i) => !node.Kind.IsStep() && without?.Contains(i) != true)
            .Select(node => $"{node.Kind.Name()} {node.Id} [{node.Rating?.Notation}]"),
        .. Link.Of(graph)
            .Where(link => !graph.Nodes[link.Target].Kind.IsStep())
            .Where(link => without?.Contains(link.Item) != true && without?.Contains(link.Target) != true)
            .Select(link => $"{graph.Nodes[link.Item].Id} {link.Kind.Name()} {graph.Nodes[link.Target].Id}"),
    ];
}
