using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;

namespace ArgumentMap.Comparison.Matching;

/// <summary>Pairs remaining nodes with similar texts; the more neighbours they share, the less similar the texts need to be.</summary>
internal sealed class NearMatcher
{
    /// <summary>Minimum similarity of two texts, from 0 to 1, by the number of neighbours that the nodes share.</summary>
    /// <remarks>
    /// Different sentences about the same thing reach about 0.3; one changed word in a sentence of eight leaves about 0.75.
    /// </remarks>
    private static readonly double[] MinSimilarity = [0.6, 0.4, 0.25];

    /// <summary>
    /// Minimum similarity for nodes to which authors gave different ids: they are different nodes unless the texts are nearly identical.
    /// </summary>
    private const double MinSimilarityOfOwnIds = 0.8;

    /// <summary>Weight of a shared neighbour relative to similarity, for choosing among several possible pairs.</summary>
    private const double NeighbourWeight = 0.2;

    /// <summary>Maximum number of texts that share a run of letters; more common runs are ignored.</summary>
    private const int MaxSharing = 8;

    private readonly Outlook _before;
    private readonly Outlook _after;
    private readonly Pairing _pairing;
    private readonly MapLimits _limits;
    private readonly Effort _effort;
    private readonly Dictionary<int, Shingles> _shinglesBefore = [];
    private readonly Dictionary<int, Shingles> _shinglesAfter = [];
    private List<(int Before, int After)>? _alike;

    /// <summary>Whether somewhere more nodes were left than are compared pairwise.</summary>
    private bool _isCrowded;

    public NearMatcher(Outlook before, Outlook after, Pairing pairing, MapLimits limits, Effort effort) =>
        (_before, _after, _pairing, _limits, _effort) = (before, after, pairing, limits, effort.Part(limits.ComparisonEffort));

    /// <summary>Whether there was more to compare than the limits allow.</summary>
    public bool IsExhausted => _effort.IsSpent || _isCrowded;

    /// <summary>Pairs nodes that are similar enough, most similar first; returns whether any were paired.</summary>
    public bool Join(Action<int, int> join)
    {
        _isCrowded = false;
        var found = new List<(double Rank, int Before, int After)>();
        foreach (var (before, after) in AtPlace().Concat(_alike ??= Alike()).Distinct())
        {
            if (IsFree(before, after) && !_effort.IsSpent && Rank(before, after) is { } rank)
                found.Add((rank, before, after));
        }

        found.Sort((a, b) => b.Rank.CompareTo(a.Rank) is not 0 and var order ? order : (a.After, a.Before).CompareTo((b.After, b.Before)));
        var any = false;
        foreach (var (_, before, after) in found)
        {
            if (!IsFree(before, after))
                continue;
            join(before, after);
            any = true;
        }

        return any;
    }

    /// <summary>How well two nodes match; null if not well enough.</summary>
    private double? Rank(int before, int after)
    {
        var (a, b) = (_before.Graph.Nodes[before], _after.Graph.Nodes[after]);
        if (a.Kind.Class() != b.Kind.Class())
            return null;
        var common = SharedNeighbours(before, after);
        var least = !a.HasAutoId && !b.HasAutoId && common < 2 ? MinSimilarityOfOwnIds
            : !a.HasAutoId && !b.HasAutoId ? MinSimilarity[0]
            : a.Kind != b.Kind ? MinSimilarity[0]
            : MinSimilarity[Math.Min(common, MinSimilarity.Length - 1)];
        // An argument may have no text; then its links decide.
        if (a.Text.IsEmpty || b.Text.IsEmpty)
            return common > 1 ? common * NeighbourWeight : null;
        var similarity = ShinglesOf(_shinglesBefore, _before, before).Similarity(ShinglesOf(_shinglesAfter, _after, after));
        return similarity >= least ? similarity + (NeighbourWeight * common) : null;
    }

    private int SharedNeighbours(int before, int after)
    {
        var partners = new HashSet<Neighbour>();
        foreach (var neighbour in _before[before])
        {
            if (_pairing.After[neighbour.Node] is not Pairing.None and var partner)
                partners.Add(neighbour with { Node = partner });
        }

        var common = 0;
        foreach (var neighbour in _after[after])
            common += partners.Remove(neighbour) ? 1 : 0;
        _effort.TrySpend(_before[before].Length + _after[after].Length);
        return common;
    }

