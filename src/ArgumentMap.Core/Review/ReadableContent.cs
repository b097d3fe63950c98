using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>What could be read of a map: its items with their ratings, and what bears on what.</summary>
internal static class ReadableContent
{
    /// <summary>Whether everything that could be read before is there after some edits, apart from the lines that were edited.</summary>
    public static bool IsKept(ReadMap before, ReadMap after, ImmutableArray<TextEdit> edits)
    {
        var (graph, source) = (before.Graph, before.Source);
        var edited = new bool[graph.Nodes.Length];
        for (var node = 0; node < edited.Length; node++)
            edited[node] = IsEdited(graph.Nodes[node].Location, source, edits);
        var kept = new HashSet<(string, NodeKind, string?, string)>(after.Graph.Nodes.Select(Said));
        for (var node = 0; node < edited.Length; node++)
        {
            if (!edited[node] && !graph.Nodes[node].Kind.IsStep() && !kept.Contains(Said(graph.Nodes[node])))
                return false;
        }

        var related = new HashSet<(string, string, RelationKind, string?)>(
            Link.Of(after.Graph).Select(link => Related(after.Graph, link)));
        foreach (var link in Link.Of(graph))
        {
            if (edited[link.Item] || edited[link.Target] || graph.Nodes[link.Target].Kind.IsStep()
                || IsEdited(graph.Relations[link.Relation].Location, source, edits))
                continue;
            if (!related.Contains(Related(graph, link)))
                return false;
        }

        return true;
    }

    private static (string, NodeKind, string?, string) Said(Node node) =>
        (node.Id, node.Kind, node.Rating?.Notation, node.Text.ToString());

    private static (string, string, RelationKind, string?) Related(ArgumentGraph graph, Link link) =>
        (graph.Nodes[link.Item].Id, graph.Nodes[link.Target].Id, link.Kind, graph.Relations[link.Relation].Locator);

    /// <summary>Whether an edit changes a line, or the text that continues it below.</summary>
    private static bool IsEdited(SourceLocation location, SourceText source, ImmutableArray<TextEdit> edits)
    {
        if (location.Source != source)
            return false;
        var (low, high) = (0, edits.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (edits[middle].Span.End < location.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low < edits.Length && edits[low].Span.Start <= EndWithContinuation(location.Span.End, source.Text);
    }

    private static int EndWithContinuation(int end, string text)
    {
        while (end < text.Length)
        {
            var next = text.AsSpan(end + 1).TrimStart(" \t\r");
            if (next.IsEmpty || next[0] != '|')
                break;
            var more = text.AsSpan(end + 1).IndexOf('\n');
            end = more < 0 ? text.Length : end + 1 + more;
        }

        return end;
    }
}
