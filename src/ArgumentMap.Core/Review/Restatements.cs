using System.Text;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;

namespace ArgumentMap.Review;

/// <summary>Statements that say the same in the same words, whatever their case, blanks and full stop.</summary>
internal sealed class Restatements
{
    private readonly ReviewedMap _map;
    private readonly int[] _firstWithText;
    private readonly Effort _search;

    /// <param name="search">What looking for conclusions above their own restatements may take, over the whole map.</param>
    public Restatements(ReviewedMap map, Effort search)
    {
        (_map, _search) = (map, search);
        _firstWithText = new int[map.Nodes.Length];
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var node = 0; node < map.Nodes.Length; node++)
        {
            _firstWithText[node] = node;
            if (!map.Nodes[node].Kind.IsStatement() || Normal(map.Nodes[node].Text.Span) is not { Length: > 0 } text)
                continue;
            if (!first.TryAdd(text, node))
                Add(node, first[text]);
        }
    }

    /// <summary>Statements whose text another had before, with that one.</summary>
    public List<(int Node, int First)> Repeated { get; } = [];

    /// <summary>Statements that support, directly or through others, one with the same text.</summary>
    public List<(int Node, int Conclusion)> Circular { get; } = [];

    /// <summary>The text without case, punctuation at its end and more than one blank between words.</summary>
    public static string Normal(ReadOnlySpan<char> text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var c in text.TrimEnd(" .!?;:…。！？"))
        {
            if (!char.IsWhiteSpace(c))
                normal.Append(char.ToLowerInvariant(c));
            else if (normal.Length > 0 && normal[^1] != ' ')
                normal.Append(' ');
        }

        return normal.ToString();
    }

    private void Add(int node, int first)
    {
        _firstWithText[node] = first;
        // Later statements have not been read yet; they will look for this one.
        if (Above(node, other => other < node && _firstWithText[other] == first) is { } conclusion)
            Circular.Add((node, conclusion));
        else if (Above(first, other => other == node) is { } later)
            Circular.Add((first, later));
        else
            Repeated.Add((node, first));
    }

    /// <summary>A statement that a node supports, directly or through others, and that is wanted; null for none.</summary>
    private int? Above(int node, Predicate<int> isWanted)
    {
        var open = new Queue<int>([node]);
        var seen = new HashSet<int> { node };
        while (open.TryDequeue(out var current) && !_search.IsSpent)
        {
            foreach (var index in _map.Outgoing[current])
            {
                if (!_search.TrySpend(1))
                    return null;
                var relation = _map.Relations[index];
                if (relation.Kind is not (RelationKind.Support or RelationKind.Premise) || !seen.Add(relation.To))
                    continue;
                if (isWanted(relation.To))
                    return relation.To;
                open.Enqueue(relation.To);
            }
        }

        return null;
    }
}
