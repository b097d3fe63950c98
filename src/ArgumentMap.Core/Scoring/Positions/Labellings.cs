using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Positions;

/// <summary>All labellings of one kind, which are searched rather than stored.</summary>
/// <param name="search">Finds those labellings, or with <paramref name="regions"/> more than those.</param>
/// <param name="items">Open nodes: those by whose labels the labellings are told apart.</param>
/// <param name="choices">That the items are in, then what is left to choose.</param>
/// <param name="regions">Tells whether no more could be in; null where that does not matter.</param>
internal sealed class Labellings(LabelSearch search, int[] items, int[] choices, Regions? regions, Effort effort)
{
    /// <summary>Lists some of them, and finds out what all have in common.</summary>
    /// <param name="most">The number of those to list.</param>
    public FoundLabellings Find(int most)
    {
        if (Best([]) is not { } first)
            return new FoundLabellings([], false, new bool[search.Count], new bool[search.Count]);
        var (inSome, inAll) = (InSome(first), InAll(first));
        var listed = new List<Verdict[]>();
        while (Best([]) is { } next)
        {
            if (listed.Count == most)
                return new FoundLabellings(listed, true, inSome, inAll);
            listed.Add(next);
            RuleOut(next);
        }

        return new FoundLabellings(listed, false, inSome, inAll);
    }

    /// <summary>By open node: whether it is an item that is in in all of them.</summary>
    public bool[] InAll() => InAll(Best([])!);

    /// <summary>Whether an item is in in some labelling: those not in in any so far come first, until none of them can be.</summary>
    private bool[] InSome(Verdict[] labels)
    {
        var inSome = new bool[search.Count];
        foreach (var item in items)
            inSome[item] = labels[item] == Verdict.Accepted;
        for (var hasMore = true; hasMore;)
        {
            hasMore = false;
            labels = Best([.. items.Where(item => !inSome[item]).Select(LabelSearch.In)])!;
            foreach (var item in items)
            {
                hasMore |= !inSome[item] && labels[item] == Verdict.Accepted;
                inSome[item] |= labels[item] == Verdict.Accepted;
            }
        }

        return inSome;
    }

    /// <summary>Whether an item is in in all labellings: that those in in all so far are not comes first, until all of them must be.</summary>
    private bool[] InAll(Verdict[] labels)
    {
        var inAll = new bool[search.Count];
        foreach (var item in items)
            inAll[item] = labels[item] == Verdict.Accepted;
        for (var hasLess = true; hasLess;)
        {
            hasLess = false;
            labels = Best([.. items.Where(item => inAll[item]).Select(item => LabelSearch.Not(LabelSearch.In(item)))])!;
            foreach (var item in items)
            {
                hasLess |= inAll[item] && labels[item] != Verdict.Accepted;
                inAll[item] &= labels[item] == Verdict.Accepted;
            }
        }

        return inAll;
    }

    /// <param name="first">Literals that are to be true rather than any others.</param>
    private Verdict[]? Best(int[] first)
    {
        int[] all = [.. first, .. choices];
        while (search.Find(all) is { } labels)
        {
            effort.Spend(labels.Length);
            if (regions?.AreMost(labels, search) != false)
                return labels;
        }

        return null;
    }

    private void RuleOut(Verdict[] labels)
    {
        var other = new List<int>();
        foreach (var item in items)
            LabelSearch.Differs(other, item, labels[item]);
        search.Add([.. other]);
    }
}