    private Shingles ShinglesOf(Dictionary<int, Shingles> known, Outlook map, int node)
    {
        if (!known.TryGetValue(node, out var shingles))
            known.Add(node, shingles = Shingles.Of(map.Graph.Nodes[node].Text.Span, _limits.ComparedLetters));
        _effort.TrySpend(shingles.Count);
        return shingles;
    }

    /// <summary>Candidate pairs linked in the same way to a pair already found, unless there are too many.</summary>
    private List<(int Before, int After)> AtPlace()
    {
        var pairs = new List<(int Before, int After)>();
        for (var node = 0; node < _pairing.After.Length; node++)
        {
            if (_pairing.After[node] is not Pairing.None and var partner)
                AtPlace(node, partner, pairs);
        }

        return pairs;
    }

    private void AtPlace(int before, int after, List<(int Before, int After)> pairs)
    {
        // Few roles have anything unpaired; for most nodes there are none.
        var olds = Free(_before, before, _pairing.After);
        if (olds.Count == 0)
            return;
        foreach (var (role, news) in Free(_after, after, _pairing.Before))
        {
            if (!olds.TryGetValue(role, out var candidates))
                continue;
            if ((long)candidates.Count * news.Count > _limits.ComparedPairs)
            {
                _isCrowded = true;
                continue;
            }

            foreach (var one in candidates)
                pairs.AddRange(news.Select(other => (one, other)));
        }
    }

    private static Dictionary<int, HashSet<int>> Free(Outlook map, int node, ReadOnlySpan<int> partners)
    {
        var free = new Dictionary<int, HashSet<int>>();
        foreach (var neighbour in map[node])
        {
            if (partners[neighbour.Node] != Pairing.None)
                continue;
            if (!free.TryGetValue(neighbour.Role, out var nodes))
                free.Add(neighbour.Role, nodes = []);
            nodes.Add(neighbour.Node);
        }

        return free;
    }

    /// <summary>Candidate pairs anywhere that share rare runs of letters, those that share the most first.</summary>
    private List<(int Before, int After)> Alike()
    {
        var (olds, news) = (Keys(_before, _pairing.After, _shinglesBefore), Keys(_after, _pairing.Before, _shinglesAfter));
        var having = new Dictionary<int, Dictionary<int, int>>();
        var (i, j) = (0, 0);
        while (i < olds.Count && j < news.Count)
        {
            var key = Math.Min(olds[i].Key, news[j].Key);
            var (endOfOlds, endOfNews) = (End(olds, i, key), End(news, j, key));
            if (endOfOlds - i <= MaxSharing && endOfNews - j <= MaxSharing)
            {
                for (var one = i; one < endOfOlds; one++)
                {
                    for (var other = j; other < endOfNews; other++)
                        Count(news[other].Node, olds[one].Node);
                }
            }

            (i, j) = (endOfOlds, endOfNews);
        }

        var pairs = new List<(int Before, int After)>();
        foreach (var (after, counts) in having)
            pairs.AddRange(
                counts
                    .OrderByDescending(pair => pair.Value)
                    .ThenBy(pair => pair.Key)
                    .Take(_limits.ComparedItems)
                    .Select(pair => (pair.Key, after)));
        return pairs;

        void Count(int after, int before)
        {
            if (!having.TryGetValue(after, out var counts))
                having.Add(after, counts = []);
            counts[before] = counts.GetValueOrDefault(before) + 1;
        }
    }

    private static int End(List<(uint Key, int Node)> keys, int start, uint key)
    {
        while (start < keys.Count && keys[start].Key == key)
            start++;
        return start;
    }

    private List<(uint Key, int Node)> Keys(Outlook map, ReadOnlySpan<int> partners, Dictionary<int, Shingles> known)
    {
        var keys = new List<(uint Key, int Node)>();
        for (var node = 0; node < partners.Length && !_effort.IsSpent; node++)
        {
            if (partners[node] == Pairing.None && !map.IsStep(node))
                keys.AddRange(ShinglesOf(known, map, node).Keys.Select(key => (key, node)));
        }

        keys.Sort();
        return keys;
    }

    private bool IsFree(int before, int after) => _pairing.After[before] == Pairing.None && _pairing.Before[after] == Pairing.None;
}
