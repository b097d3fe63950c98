using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Odds;

/// <summary>Ranks the sources upstream of a node, for where there are too many to tell all of them apart.</summary>
/// <remarks>The sources most often used upstream come first, then those nearest to even odds, then by id.</remarks>
internal sealed class SourceRanking(OddsModel model, long walk, Effort effort)
{
    private readonly int[] _uses = new int[model.Uncertain.Length];
    private readonly int[] _stamps = new int[model.Count];
    private readonly Stack<int> _open = new();
    private int[]? _placesInMap;
    private int[] _inMap = [];
    private int _stamp;
    private long _walk = walk;

    /// <summary>The first <paramref name="most"/> sources in the ranking, ascending by index.</summary>
    /// <param name="nodes">Nodes with the same upstream sources.</param>
    /// <param name="found">
    /// Sources that the inputs of the nodes tell apart; the first <paramref name="owned"/> are the nodes themselves and rank first.
    /// </param>
    /// <param name="drawn">Set to true for the sources left out.</param>
    public int[] First(ReadOnlySpan<int> nodes, List<int> found, int owned, int most, bool[] drawn)
    {
        if (owned == 0 && _walk <= 0)
            return FirstInMap(found, most, drawn);
        var own = found.GetRange(0, owned).ToHashSet();
        var counts = _uses;
        var candidates = Count(nodes);
        if (candidates is null)
        {
            if (owned == 0)
                return FirstInMap(found, most, drawn);
            counts = CountAll();
            candidates = [.. found];
        }

        Array.Sort(candidates, (one, other) =>
            own.Contains(other).CompareTo(own.Contains(one)) is not 0 and var order ? order : Compare(one, other, counts));
        foreach (var source in candidates.AsSpan(most))
            drawn[source] = true;
        var first = candidates[..most];
        Array.Sort(first);
        return first;
    }

    /// <summary>The same by the uses in the whole map, in an order that is the same for all nodes.</summary>
    private int[] FirstInMap(List<int> found, int most, bool[] drawn)
    {
        if (_placesInMap is null)
        {
            var counts = CountAll();
            var order = new int[counts.Length];
            for (var source = 0; source < order.Length; source++)
                order[source] = source;
            Array.Sort(order, (one, other) => Compare(one, other, counts));
            (_placesInMap, _inMap) = (new int[order.Length], order);
            for (var place = 0; place < order.Length; place++)
                _placesInMap[order[place]] = place;
        }

        Span<int> places = found.Count <= 256 ? stackalloc int[found.Count] : new int[found.Count];
        for (var i = 0; i < places.Length; i++)
            places[i] = _placesInMap[found[i]];
        places.Sort();
        var first = new int[most];
        for (var i = 0; i < places.Length; i++)
        {
            if (i < most)
                first[i] = _inMap[places[i]];
            else
                drawn[_inMap[places[i]]] = true;
        }

        Array.Sort(first);
        return first;
    }

    private int Compare(int one, int other, int[] counts)
    {
        var order = counts[other].CompareTo(counts[one]);
        if (order == 0)
            order = FromEven(one).CompareTo(FromEven(other));
        return order == 0 ? model.IdOrder[model.Uncertain[one]].CompareTo(model.IdOrder[model.Uncertain[other]]) : order;
    }

    private double FromEven(int source) => Math.Abs(model.Given[model.Uncertain[source]].Middle - 0.5);

    /// <summary>Counts how often each source is used upstream of some nodes; null where that would take too long.</summary>
    private int[]? Count(ReadOnlySpan<int> nodes)
    {
        if (_walk <= 0)
            return null;
        var candidates = new List<int>();
        _stamp++;
        _open.Clear();
        foreach (var node in nodes)
            Open(node);
        while (_open.TryPop(out var node))
        {
            if (model.UncertainOf[node] is >= 0 and var source)
                candidates.Add(source);
            var inputs = model.Inputs;
            for (var i = inputs.Starts[node]; i < inputs.Starts[node + 1]; i++)
            {
                var from = inputs.Sources[i];
                Open(from);
                if (model.Kinds[i] == InputKind.Voucher && model.UncertainOf[from] is >= 0 and var used)
                    _uses[used]++;
            }

            var objections = model.Objections.SourcesOf(node);
            foreach (var objection in objections)
                Open(objection);
            var visits = 1 + inputs.Starts[node + 1] - inputs.Starts[node] + objections.Length;
            _walk -= visits;
            effort.Spend(visits);
            if (_walk <= 0)
                return null;
        }

        return [.. candidates];

        void Open(int node)
        {
            if (_stamps[node] == _stamp)
                return;
            _stamps[node] = _stamp;
            _open.Push(node);
            if (model.UncertainOf[node] is >= 0 and var source)
                _uses[source] = 0;
        }
    }

    private int[] CountAll()
    {
        var uses = new int[model.Uncertain.Length];
        for (var i = 0; i < model.Kinds.Length; i++)
        {
            if (model.Kinds[i] == InputKind.Voucher && model.UncertainOf[model.Inputs.Sources[i]] is >= 0 and var used)
                uses[used]++;
        }

        return uses;
    }
}
