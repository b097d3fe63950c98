using ArgumentMap.Graph.Structure;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Positions;

/// <summary>Finds the labellings of what is open in a map that are complete, preferred, stable and ideal.</summary>
/// <remarks>
/// Everything is a search for the best labelling by a list of choices. One that puts every item in as far as it can finds a labelling in
/// which no more could be; one that begins with what no labelling so far has finds out that none has it.
/// </remarks>
internal sealed class PositionSearch
{
    private readonly OpenConditions _conditions;
    private readonly Effort _effort;

    /// <summary>The items, each behind those that it depends on, and in the order of the map where they depend on one another.</summary>
    private readonly int[] _items;

    /// <summary>That these are in, one after the other; then that all nodes are in, or else out.</summary>
    private readonly int[] _choices;

    public PositionSearch(OpenConditions conditions, Effort effort)
    {
        (_conditions, _effort) = (conditions, effort);
        effort.Spend(conditions.Count + conditions.Attackers.Sources.Length + conditions.Supporters.Sources.Length);
        Components = Components.Of(conditions.Count, conditions.Attackers, conditions.Supporters);
        int[] order = [.. Components.Nodes];
        for (var component = 0; component < Components.Count; component++)
            order.AsSpan(Components.Starts[component]..Components.Starts[component + 1]).Sort();
        _items = [.. order.Where(node => conditions.IsItem[node])];
        _choices = [.. _items.Select(LabelSearch.In), .. order.SelectMany(node => (int[])[LabelSearch.In(node), LabelSearch.Out(node)])];
    }

    /// <summary>Which open nodes depend on one another.</summary>
    public Components Components { get; }

    public FoundLabellings Grounded()
    {
        var labels = new Verdict[_conditions.Count];
        Array.Fill(labels, Verdict.Undecided);
        return FoundLabellings.Of(labels);
    }

    /// <param name="most">The number of those to list.</param>
    public FoundLabellings Complete(int most) => Of(NewSearch()).Find(most);

    /// <param name="most">The number of those to list.</param>
    public FoundLabellings Preferred(int most) => Preferred().Find(most);

    /// <param name="most">The number of those to list.</param>
    public FoundLabellings Stable(int most)
    {
        var search = NewSearch();
        foreach (var item in _items)
            search.Add(LabelSearch.In(item), LabelSearch.Out(item));
        return Of(search).Find(most);
    }

    /// <summary>The largest complete labelling in which nothing is in but what is in in every preferred one.</summary>
    /// <remarks>
    /// Where several are as large, as can be only where statements support one another in a cycle, it is the first by the order of the
    /// map. As much as possible is left undecided.
    /// </remarks>
    public FoundLabellings Ideal()
    {
        var inAll = Preferred().InAll();
        int[] given = [.. _items.Where(item => !inAll[item]).Select(item => LabelSearch.Not(LabelSearch.In(item)))];
        var larger = _items.Where(item => inAll[item]).Select(LabelSearch.In);
        var undecided = _items.Select(item => LabelSearch.Not(LabelSearch.Out(item)));
        return FoundLabellings.Of(NewSearch().Find([.. given, .. larger, .. undecided, .. _choices], given.Length)!);
    }

    private Labellings Preferred() => Of(NewSearch(), new Regions(_conditions, Components, _effort));

    private Labellings Of(LabelSearch search, Regions? regions = null) => new(search, _items, _choices, regions, _effort);

    private LabelSearch NewSearch() => new(_conditions, _effort);
}
