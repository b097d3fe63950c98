using ArgumentMap.Core.Tests.Formats;
using ArgumentMap.Comparison;
using ArgumentMap.Core.Tests.Invariants;
using ArgumentMap.Formats;
using ArgumentMap.Graph;
using ArgumentMap.Language.Formatting;
using CsCheck;

namespace ArgumentMap.Core.Tests.Comparison;

/// <summary>What is true for the comparison of any two maps.</summary>
public sealed class AnyComparisonTests
{
    private static readonly string[] Items =
    [
        "premise: The water stood high", "premise: The water stood higher", "objection: The water stood high", "premise: It rained",
        "objection: It rained",
        "premise p: The water stood high", "premise q: It rained", "argument:", "counterargument:", "source: Log", "source s [p. 1]",
        "undercut: It did not",
        "premise p", "claim c: C", "claim: C",
        "premise [0.7]: It rained #a", "section: Part", "section s1: Part", "question: Why",
    ];

    /// <summary>Maps with many identical texts, nested in any way, often with errors.</summary>
    private static readonly Gen<string> Texts = Gen.Select(Gen.Int[0, Items.Length - 1], Gen.Int[0, 4]).Array[0, 14].Select(lines =>
        "claim root: Root\n" + string.Concat(lines.Select(line => new string(' ', 2 * line.Item2) + Items[line.Item1] + "\n")));

    [Fact]
    public void A_map_is_the_same_as_itself() => Texts.Sample(text => Compared.Lines(text, text).Length == 0);

    [Fact]
    public void A_graph_is_the_same_however_it_is_written() => RandomGraph.Graphs.Sample(graph =>
    {
        Assert.Empty(Compared.Lines(Comparer.Compare(graph, Maps.Valid(Rendered.Text(graph, MapFormats.Arg)).Graph)));
    });

    [Fact]
    public void A_map_is_the_same_formatted() => Texts.Sample(text =>
        Formatter.Format(Maps.Parse(text).Trees[0]) is not { } formatted || Compared.Lines(text, formatted).Length == 0);

    [Fact]
    public void What_one_direction_adds_the_other_removes() => Gen.Select(Texts, Texts).Sample((one, other) =>
    {
        var (there, back) = (Maps.Parse(one).Compare(Maps.Parse(other)), Maps.Parse(other).Compare(Maps.Parse(one)));
        Assert.Equal(
            Sorted(there.NodeChanges.Select(change => Describe(change.Kind, change.Before, change.After, change.Parts))),
            Sorted(back.NodeChanges.Select(change => Describe(Mirror(change.Kind), change.After, change.Before, Mirror(change.Parts)))));
        Assert.Equal(
            Sorted(there.SectionChanges.Select(change => Describe(change.Kind, change.Before, change.After, []))),
            Sorted(back.SectionChanges.Select(change => Describe(Mirror(change.Kind), change.After, change.Before, []))));
        Assert.Equal(
            Sorted(there.LinkChanges.Select(change => $"{change.Kind} {change.Before} {change.After}")),
            Sorted(back.LinkChanges.Select(change => $"{Mirror(change.Kind)} {change.After} {change.Before}")));
        Assert.Equal(
            Sorted(there.StrengthChanges.Select(change => $"{change.Before} {change.After}")),
            Sorted(back.StrengthChanges.Select(change => $"{change.After} {change.Before}")));
        Assert.Equal(there.Theses.Count(thesis => thesis.Flips), back.Theses.Count(thesis => thesis.Flips));
    });

    [Fact]
    public void Every_node_and_link_of_both_maps_is_accounted_for_once() => Gen.Select(Texts, Texts).Sample((one, other) =>
    {
        var comparison = Maps.Parse(one).Compare(Maps.Parse(other));
        var (before, after) = (comparison.Before, comparison.After);
        var added = comparison.NodeChanges.Where(change => change.Kind == ChangeKind.Added).Select(change => change.After);
        var removed = comparison.NodeChanges.Where(change => change.Kind == ChangeKind.Removed).Select(change => change.Before);
        var (mates, matesAfter) = (comparison.Nodes.After.ToArray(), comparison.Nodes.Before.ToArray());
        Assert.Equal(Enumerable.Range(0, before.Nodes.Length), removed.Concat(matesAfter.Where(mate => mate >= 0)).Order());
        Assert.Equal(Enumerable.Range(0, after.Nodes.Length), added.Concat(mates.Where(mate => mate >= 0)).Order());
        Assert.All(Enumerable.Range(0, mates.Length).Where(node => mates[node] >= 0), node => Assert.Equal(node, matesAfter[mates[node]]));
        Assert.Equal(
            Link.Of(after).Length - Link.Of(before).Length,
            comparison.LinkChanges.Count(change =>
                change.Kind == ChangeKind.Added) - comparison.LinkChanges.Count(change => change.Kind == ChangeKind.Removed));
    });

    [Fact]
    public void Without_a_difference_the_maps_say_the_same() => Gen.Select(Texts, Texts).Sample((one, other) =>
    {
        var comparison = Maps.Parse(one).Compare(Maps.Parse(other));
        return !comparison.IsEmpty || (comparison.StrengthChanges.IsEmpty && Said(comparison.Before) == Said(comparison.After));
    });

    /// <summary>What a map says, without generated ids.</summary>
    private static string Said(ArgumentGraph graph) =>
        string.Join(
            '\n',
            Sorted(graph.Nodes.Select(node => $"{node.Kind} {node.Text} {node.Rating?.Notation} {string.Join(' ', node.Tags)}")));

    private static string[] Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];

    private static string Describe(ChangeKind kind, int before, int after, IEnumerable<Change> parts) =>
        $"{kind} {before} {after} {string.Join("; ", Sorted(parts.Select(part => part.ToString())))}";

    private static ChangeKind Mirror(ChangeKind kind) =>
        kind switch { ChangeKind.Added => ChangeKind.Removed, ChangeKind.Removed => ChangeKind.Added, _ => kind };

    private static IEnumerable<Change> Mirror(IEnumerable<Change> parts) =>
        parts.Select(part => part with { Before = part.After, After = part.Before });
}
