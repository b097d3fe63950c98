using ArgumentMap.Graph;

namespace ArgumentMap.Comparison.Matching;

/// <summary>Pairs the sections of two maps: by id, by title, by the items in them.</summary>
internal sealed class SectionMatcher(ArgumentGraph before, ArgumentGraph after, Pairing nodes)
{
    private readonly Pairing _pairing = new(before.Sections.Length, after.Sections.Length);

    public Pairing Match()
    {
        Join(section => section.HasAutoId ? null : section.Id);
        Join(section => $"{section.Title}\n{section.Id}");
        Join(section => section.Title);
        ByItems();
        return _pairing;
    }

    /// <summary>Pairs sections with the same key in the order of the maps.</summary>
    private void Join(Func<Section, string?> keyOf)
    {
        var waiting = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var section = 0; section < before.Sections.Length; section++)
        {
            if (_pairing.After[section] != Pairing.None || keyOf(before.Sections[section]) is not { } key)
                continue;
            if (!waiting.TryGetValue(key, out var queue))
                waiting.Add(key, queue = new Queue<int>());
            queue.Enqueue(section);
        }

        for (var section = 0; section < after.Sections.Length; section++)
        {
            if (_pairing.Before[section] == Pairing.None
                && keyOf(after.Sections[section]) is { } key
                && waiting.TryGetValue(key, out var queue)
                && queue.TryDequeue(out var partner))
                _pairing.Join(partner, section);
        }
    }

    /// <summary>Pairs sections where one contains most of the items of the other, and few others: it was renamed.</summary>
    private void ByItems()
    {
        var (inBefore, inAfter, both) = (
            new int[before.Sections.Length],
            new int[after.Sections.Length],
            new Dictionary<(int Before, int After), int>());
        foreach (var node in before.Nodes)
        {
            if (node.Section >= 0)
                inBefore[node.Section]++;
        }

        for (var node = 0; node < after.Nodes.Length; node++)
        {
            if (after.Nodes[node].Section is not (>= 0 and var section))
                continue;
            inAfter[section]++;
            if (nodes.Before[node] is not Pairing.None and var partner && before.Nodes[partner].Section is >= 0 and var old)
                both[(old, section)] = both.GetValueOrDefault((old, section)) + 1;
        }

        foreach (var ((old, section), count) in both.OrderBy(pair => pair.Key))
        {
            if (_pairing.After[old] == Pairing.None
                && _pairing.Before[section] == Pairing.None
                && count * 2 > inBefore[old]
                && count * 2 > inAfter[section])
                _pairing.Join(old, section);
        }
    }
}
