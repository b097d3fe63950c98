using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;

namespace ArgumentMap.Comparison.Matching;

/// <summary>Pairs the nodes of two maps: by id, by text, by links, by similar text.</summary>
/// <remarks>
/// The most reliable evidence comes first and helps with the rest. An id derived from a text is no more evidence than the text: it changes
/// with it, and with the order of the map.
/// </remarks>
internal sealed class NodeMatcher
{
    /// <summary>Roughly how often matching visits each node, apart from comparing texts.</summary>
    private const int Passes = 16;

    private readonly Outlook _before;
    private readonly Outlook _after;
    private readonly Pairing _pairing;

    /// <summary>Pairs whose neighbours have not been examined.</summary>
    private readonly Queue<int> _fresh = new();

    private NodeMatcher(Outlook before, Outlook after)
    {
        (_before, _after) = (before, after);
        _pairing = new Pairing(before.Graph.Nodes.Length, after.Graph.Nodes.Length);
    }

    /// <param name="isIncomplete">Whether there was more to compare than the limits allow.</param>
    public static Pairing Match(ArgumentGraph before, ArgumentGraph after, MapLimits limits, Effort effort, out bool isIncomplete)
    {
        var wording = new Wording();
        var (one, other) = (new Outlook(before, wording), new Outlook(after, wording));
        // An arbitrary choice must be the same whichever map comes first.
        var isMirrored = MapOrder.Compare(one, other) > 0;
        var matcher = isMirrored ? new NodeMatcher(other, one) : new NodeMatcher(one, other);
        matcher.Match(limits, effort, out isIncomplete);
        return isMirrored ? matcher._pairing.Mirrored : matcher._pairing;
    }

    private void Match(MapLimits limits, Effort effort, out bool isIncomplete)
    {
        effort.Spend(Passes * ((long)_before.Graph.Nodes.Length + _after.Graph.Nodes.Length));
        ById((before, after) => _before.KindAndText[before] == _after.KindAndText[after] && HaveOwnIds(before, after));
        WhereUnique(_before.KindAndText, _after.KindAndText, WereRenumbered);
        ById((before, after) => HaveOwnIds(before, after) && HaveSameClass(before, after));
        WhereUnique(_before.KindAndText, _after.KindAndText, (_, _) => true);
        Spread();
        ById((before, after) => _before.KindAndText[before] == _after.KindAndText[after] && HasText(before));
        InOrder(_before.Full, _after.Full);
        InOrder(_before.KindAndText, _after.KindAndText);
        WhereUnique(_before.Words, _after.Words, (_, _) => true);
        InOrder(_before.Words, _after.Words);
        ById((before, after) => HaveSameClass(before, after) && HasText(before) && HasText(after));
        Spread();
        var near = new NearMatcher(_before, _after, _pairing, limits, effort);
        for (var round = 0; round < limits.ComparisonRounds && near.Join(Join); round++)
            Spread();
        isIncomplete = near.IsExhausted;
        // In a map with errors a node may have neither text nor links; then only its id identifies it.
        ById((before, after) =>
            _before.KindAndText[before] == _after.KindAndText[after] && _before[before].IsEmpty && _after[after].IsEmpty);
        new StepMatcher(_before, _after, _pairing).Match();
    }

    private bool HaveOwnIds(int before, int after) => !_before.Graph.Nodes[before].HasAutoId && !_after.Graph.Nodes[after].HasAutoId;

    private bool HaveSameClass(int before, int after) => _before.Graph.Nodes[before].Kind.Class() == _after.Graph.Nodes[after].Kind.Class();

    private bool HasText(int before) => !_before.Graph.Nodes[before].Text.IsEmpty;

    /// <summary>Whether each id belongs to a different item in the other map: ids were swapped while the texts stayed.</summary>
    private bool WereRenumbered(int before, int after) =>
        HaveOwnIds(before, after)
            && _after.Graph.IndexOf(_before.Graph.Nodes[before].Id) >= 0
            && _before.Graph.IndexOf(_after.Graph.Nodes[after].Id) >= 0;

    private void ById(Func<int, int, bool> fits)
    {
        for (var after = 0; after < _pairing.Before.Length; after++)
        {
            if (IsFreeAfter(after)
                && _before.Graph.IndexOf(_after.Graph.Nodes[after].Id) is >= 0 and var before
                && IsFreeBefore(before)
                && fits(before, after))
                Join(before, after);
        }
    }

