using ArgumentMap.Graph.Structure;

namespace ArgumentMap.Scoring.Positions;

/// <summary>
/// In which order labels are chosen: component by component, each behind those that it depends on, so that a choice that cannot be goes
/// back no further than it has to.
/// </summary>
internal sealed class ChoiceOrder
{
    /// <summary>No literal.</summary>
    public const int None = -1;

    private readonly OpenConditions _conditions;
    private readonly int[] _componentOf;

    /// <summary>The nodes by component, in the order of the map within each; component <c>i</c> is from <c>_starts[i]</c>.</summary>
    private readonly int[] _nodes;
    private readonly int[] _starts;

    public ChoiceOrder(OpenConditions conditions, Components components)
    {
        (_conditions, _nodes, _starts, _componentOf) = (conditions, [.. components.Nodes], components.Starts, components.ByNode());
        for (var component = 0; component < components.Count; component++)
            _nodes.AsSpan(_starts[component].._starts[component + 1]).Sort();
        Items = [.. _nodes.Where(node => conditions.IsItem[node])];
    }

    /// <summary>The items, in this order.</summary>
    public int[] Items { get; }

    /// <summary>In each component first what is wanted, then that its items are in, then that its nodes are in, or else out.</summary>
    /// <param name="wanted">By item a literal; <see cref="None"/> where it does not matter.</param>
    public int[] Choices(Func<int, int> wanted)
    {
        var choices = new List<int>(4 * _nodes.Length);
        for (var component = 0; component + 1 < _starts.Length; component++)
            Add(choices, component, wanted);
        return [.. choices];
    }

    /// <summary>The choices in the component of a node.</summary>
    public int[] Around(int node)
    {
        var choices = new List<int>();
        Add(choices, _componentOf[node], _ => None);
        return [.. choices];
    }

    private void Add(List<int> choices, int component, Func<int, int> wanted)
    {
        var nodes = _nodes.AsSpan(_starts[component].._starts[component + 1]);
        foreach (var node in nodes)
        {
            if (_conditions.IsItem[node] && wanted(node) is not None and var literal)
                choices.Add(literal);
        }

        foreach (var node in nodes)
        {
            if (_conditions.IsItem[node])
                choices.Add(LabelSearch.In(node));
        }

        foreach (var node in nodes)
        {
            choices.Add(LabelSearch.In(node));
            choices.Add(LabelSearch.Out(node));
        }
    }
}
