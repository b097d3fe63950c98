using System.Collections.Immutable;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;

namespace ArgumentMap.Review;

/// <summary>Finds statements with the same text apart from case, blanks and final punctuation.</summary>
internal sealed class Restatements
{
    private readonly ReviewedMap _map;
    private readonly int[] _firstWithText;
    private readonly Effort _search;

    /// <param name="search">The effort allowed for finding conclusions that restate their premises, over the whole map.</param>
    public Restatements(ReviewedMap map, Effort search)
    {
        (_map, _search) = (map, search);
        _firstWithText = new int[map.Nodes.Length];
        var first = new HashSet<int>(map.Nodes.Length, new SameWords(map.Nodes));
        for (var node = 0; node < map.Nodes.Length; node++)
        {
            _firstWithText[node] = node;
            if (!map.Nodes[node].Kind.IsStatement() || NormalText.IsEmpty(map.Nodes[node].Text.Span) || first.Add(node))
                continue;
            first.TryGetValue(node, out var earlier);
            Add(node, earlier);
        }
    }

    /// <summary>Statements whose text an earlier statement already has, with that statement.</summary>
    public List<(int Node, int First)> Repeated { get; } = [];

    /// <summary>Statements that support, directly or through others, a statement with the same text.</summary>
    public List<(int Node, int Conclusion)> Circular { get; } = [];

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

    /// <summary>A wanted statement that a node supports, directly or through others; null for none.</summary>
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

    /// <summary>Compares nodes by their normalized text without allocating strings.</summary>
    private sealed class SameWords(ImmutableArray<Node> nodes) : IEqualityComparer<int>
    {
        private char[] _left = new char[256];
        private char[] _right = new char[256];

        public bool Equals(int x, int y) => Normal(x, ref _left).SequenceEqual(Normal(y, ref _right));

        // Most texts are in their normal form but for case, and need no copy.
        public int GetHashCode(int node) => string.GetHashCode(
            NormalText.IsNormal(nodes[node].Text.Span, out var normal) ? normal : Normal(node, ref _left),
            StringComparison.OrdinalIgnoreCase);

        private ReadOnlySpan<char> Normal(int node, ref char[] buffer) => NormalText.Of(nodes[node].Text.Span, ref buffer);
    }
}
