using ArgumentMap.Graph.Structure;

namespace ArgumentMap.Scoring.Explanations;

/// <summary>Finds the components that depend on a node.</summary>
internal sealed class Reach
{
    private readonly int[] _componentOf;

    /// <summary>By component: the components that depend on it.</summary>
    private readonly List<int>[] _dependents;

    /// <summary>By component: the number of node and edge visits needed to solve it.</summary>
    private readonly long[] _costs;

    /// <summary>By component: the last query that found it.</summary>
    private readonly int[] _foundIn;
    private readonly List<int> _found = [];
    private int _query;

    /// <param name="visits">By component: how often solving it visits each node and edge; once where it is missing.</param>
    public Reach(WeightedGraph graph, Components components, Dictionary<int, long> visits)
    {
        _componentOf = new int[graph.Count];
        _dependents = new List<int>[components.Count];
        _costs = new long[components.Count];
        _foundIn = new int[components.Count];
        for (var component = 0; component < components.Count; component++)
        {
            _dependents[component] = [];
            foreach (var node in components[component])
                _componentOf[node] = component;
        }

        for (var component = 0; component < components.Count; component++)
        {
            foreach (var node in components[component])
            {
                var relations = graph.Relations.SourcesOf(node);
                var parts = graph.Parts.SourcesOf(node);
                _costs[component] += (1 + relations.Length + parts.Length) * visits.GetValueOrDefault(component, 1);
                Add(relations, component);
                Add(parts, component);
            }
        }
    }

    /// <summary>The cost of solving everything.</summary>
    public long Total => _costs.Sum();

    /// <summary>The component of a node and those that depend on it, ascending, with the cost of solving them.</summary>
    public (int[] Components, long Cost) From(int node)
    {
        _query++;
        _found.Clear();
        Find(_componentOf[node]);
        long cost = 0;
        for (var i = 0; i < _found.Count; i++)
        {
            cost += _costs[_found[i]];
            foreach (var dependent in _dependents[_found[i]])
                Find(dependent);
        }

        _found.Sort();
        return ([.. _found], cost);
    }

    private void Find(int component)
    {
        if (_foundIn[component] == _query)
            return;
        _foundIn[component] = _query;
        _found.Add(component);
    }

    private void Add(ReadOnlySpan<int> sources, int component)
    {
        foreach (var source in sources)
        {
            var from = _componentOf[source];
            var dependents = _dependents[from];
            if (from != component && (dependents.Count == 0 || dependents[^1] != component))
                dependents.Add(component);
        }
    }
}
