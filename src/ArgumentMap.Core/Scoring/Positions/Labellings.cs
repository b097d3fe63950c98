using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Positions;

/// <summary>All labellings of one kind, which are searched rather than stored.</summary>
/// <param name="search">Finds those labellings, or with <paramref name="regions"/> more than those.</param>
/// <param name="order">The order in which to choose.</param>
/// <param name="regions">Tells whether no more could be in; null where that does not matter.</param>
internal sealed class Labellings(LabelSearch search, ChoiceOrder order, Regions? regions, Effort effort)
{
    private readonly int[] _most = order.Choices(_ => ChoiceOrder.None);

    /// <summary>Lists some of them, and finds out what all have in common.</summary>
    /// <param name="most">The number of those to list.</param>
    public FoundLabellings Find(int most)
    {
        if (Best([], 0, _most) is not { } first)
            return new FoundLabellings([], false, new bool[search.Count], new bool[search.Count]);
        var (inSome, inAll) = (InSome(first), InAll(first));
        var listed = new List<Verdict[]>();
        while (Best([], 0, _most) is { } next)
        {
            if (listed.Count == most)
                return new FoundLabellings(listed, true, inSome, inAll);
            listed.Add(next);
            RuleOut(next);
        }

        return new FoundLabellings(listed, false, inSome, inAll);
    }

    /// <summary>By open node: whether it is an item that is in in all of them.</summary>
    public bool[] InAll() => InAll(Best([], 0, _most)!);

    /// <summary>By open node: whether it is an item that is in in one of them at least.</summary>
    private bool[] InSome(Verdict[] labels)
    {
        var inSome = new bool[search.Count];
        Explore(labels, item => inSome[item] ? ChoiceOrder.None : LabelSearch.In(item), (item, isIn) =>
        {
            var isNew = isIn && !inSome[item];
            inSome[item] |= isIn;
            return isNew;
        });
        return inSome;
    }

    private bool[] InAll(Verdict[] labels)
    {
        var inAll = new bool[search.Count];
        foreach (var item in order.Items)
            inAll[item] = true;
        Explore(labels, item => inAll[item] ? LabelSearch.Not(LabelSearch.In(item)) : ChoiceOrder.None, (item, isIn) =>
        {
            var isNew = !isIn && inAll[item];
            inAll[item] &= isIn;
            return isNew;
        });
        return inAll;
    }

    /// <summary>
    /// Finds labellings until none can have what no labelling so far had: first as much of that as can be at once, then each by itself.
    /// </summary>
    /// <param name="labels">The first labelling.</param>
    /// <param name="wanted">By item: the literal that no labelling had so far; <see cref="ChoiceOrder.None"/> where one had.</param>
    /// <param name="see">Is told of each item whether a labelling has it in; says whether that was wanted.</param>
    private void Explore(Verdict[] labels, Func<int, int> wanted, Func<int, bool, bool> see)
    {
        See(labels);
        while (See(Best([], 0, order.Choices(wanted))!))
        {
        }

        foreach (var item in order.Items)
        {
            if (wanted(item) is not ChoiceOrder.None and var literal && Best([literal, .. order.Around(item)], 1, _most) is { } found)
                See(found);
        }

        bool See(Verdict[] seen)
        {
            var isNew = false;
            foreach (var item in order.Items)
                isNew |= see(item, seen[item] == Verdict.Accepted);
            return isNew;
        }
    }

    private Verdict[]? Best(ReadOnlySpan<int> first, int given, ReadOnlySpan<int> then)
    {
        while (search.Find(first, given, then) is { } labels)
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
        foreach (var item in order.Items)
            LabelSearch.Differs(other, item, labels[item]);
        // What is chosen last comes first: until then nothing has to be done about it.
        other.Reverse();
        search.Add([.. other]);
    }
}