    /// <summary>Pairs nodes whose text occurs exactly once among the unpaired nodes of each map.</summary>
    private void WhereUnique(int[] before, int[] after, Func<int, int, bool> fits)
    {
        const int Several = -2;
        var only = new Dictionary<int, (int Before, int After)>();
        for (var node = 0; node < before.Length; node++)
        {
            if (!IsFreeBefore(node) || !HasText(node))
                continue;
            if (!only.TryAdd(before[node], (node, Pairing.None)))
                only[before[node]] = (Several, Several);
        }

        for (var node = 0; node < after.Length; node++)
        {
            if (IsFreeAfter(node) && only.TryGetValue(after[node], out var pair) && pair.Before >= 0)
                only[after[node]] = pair with { After = pair.After == Pairing.None ? node : Several };
        }

        foreach (var (one, other) in only.Values)
        {
            if (other >= 0 && fits(one, other))
                Join(one, other);
        }
    }

    /// <summary>Pairs remaining nodes of the same content in the order of the maps.</summary>
    private void InOrder(int[] before, int[] after)
    {
        var waiting = new Dictionary<int, Queue<int>>();
        for (var node = 0; node < before.Length; node++)
        {
            if (!IsFreeBefore(node) || !HasText(node))
                continue;
            if (!waiting.TryGetValue(before[node], out var queue))
                waiting.Add(before[node], queue = new Queue<int>());
            queue.Enqueue(node);
        }

        for (var node = 0; node < after.Length; node++)
        {
            // A pair found in the meantime may have taken a node that is waiting.
            while (IsFreeAfter(node) && waiting.TryGetValue(after[node], out var queue) && queue.TryDequeue(out var partner))
            {
                if (!IsFreeBefore(partner))
                    continue;
                Join(partner, node);
                Spread();
            }
        }
    }

    /// <summary>
    /// Continues from pairs to neighbours with equal content: first those with only one choice, then the others in order.
    /// </summary>
    private void Spread()
    {
        var later = new Queue<int>();
        while (_fresh.Count > 0 || later.Count > 0)
        {
            if (_fresh.TryDequeue(out var before))
            {
                if (Neighbours(before, isInOrder: false))
                    later.Enqueue(before);
            }
            else
            {
                Neighbours(later.Dequeue(), isInOrder: true);
            }
        }
    }

    /// <summary>Pairs the neighbours of a pair; returns whether some had more than one choice.</summary>
    private bool Neighbours(int before, bool isInOrder)
    {
        var after = _pairing.After[before];
        if (!HasFree(_before[before], _pairing.After) || !HasFree(_after[after], _pairing.Before))
            return false;
        if (isInOrder)
            Neighbours(before, after, _before.Full, _after.Full, isInOrder);
        return Neighbours(before, after, _before.KindAndText, _after.KindAndText, isInOrder);
    }

    private bool Neighbours(int before, int after, int[] contentBefore, int[] contentAfter, bool isInOrder)
    {
        var (waiting, isOpen) = (new Dictionary<(int Role, int Content), (List<int> Before, List<int> After)>(), false);
        foreach (var neighbour in _before[before])
        {
            if (!IsFreeBefore(neighbour.Node))
                continue;
            var key = (neighbour.Role, contentBefore[neighbour.Node]);
            if (!waiting.TryGetValue(key, out var sides))
                waiting.Add(key, sides = ([], []));
            if (sides.Before.Count == 0 || sides.Before[^1] != neighbour.Node)
                sides.Before.Add(neighbour.Node);
        }

        foreach (var neighbour in _after[after])
        {
            if (IsFreeAfter(neighbour.Node)
                && waiting.TryGetValue((neighbour.Role, contentAfter[neighbour.Node]), out var sides)
                && (sides.After.Count == 0 || sides.After[^1] != neighbour.Node))
                sides.After.Add(neighbour.Node);
        }

        foreach (var (olds, news) in waiting.Values)
        {
            if (news.Count == 0)
                continue;
            if (!isInOrder && (olds.Count > 1 || news.Count > 1))
            {
                isOpen = true;
                continue;
            }

            var (one, other) = (0, 0);
            while (one < olds.Count && other < news.Count)
            {
                if (!IsFreeBefore(olds[one]))
                    one++;
                else if (!IsFreeAfter(news[other]))
                    other++;
                else
                    Join(olds[one++], news[other++]);
            }
        }

        return isOpen;
    }

    private static bool HasFree(ReadOnlySpan<Neighbour> neighbours, ReadOnlySpan<int> partners)
    {
        foreach (var neighbour in neighbours)
        {
            if (partners[neighbour.Node] == Pairing.None)
                return true;
        }

        return false;
    }

    private bool IsFreeBefore(int node) => _pairing.After[node] == Pairing.None && !_before.IsStep(node);

    private bool IsFreeAfter(int node) => _pairing.Before[node] == Pairing.None && !_after.IsStep(node);

    private void Join(int before, int after)
    {
        _pairing.Join(before, after);
        _fresh.Enqueue(before);
    }
}
