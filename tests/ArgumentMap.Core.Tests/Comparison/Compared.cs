using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Core.Tests.Comparison;

/// <summary>A comparison as text, one line per change.</summary>
internal static class Compared
{
    public static string[] Lines(string before, string after, ComparisonOptions? options = null) =>
        Lines(Maps.Parse(before).Compare(Maps.Parse(after), options));

    public static string[] Lines(MapComparison comparison) =>
    [
        .. comparison.MapChanges.Select(part => $"map: {Part(part)}"),
        .. comparison.SectionChanges.Select(change => Line(change.Kind, "section " + SectionId(comparison, change), change.Parts)),
        .. comparison.NodeChanges.Select(change => Line(change.Kind, NodeId(comparison, change), change.Parts)),
        .. comparison.LinkChanges.Select(change =>
            Line(
                change.Kind,
                change.After is { } after ? Ends(comparison.After, after) : Ends(comparison.Before, change.Before!.Value),
                change.Parts)),
    ];

    private static string Line(ChangeKind kind, string what, IEnumerable<Change> parts) =>
        $"{kind.Sign()} {what}{(parts.Any() ? ": " : "")}{string.Join("; ", parts.Select(Part))}";

    private static string Part(Change change) => $"{change.Name} {change.Before ?? "-"} → {change.After ?? "-"}";

    private static string NodeId(MapComparison comparison, NodeChange change) =>
        change.After >= 0 ? comparison.After.Nodes[change.After].Id : comparison.Before.Nodes[change.Before].Id;

    private static string SectionId(MapComparison comparison, SectionChange change) =>
        change.After >= 0 ? comparison.After.Sections[change.After].Id : comparison.Before.Sections[change.Before].Id;

    private static string Ends(ArgumentGraph graph, LinkEnds ends) =>
        $"{graph.Nodes[ends.Item].Id} {ends.Kind.Name()} {graph.Nodes[ends.Target].Id}";
}
