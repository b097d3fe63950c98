using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Positions;

/// <summary>Open nodes of which only together can be told whether more could be in, given what they depend on beyond them.</summary>
internal sealed class Region
{
    private readonly OpenConditions _conditions;
    private readonly Effort _effort;

    /// <summary>Its open nodes, then those that they depend on; and where the latter begin.</summary>
    private readonly int[] _nodes;
    private readonly int _own;

    /// <summary>Of nodes of this region: its items in the order of <see cref="_nodes"/>.</summary>
    private readonly int[] _items;

    /// <summary>Labels of all its nodes for which no more items could be in.</summary>
    private readonly HashSet<string> _known = [];
    private LabelSearch? _search;
    private int[] _choices = [];

    /// <summary>Of nodes of this region: those on which others depend, which must not lose a label by it that more could be in.</summary>
    private readonly int[] _shown;

    /// <param name="nodes">Ascending.</param>
    /// <param name="isShown">By open node whether one beyond the region depends on it.</param>
    public Region(OpenConditions conditions, int[] nodes, Predicate<int> isShown, Effort effort)
    {
        (_conditions, _effort, _own) = (conditions, effort, nodes.Length);
        var given = new SortedSet<int>();
        foreach (var node in nodes)
        {
            effort.Spend(1 + conditions.Attackers.SourcesOf(node).Length + conditions.Supporters.SourcesOf(node).Length);
            foreach (var from in (ReadOnlySpan<int>)[.. conditions.Attackers.SourcesOf(node), .. conditions.Supporters.SourcesOf(node)])
                given.Add(from);
        }

        given.ExceptWith(nodes);
        _nodes = [.. nodes, .. given];
        _items = [.. Enumerable.Range(0, _own).Where(i => conditions.IsItem[nodes[i]])];
        _shown = [.. Enumerable.Range(0, _own).Where(i => isShown(nodes[i]))];
    }

    /// <summary>Whether no more of its items could be in, given what it depends on.</summary>
    /// <param name="labels">By open node; a complete labelling.</param>
    /// <param name="search">Where more could be, this is told, so that it finds nothing like it again.</param>
    /// <exception cref="EffortSpentException">Finding out takes more work than it may.</exception>
    public bool IsMost(Verdict[] labels, LabelSearch search)
    {
        _effort.Spend(_nodes.Length);
        var key = string.Create(_nodes.Length, (_nodes, labels), static (text, of) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = (char)('0' + (int)of.labels[of._nodes[i]]);
        });
        if (_known.Contains(key))
            return true;
        var most = Most(labels);
        if (Array.TrueForAll(_items, item => most[item] != Verdict.Accepted || labels[_nodes[item]] == Verdict.Accepted))
        {
            _known.Add(key);
            return true;
        }

        RuleOutLess(labels, most, search);
        return false;
    }

    /// <summary>The labels of its nodes with the same given ones where as many more items as possible are in.</summary>
    private Verdict[] Most(Verdict[] labels)
    {
        _search ??= NewSearch();
        var choices = new List<int>();
        for (var i = _own; i < _nodes.Length; i++)
        {
            choices.Add(labels[_nodes[i]] == Verdict.Accepted ? LabelSearch.In(i) : LabelSearch.Not(LabelSearch.In(i)));
            choices.Add(labels[_nodes[i]] == Verdict.Rejected ? LabelSearch.Out(i) : LabelSearch.Not(LabelSearch.Out(i)));
        }

        choices.AddRange(_items.Where(item => labels[_nodes[item]] == Verdict.Accepted).Select(LabelSearch.In));
        foreach (var node in _shown)
        {
            if (labels[_nodes[node]] != Verdict.Undecided)
                choices.Add(labels[_nodes[node]] == Verdict.Accepted ? LabelSearch.In(node) : LabelSearch.Out(node));
        }

        return _search.Find([.. choices], choices.Count, _choices)!;
    }

    private LabelSearch NewSearch()
    {
        var local = new Dictionary<int, int>();
        for (var i = 0; i < _nodes.Length; i++)
            local[_nodes[i]] = i;
        _choices =
        [
            .. _items.Select(LabelSearch.In),
            .. Enumerable.Range(0, _own).SelectMany(node => (int[])[LabelSearch.In(node), LabelSearch.Out(node)]),
        ];
        return new LabelSearch(_conditions.Part(_nodes[.._own], _nodes[_own..], local), _effort);
    }

    /// <summary>
    /// Demands: where what is given is the same, all those that can be in are in, or another one is, or one that is shown is out that
    /// would not be.
    /// </summary>
    private void RuleOutLess(Verdict[] labels, Verdict[] most, LabelSearch search)
    {
        var otherwise = new List<int>();
        for (var i = _own; i < _nodes.Length; i++)
            LabelSearch.Differs(otherwise, _nodes[i], labels[_nodes[i]]);
        foreach (var node in _items.Union(_shown))
        {
            if (most[node] != Verdict.Accepted)
                otherwise.Add(LabelSearch.In(_nodes[node]));
        }

        foreach (var node in _shown)
        {
            if (most[node] != Verdict.Rejected)
                otherwise.Add(LabelSearch.Out(_nodes[node]));
        }

        foreach (var item in _items)
        {
            if (most[item] == Verdict.Accepted)
                search.Add([.. otherwise, LabelSearch.In(_nodes[item])]);
        }
    }
}
