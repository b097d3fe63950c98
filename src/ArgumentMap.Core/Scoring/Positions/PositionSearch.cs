using ArgumentMap.Graph.Structure;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Positions;

/// <summary>Finds the labellings of what is open in a map that are complete, preferred, stable and ideal.</summary>
/// <remarks>
/// Everything is a search for the best labelling by a list of choices: one that puts every item in as far as it can finds a labelling in
/// which no more could be.
/// </remarks>
internal sealed class PositionSearch
{
    private readonly OpenConditions _conditions;
    private readonly Effort _effort;
    private readonly ChoiceOrder _order;

    public PositionSearch(OpenConditions conditions, Effort effort)
    {
        (_conditions, _effort) = (conditions, effort);
        effort.Spend(conditions.Count + conditions.Attackers.Sources.Length + conditions.Supporters.Sources.Length);
        Components = Components.Of(conditions.Count, conditions.Attackers, conditions.Supporters);
        _order = new ChoiceOrder(conditions, Components);
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
        foreach (var item in _order.Items)
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
        int[] given = [.. _order.Items.Where(item => !inAll[item]).Select(item => LabelSearch.Not(LabelSearch.In(item)))];
        var larger = _order.Items.Where(item => inAll[item]).Select(LabelSearch.In);
        var undecided = _order.Items.Select(item => LabelSearch.Not(LabelSearch.Out(item)));
        var first = (int[])[.. given, .. larger, .. undecided];
        return FoundLabellings.Of(NewSearch().Find(first, given.Length, _order.Choices(_ => ChoiceOrder.None))!);
    }

    private Labellings Preferred() => Of(NewSearch(), new Regions(_conditions, Components, _effort));

    private Labellings Of(LabelSearch search, Regions? regions = null) => new(search, _order, regions, _effort);

    private LabelSearch NewSearch() => new(_conditions, _effort);
}
