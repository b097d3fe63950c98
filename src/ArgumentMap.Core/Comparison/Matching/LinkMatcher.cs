using System.Collections.Immutable;
using ArgumentMap.Graph;

namespace ArgumentMap.Comparison.Matching;

/// <summary>Pairs the links of two maps: between the same nodes, preferably of the same kind.</summary>
internal sealed class LinkMatcher
{
    private readonly ArgumentGraph _before;
    private readonly ArgumentGraph _after;
    private readonly Pairing _nodes;
    private readonly ImmutableArray<Link> _linksBefore;
    private readonly ImmutableArray<Link> _linksAfter;
    private readonly Pairing _pairing;

    public LinkMatcher(ArgumentGraph before, ArgumentGraph after, Pairing nodes)
    {
        (_before, _after, _nodes) = (before, after, nodes);
        (_linksBefore, _linksAfter) = (Link.Of(before), Link.Of(after));
        _pairing = new Pairing(_linksBefore.Length, _linksAfter.Length);
    }

    public ImmutableArray<Link> LinksBefore => _linksBefore;

    public ImmutableArray<Link> LinksAfter => _linksAfter;

    public Pairing Match()
    {
        Join((graph, link) => $"{(int)link.Kind} {Details(graph, link)}");
        Join((_, link) => $"{(int)link.Kind}");
        Join((_, _) => "");
        return _pairing;
    }

    private static string Details(ArgumentGraph graph, Link link) =>
        graph.Relations[link.Relation].Details is { } details
            ? $"{details.Locator}\n{string.Join('\n', Wording.Properties(details.Properties))}"
            : "";

    /// <summary>Pairs links between the same nodes and with the same key in the order of the maps.</summary>
    private void Join(Func<ArgumentGraph, Link, string> keyOf)
    {
        var waiting = new Dictionary<(int Item, int Target, string Key), Queue<int>>();
        for (var i = 0; i < _linksBefore.Length; i++)
        {
            var link = _linksBefore[i];
            var (item, target) = (_nodes.After[link.Item], _nodes.After[link.Target]);
            if (_pairing.After[i] != Pairing.None || item == Pairing.None || target == Pairing.None)
                continue;
            var key = (item, target, keyOf(_before, link));
            if (!waiting.TryGetValue(key, out var queue))
                waiting.Add(key, queue = new Queue<int>(1));
            queue.Enqueue(i);
        }

        for (var i = 0; waiting.Count > 0 && i < _linksAfter.Length; i++)
        {
            var link = _linksAfter[i];
            if (_pairing.Before[i] == Pairing.None
                && waiting.TryGetValue((link.Item, link.Target, keyOf(_after, link)), out var queue)
                && queue.TryDequeue(out var partner))
                _pairing.Join(partner, i);
        }
    }
}
