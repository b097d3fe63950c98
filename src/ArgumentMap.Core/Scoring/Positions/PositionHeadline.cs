using System.Collections.Immutable;
using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring.Positions;

/// <summary>What there is to say first of the positions on a map, in one sentence that is the same in every output.</summary>
internal static class PositionHeadline
{
    /// <summary>Statements that are named of those that all accept, and of those at which they part.</summary>
    private const int MostAccepted = 1;
    private const int MostParted = 2;

    public static string Of(MapPositions positions) => (positions.Listed, positions.HasMore) switch
    {
        ([], _) => $"No {positions.Semantics.Name} position: every complete position leaves something undecided.",
        ([var only], false) => OfOne(positions, only),
        (var listed, var hasMore) => OfSeveral(positions, listed.Length, hasMore),
    };

    private static string OfOne(MapPositions positions, Position only)
    {
        var parts = new List<string>();
        foreach (var (verb, verdict) in ((string, Verdict)[])
            [("accepts", Verdict.Accepted), ("rejects", Verdict.Rejected), ("leaves undecided", Verdict.Undecided)])
        {
            var statements = Statements(positions, only.With(verdict));
            if (statements.Length > 0)
                parts.Add($"{verb} {Named(positions.Graph, statements, MostAccepted)}");
        }

        return "1 position: it " + (parts.Count == 0 ? "has nothing to say." : List(parts) + ".");
    }

    private static string OfSeveral(MapPositions positions, int count, bool hasMore)
    {
        var how = string.Create(
            CultureInfo.InvariantCulture, $"{(hasMore ? "More than " : "")}{count:N0} position{(count == 1 ? "" : "s")}");
        var accepted = Statements(positions, positions.Items.Where(positions.AllAccept));
        var all = count == 2 && !hasMore ? "both" : "all";
        var common = accepted.Length == 0
            ? $"nothing is accepted in {all}"
            : $"{all} accept {Named(positions.Graph, accepted, MostAccepted)}";
        return $"{how}; {common}; {Parting(positions)}.";
    }

    private static string Parting(MapPositions positions)
    {
        if (positions.PartAt.IsEmpty)
            return "they differ only in what they reject and leave undecided";
        return positions.PartAtQuestion is { } question
            ? $"they part at the answer to {Name(positions.Graph.Nodes[question])}"
            : $"they part at {Named(positions.Graph, positions.PartAt, MostParted)}";
    }

    /// <summary>The theses first, then all other statements, in the order of the map.</summary>
    private static ImmutableArray<int> Statements(MapPositions positions, IEnumerable<int> items)
    {
        var theses = positions.Graph.Theses.ToHashSet();
        return [.. items.Where(node => IsStatement(positions.Graph.Nodes[node].Kind)).OrderBy(node => !theses.Contains(node))];
    }

    private static bool IsStatement(NodeKind kind) => !kind.IsInference() && !kind.IsStep();

    private static string Named(ArgumentGraph graph, ImmutableArray<int> nodes, int most)
    {
        // To count one more takes as long as to name it.
        var named = nodes.Length == most + 1 ? nodes.Length : Math.Min(most, nodes.Length);
        var names = nodes.Take(named).Select(node => Name(graph.Nodes[node])).ToList();
        if (named < nodes.Length)
            names.Add(string.Create(CultureInfo.InvariantCulture, $"{nodes.Length - named:N0} more"));
        return List(names);
    }

    private static string List(List<string> parts) =>
        parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";

    private static string Name(Node node)
    {
        var text = node.Get(PropertyName.Label) ?? (node.Text.IsEmpty ? node.Id : Paragraphs.OnOneLine(node.Text));
        return node.HasAutoId || text == node.Id ? $"\"{text}\"" : $"\"{text}\" ({node.Id})";
    }
}
