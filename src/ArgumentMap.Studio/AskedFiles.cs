using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ArgumentMap.Studio;

/// <summary>The texts that a map can include, which remembers those that it was asked for in vain.</summary>
internal sealed class AskedFiles(IReadOnlyDictionary<string, string> files) : IReadOnlyDictionary<string, string>
{
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    public ImmutableArray<string> Missing => [.. _missing];

    public int Count => files.Count;

    public IEnumerable<string> Keys => files.Keys;

    public IEnumerable<string> Values => files.Values;

    public string this[string key] => files[key];

    public bool ContainsKey(string key) => files.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        if (files.TryGetValue(key, out value))
            return true;
        _missing.Add(key);
        return false;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => files.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
