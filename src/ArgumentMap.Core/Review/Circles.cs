using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Review;

/// <summary>The circles that some kinds of relations make.</summary>
internal sealed class Circles
{
    /// <summary>Items of a circle that a message names.</summary>
    public const int Named = 8;

    private readonly ReviewedMap _map;
    private readonly Components _components;
    private readonly int[] _componentOf;
    private readonly Func<Relation, bool> _counts;

    public Circles(ReviewedMap map, Func<Relation, bool> counts)
    {
        (_map, _counts) = (map, counts);
        var edges = new List<WeightedEdge>(map.Relations.Length);
        for (var i = 0; i < map.Relations.Length; i++)
        {
            if (counts(map.Relations[i]))
                edges.Add(new WeightedEdge(map.Relations[i].From, map.Relations[i].To, 1, i));
        }

        var count = map.Nodes.Length;
        _components = Components.Of(count, Rows.Of(count, edges.ToArray()), Rows.None(count));
        _componentOf = new int[count];
        for (var component = 0; component < _components.Count; component++)
        {
            foreach (var node in _components[component])
                _componentOf[node] = component;
        }
    }

    /// <summary>The parts whose items depend on themselves, in the order of their first items in the map.</summary>
    public IEnumerable<int> Cyclic => Enumerable.Range(0, _components.Count)
        .Where(_components.IsCyclic)
        .OrderBy(component => _components[component].ToArray().Min());

    /// <summary>The item of a part with the smallest id.</summary>
    public int SmallestId(int component) =>
        _components[component].ToArray().Where(_map.IsWritten).MinBy(node => _map.Nodes[node].Id, StringComparer.Ordinal)!;

    /// <summary>The first attack, in the order of the map, that stays within a part; null where it has none.</summary>
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

    /// <summary>Whether something outside of a part leads into it.</summary>
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

    /// <summary>A shortest circle from an item back to it, as relations.</summary>
    public List<int> From(int node) => Way(node, node);

    /// <summary>A shortest circle through a relation, turned so that it begins at its smallest id.</summary>
    public List<int> Through(int relation)
    {
        var (from, to) = (_map.Relations[relation].From, _map.Relations[relation].To);
        List<int> circle = from == to ? [relation] : [relation, .. Way(to, from)];
        var smallest = circle
            .Where(step => _map.IsWritten(_map.Relations[step].From))
            .MinBy(step => _map.Nodes[_map.Relations[step].From].Id, StringComparer.Ordinal);
        var start = circle.IndexOf(smallest);
        return [.. circle[start..], .. circle[..start]];
    }

    /// <summary>"a → b → a", shortened where it is long.</summary>
    public string Describe(List<int> circle)
    {
        var ids = circle.Select(step => _map.Relations[step].From).Where(_map.IsWritten).Select(node => _map.Nodes[node].Id).ToList();
        var end = ids[0];
        if (ids.Count > Named)
            ids = [.. ids[..Named], string.Create(CultureInfo.InvariantCulture, $"… ({ids.Count - Named} more)")];
        return string.Join(" → ", ids) + " → " + end;
    }

    private bool IsWithin(int relation)
    {
        var step = _map.Relations[relation];
        return _counts(step) && _componentOf[step.From] == _componentOf[step.To];
    }

    private List<int> Way(int from, int to)
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
                    return Back(cameBy, from, to);
                open.Enqueue(next);
            }
        }

        return [];
    }

    private List<int> Back(Dictionary<int, int> cameBy, int from, int to)
    {
        var way = new List<int>();
        var node = to;
        do
        {
            way.Add(cameBy[node]);
            node = _map.Relations[cameBy[node]].From;
        }
        while (node != from);
        way.Reverse();
        return way;
    }
}
