using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review;

/// <summary>Finds the cycles made by some kinds of relations.</summary>
internal sealed class CycleFinder
{
    /// <summary>Maximum number of items of a cycle that a message names.</summary>
    public const int MaxNamed = 8;

    private readonly ReviewedMap _map;
    private readonly Components _components;
    private readonly int[] _componentOf;
    private readonly Func<Relation, bool> _counts;

    public CycleFinder(ReviewedMap map, Func<Relation, bool> counts)
    {
        (_map, _counts) = (map, counts);
        _components = map.HasCycles ? Components.Of(map.Graph, counts) : Components.None;
        _componentOf = _components.ByNode();
    }

    /// <summary>The components that contain a cycle, in the order of their first items in the map.</summary>
    public IEnumerable<int> Cyclic => Enumerable.Range(0, _components.Count)
        .Where(_components.IsCyclic)
        .OrderBy(component => _components[component].ToArray().Min());

    /// <summary>The item of a component with the smallest id.</summary>
    public int SmallestId(int component) =>
        _components[component].ToArray().Where(_map.IsWritten).MinBy(node => _map.Nodes[node].Id, StringComparer.Ordinal)!;

    /// <summary>The first attack, in map order, within a component; null where there is none.</summary>
    public int? FirstAttack(int component)
    {
        var first = int.MaxValue;
        foreach (var node in _components[component])
        {
            foreach (var relation in _map.Outgoing[node])
            {
                if (IsWithin(relation) && _map.Relations[relation].Kind.IsAttack())
                    first = Math.Min(first, relation);
            }
        }

        return first == int.MaxValue ? null : first;
    }

    /// <summary>Whether a relation leads into a component from outside.</summary>
    public bool HasSourceOutside(int component)
    {
        foreach (var node in _components[component])
        {
            foreach (var relation in _map.Incoming[node])
            {
                if (_counts(_map.Relations[relation]) && !IsWithin(relation))
                    return true;
            }
        }

        return false;
    }

    /// <summary>A shortest cycle that starts and ends at an item, as relations.</summary>
    public List<int> From(int node) => ShortestPath(node, node);

    /// <summary>A shortest cycle through a relation, rotated to start at its smallest id.</summary>
    public List<int> Through(int relation)
    {
        var (from, to) = (_map.Relations[relation].From, _map.Relations[relation].To);
        List<int> cycle = from == to ? [relation] : [relation, .. ShortestPath(to, from)];
        var smallest = cycle
            .Where(step => _map.IsWritten(_map.Relations[step].From))
            .MinBy(step => _map.Nodes[_map.Relations[step].From].Id, StringComparer.Ordinal);
        var start = cycle.IndexOf(smallest);
        return [.. cycle[start..], .. cycle[..start]];
    }

    /// <summary>"a → b → a", shortened if it is long.</summary>
    public string Describe(List<int> cycle)
    {
        var ids = cycle.Select(step => _map.Relations[step].From).Where(_map.IsWritten).Select(node => _map.Nodes[node].Id).ToList();
        var end = ids[0];
        if (ids.Count > MaxNamed)
            ids = [.. ids[..MaxNamed], string.Create(CultureInfo.InvariantCulture, $"… ({ids.Count - MaxNamed} more)")];
        return string.Join(" → ", ids) + " → " + end;
    }

    private bool IsWithin(int relation)
    {
        var step = _map.Relations[relation];
        return _counts(step) && _componentOf[step.From] == _componentOf[step.To];
    }

    private List<int> ShortestPath(int from, int to)
    {
        var cameBy = new Dictionary<int, int>();
        var open = new Queue<int>([from]);
        while (open.TryDequeue(out var node))
        {
            foreach (var relation in _map.Outgoing[node])
            {
                var next = _map.Relations[relation].To;
                if (!IsWithin(relation) || !cameBy.TryAdd(next, relation))
                    continue;
                if (next == to)
                    return PathTo(cameBy, from, to);
                open.Enqueue(next);
            }
        }

        return [];
    }

    private List<int> PathTo(Dictionary<int, int> cameBy, int from, int to)
    {
        var path = new List<int>();
        var node = to;
        do
        {
            path.Add(cameBy[node]);
            node = _map.Relations[cameBy[node]].From;
        }
        while (node != from);
        path.Reverse();
        return path;
    }
}
