using System.Globalization;
using ArgumentMap.Language;

namespace ArgumentMap.Graph.Building;

/// <summary>The ids of a map, each assigned to one node or section.</summary>
internal sealed class IdTable(int capacity)
{
    private readonly Dictionary<string, int> _ids = new(capacity, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _nextNumbers = new(StringComparer.Ordinal);

    /// <summary>Ids of items that do not count, which no item may get instead.</summary>
    private readonly HashSet<string> _reserved = new(StringComparer.Ordinal);

    public int Count => _ids.Count;

    /// <summary>
    /// Maps ids to the index of a node, or the complement of the index of a section. The table must not be modified afterwards.
    /// </summary>
    public Dictionary<string, int> Finish() => _ids;

    public bool TryGet(ReadOnlySpan<char> id, out int index) => _ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out index);

    public bool TryAdd(string id, int index) => _ids.TryAdd(id, index);

    /// <summary>Adds an id; if it is taken, with the first number, from 2, that makes it unique.</summary>
    public string AddUnique(string id, int index)
    {
        if (!_reserved.Contains(id) && _ids.TryAdd(id, index))
            return id;
        var number = _nextNumbers.GetValueOrDefault(id, 2);
        string candidate;
        do
            candidate = string.Create(CultureInfo.InvariantCulture, $"{id}-{number++}");
        while (_reserved.Contains(candidate) || !_ids.TryAdd(candidate, index));
        _nextNumbers[id] = number;
        return candidate;
    }

    /// <summary>Keeps an id that no item has from being generated; if it is taken, one with a number.</summary>
    public string Reserve(string id)
    {
        if (!_ids.ContainsKey(id) && _reserved.Add(id))
            return id;
        var number = _nextNumbers.GetValueOrDefault(id, 2);
        string candidate;
        do
            candidate = string.Create(CultureInfo.InvariantCulture, $"{id}-{number++}");
        while (_ids.ContainsKey(candidate) || !_reserved.Add(candidate));
        _nextNumbers[id] = number;
        return candidate;
    }

    /// <summary>Adds the id of the step from one item to another.</summary>
    public string AddStep(string from, string to, int index) => AddUnique($"{Short(from)}-to-{Short(to)}", index);

    /// <summary>Does not split a surrogate pair.</summary>
    private static ReadOnlySpan<char> Short(string id)
    {
        if (id.Length <= AutoId.MaxLength)
            return id;
        return id.AsSpan(0, char.IsHighSurrogate(id[AutoId.MaxLength - 1]) ? AutoId.MaxLength - 1 : AutoId.MaxLength);
    }
}
