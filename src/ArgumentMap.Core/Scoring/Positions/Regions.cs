using ArgumentMap.Graph.Structure;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Positions;

/// <summary>The regions in which it can be told one by one whether more items could be in.</summary>
/// <remarks>
/// Where nothing supports itself, what is in decides what is out, and it is enough that each strongly connected component is a region
/// (compare Baroni, Giacomin and Guida, <i>SCC-recursiveness</i>, 2005). Statements that only support one another can also be out
/// together; then fewer may be in among them for more to be in further on, so that all that depends on them is a region, too.
/// </remarks>
internal sealed class Regions
{
    private readonly OpenConditions _conditions;
    private readonly Region[] _components;

    /// <summary>What depends on statements that only support one another, with these.</summary>
    private readonly Region[] _joint;

    /// <summary>By open node: another one of its region, itself for the one that all lead to.</summary>
    private readonly int[] _leaders;

    /// <param name="components">Of the open nodes, by all conditions.</param>
    public Regions(OpenConditions conditions, Components components, Effort effort)
    {
        effort.Spend(4L * (conditions.Count + conditions.Attackers.Sources.Length + conditions.Supporters.Sources.Length));
        (_conditions, _leaders) = (conditions, [.. Enumerable.Range(0, conditions.Count)]);
        var componentOf = components.ByNode();
        var isLoose = Loose(components, componentOf);
        var isShown = new bool[conditions.Count];
        for (var node = 0; node < conditions.Count; node++)
        {
            DependsOn(node, from =>
            {
                isShown[from] |= componentOf[from] != componentOf[node];
                if (isLoose[componentOf[node]] && isLoose[componentOf[from]])
                    Join(node, from);
                return false;
            });
        }

        var cyclic = Enumerable.Range(0, components.Count).Where(components.IsCyclic);
        _components = [.. cyclic.Select(component => new Region(
            conditions, [.. components[component].ToArray().Order()], node => isShown[node], effort))];
        _joint = [.. Enumerable.Range(0, conditions.Count).Where(node => isLoose[componentOf[node]]).GroupBy(LeaderOf)
            .Select(nodes => new Region(conditions, [.. nodes], _ => false, effort))];
    }

    /// <summary>Whether no more items could be in anywhere than a labelling has.</summary>
    /// <param name="search">Where more could be, this is told, so that it finds nothing like it again.</param>
    public bool AreMost(Verdict[] labels, LabelSearch search) =>
        AreMost(_components, labels, search) && AreMost(_joint, labels, search);

    private static bool AreMost(Region[] regions, Verdict[] labels, LabelSearch search)
    {
        var areMost = true;
        foreach (var region in regions)
            areMost &= region.IsMost(labels, search);
        return areMost;
    }

    /// <summary>By component: whether some of it support one another in a cycle, or it depends on such a one.</summary>
    private bool[] Loose(Components components, int[] componentOf)
    {
        var isLoose = new bool[components.Count];
        var supports = Components.Of(_conditions.Count, _conditions.Supporters, Rows.None(_conditions.Count));
        if (!supports.HasCycles)
            return isLoose;
        for (var component = 0; component < supports.Count; component++)
        {
            foreach (var node in supports[component])
                isLoose[componentOf[node]] |= supports.IsCyclic(component);
        }

        for (var component = 0; component < components.Count; component++)
        {
            foreach (var node in components[component])
                isLoose[component] |= DependsOn(node, from => isLoose[componentOf[from]]);
        }

        return isLoose;
    }

    private bool DependsOn(int node, Predicate<int> isSuch)
    {
        foreach (var from in _conditions.Attackers.SourcesOf(node))
        {
            if (isSuch(from))
                return true;
        }

        foreach (var from in _conditions.Supporters.SourcesOf(node))
        {
            if (isSuch(from))
                return true;
        }

        return false;
    }

    private void Join(int one, int other) => _leaders[LeaderOf(one)] = LeaderOf(other);

    private int LeaderOf(int node)
    {
        while (_leaders[node] != node)
            node = _leaders[node] = _leaders[_leaders[node]];
        return node;
    }
}
