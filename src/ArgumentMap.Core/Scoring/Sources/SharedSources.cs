using ArgumentMap.Graph.Structure;

namespace ArgumentMap.Scoring.Sources;

/// <summary>Vouchers of one node that have sources in common, in an order in which each stands behind what it relies on.</summary>
internal sealed class SharedSources
{
    private readonly int[] _nodes;

    /// <summary>By place in <see cref="_nodes"/>: edges from the places of those it relies on.</summary>
    private readonly int[] _starts;
    private readonly int[] _from;

    /// <summary>The place of each of these edges in the parts of the graph.</summary>
    private readonly int[] _parts;

    /// <summary>By place: whether nothing below is shared, so that its own chance is all that matters.</summary>
    private readonly bool[] _isWhole;

    /// <summary>Places of shared sources that neither vouch nor fail for sure, those to be told apart first first.</summary>
    private readonly int[] _candidates;

    /// <summary>By place: whether it is taken once as vouching and once as not.</summary>
    private readonly bool[] _splits;
    private readonly double[] _chances;

    /// <param name="order">Nodes of the graph, each behind what it relies on; the last is the one whose vouchers these are.</param>
    public SharedSources(WeightedGraph graph, int[] order)
    {
        var placeOf = new Dictionary<int, int>(order.Length);
        for (var i = 0; i < order.Length; i++)
            placeOf[order[i]] = i;
        var uses = Uses(graph, order, placeOf);
        var (hasSharedBelow, isUncertain) = (new bool[order.Length], new bool[order.Length]);
        for (var i = 0; i < order.Length; i++)
        {
            isUncertain[i] = IsUncertain(graph, order[i]);
            foreach (var (place, _) in Edges(graph, order[i], placeOf))
            {
                hasSharedBelow[i] |= uses[place] > 1 || hasSharedBelow[place];
                isUncertain[i] |= uses[place] == 1 && isUncertain[place];
            }
        }

        var kept = Kept(graph, order, placeOf, hasSharedBelow);
        _nodes = [.. kept.Select(place => order[place])];
        var newPlaces = new Dictionary<int, int>(kept.Count);
        for (var i = 0; i < kept.Count; i++)
            newPlaces[order[kept[i]]] = i;
        _isWhole = [.. kept.Select((place, i) => i < kept.Count - 1 && !hasSharedBelow[place])];
        _chances = new double[_nodes.Length];
        _splits = new bool[_nodes.Length];
        var edges = new List<WeightedEdge>();
        for (var i = 0; i < _nodes.Length; i++)
        {
            if (!_isWhole[i])
                edges.AddRange(Edges(graph, _nodes[i], newPlaces).Select(edge => new WeightedEdge(edge.Place, i, 1, edge.Part)));
        }

        var rows = Rows.Of(_nodes.Length, edges.ToArray());
        (_starts, _from, _parts) = (rows.Starts, rows.Sources, rows.Relations);
        _candidates =
        [
            .. Enumerable.Range(0, _nodes.Length).Where(i => uses[kept[i]] > 1 && isUncertain[kept[i]])
                .OrderByDescending(i => uses[kept[i]]).ThenBy(i => Math.Abs(graph.BaseScores[graph.SourceOf(_nodes[i])] - 0.5))
                .ThenBy(i => graph.Ranks[graph.SourceOf(_nodes[i])]),
        ];
        for (var i = 0; i < _nodes.Length; i++)
            _splits[i] = uses[kept[i]] > 1;
    }

    /// <summary>Visits of reckoning the chance once.</summary>
    public long Visits(int most) => (long)(_nodes.Length + _from.Length) << Math.Min(most, _candidates.Length);

    /// <summary>Tells so many shared sources apart; returns the others.</summary>
    public IEnumerable<int> TellApart(int most)
    {
        if (_candidates.Length <= most)
            return [];
        Array.Clear(_splits);
        foreach (var place in _candidates.AsSpan(0, most))
            _splits[place] = true;
        return _candidates.Skip(most).Select(place => _nodes[place]);
    }

    /// <param name="chances">By node of the graph.</param>
    public double ChanceOf(WeightedGraph graph, double[] chances) => ChanceFrom(0, graph, chances);

    /// <summary>Goes on from a place; what stands before it is settled.</summary>
    private double ChanceFrom(int place, WeightedGraph graph, double[] chances)
    {
        for (; place < _nodes.Length; place++)
        {
            var chance = _isWhole[place] ? chances[_nodes[place]] : ChanceAt(place, graph, chances);
            if (_splits[place] && chance is > 0 and < 1)
            {
                _chances[place] = 1;
                var where = ChanceFrom(place + 1, graph, chances);
                _chances[place] = 0;
                return (chance * where) + ((1 - chance) * ChanceFrom(place + 1, graph, chances));
            }

            _chances[place] = chance;
        }

        return _chances[^1];
    }

    private double ChanceAt(int place, WeightedGraph graph, double[] chances)
    {
        var (all, none, last) = (1.0, 1.0, -1);
        for (var i = _starts[place]; i < _starts[place + 1]; i++)
        {
            // What is cited or relied on twice stands beside itself.
            if (graph.Parts.Weights[_parts[i]] < 0 || _from[i] == last)
                continue;
            last = _from[i];
            all *= _chances[last];
            none *= 1 - _chances[last];
        }

        var role = graph.Roles[_nodes[place]];
        if (role == NodeRole.Citations)
            return 1 - none;
        var holds = chances[graph.SourceOf(_nodes[place])];
        return last < 0 ? holds : holds * (role == NodeRole.RelayOfAll ? all : 1 - none);
    }

    /// <summary>By place how many sources rely on it, or cite it.</summary>
    private static int[] Uses(WeightedGraph graph, int[] order, Dictionary<int, int> placeOf)
    {
        var uses = new int[order.Length];
        foreach (var node in order)
        {
            var last = -1;
            foreach (var (place, _) in Edges(graph, node, placeOf))
            {
                if (place != last)
                    uses[place]++;
                last = place;
            }
        }

        return uses;
    }

    /// <summary>The places that are reckoned, rising: without what lies below those whose own chance is all that matters.</summary>
    private static List<int> Kept(WeightedGraph graph, int[] order, Dictionary<int, int> placeOf, bool[] hasSharedBelow)
    {
        var isKept = new bool[order.Length];
        isKept[^1] = true;
        for (var i = order.Length - 1; i >= 0; i--)
        {
            if (!isKept[i] || (!hasSharedBelow[i] && i < order.Length - 1))
                continue;
            foreach (var (place, _) in Edges(graph, order[i], placeOf))
                isKept[place] = true;
        }

        return [.. Enumerable.Range(0, order.Length).Where(i => isKept[i])];
    }

    private static IEnumerable<(int Place, int Part)> Edges(WeightedGraph graph, int node, Dictionary<int, int> placeOf)
    {
        for (var i = graph.FirstVoucher(node); i < graph.Parts.Starts[node + 1]; i++)
            yield return (placeOf[graph.Parts.Sources[i]], i);
    }

    private static bool IsUncertain(WeightedGraph graph, int node)
    {
        if (graph.Roles[node] == NodeRole.Citations)
            return false;
        var source = graph.SourceOf(node);
        return graph.BaseScores[source] is > 0 and < 1 || (graph.BaseScores[source] > 0 && !graph.Relations.SourcesOf(source).IsEmpty);
    }
}
