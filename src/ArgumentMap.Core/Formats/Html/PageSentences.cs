using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Explanations;

namespace ArgumentMap.Formats.Html;

/// <summary>Computes the sentences in a page that explain strengths, as many as the limits allow.</summary>
internal sealed class PageSentences
{
    private readonly ArgumentGraph _graph;
    private readonly MapLimits _limits;
    private readonly Effort _effort;

    /// <summary>By node: how many nodes bear on it, directly or through others.</summary>
    private readonly int[] _above;

    private int _written;
    private long _left;

    public PageSentences(ArgumentGraph graph, MapLimits limits, Effort effort)
    {
        (_graph, _limits, _effort, _left) = (graph, limits, effort, limits.PageEffort);
        _above = new int[graph.Nodes.Length];
        var seen = new int[graph.Nodes.Length];
        var open = new Stack<int>();
        long visits = 0;
        for (var node = 0; node < _above.Length; node++)
        {
            open.Push(node);
            seen[node] = node + 1;
            while (open.TryPop(out var next))
            {
                foreach (var relation in graph.Incoming[next])
                {
                    visits++;
                    var from = graph.Relations[relation].From;
                    if (seen[from] == node + 1)
                        continue;
                    seen[from] = node + 1;
                    _above[node]++;
                    open.Push(from);
                }

                // From here on, the order is that of the map.
                if (visits > _left)
                    return;
            }
        }
    }

    /// <summary>The number of items whose strength on the map's own day is not explained.</summary>
    public int Omitted { get; private set; }

    /// <summary>
    /// Sentences for all items: claims first, since a map is about them; within a kind, those with less bearing on them first.
    /// </summary>
    /// <param name="known">By node: the sentences that are known already.</param>
    public Dictionary<int, string> OfAll(MapScores scores, IReadOnlyDictionary<int, string> known)
    {
        var sentences = new Dictionary<int, string>(known);
        _written = known.Count;
        foreach (var (node, sentence) in Of(scores, kind => kind == NodeKind.Claim, known))
            sentences.Add(node, sentence);
        foreach (var (node, sentence) in Of(scores, kind => kind is not (NodeKind.Claim or NodeKind.Question) && !kind.IsStep(), known))
            sentences.Add(node, sentence);
        Omitted = _graph.Nodes.Count(node => node.Kind != NodeKind.Question && !node.Kind.IsStep()) - sentences.Count;
        return sentences;
    }

    public IEnumerable<KeyValuePair<int, string>> OfClaims(MapScores scores) => Of(scores, kind => kind == NodeKind.Claim);

    private IEnumerable<KeyValuePair<int, string>> Of(
        MapScores scores, Predicate<NodeKind> isWanted, IReadOnlyDictionary<int, string>? known = null)
    {
        foreach (
            var node in Enumerable.Range(0, _graph.Nodes.Length)
                .Where(node => isWanted(_graph.Nodes[node].Kind) && known?.ContainsKey(node) != true)
                .OrderBy(node => _above[node]))
        {
            if (_written == _limits.PageSentences)
                yield break;
            if (Explainer.TrySentence(scores, node, _limits, _limits.SentenceEffort, ref _left, _effort) is not { } sentence)
                yield break;
            _written++;
            yield return KeyValuePair.Create(node, sentence);
        }
    }
}
