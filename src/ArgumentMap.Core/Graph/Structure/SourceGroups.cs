using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ArgumentMap.Graph.Structure;

/// <summary>Sources cited by one node that go back to common origins, so that they are not independent.</summary>
/// <param name="Node">Index of the node that cites them.</param>
/// <param name="Sources">Indices of the sources, each once, in the order of the citations.</param>
/// <param name="Origins">
/// Ascending indices of the origins that two or more of them share; empty where there are too many to determine.
/// </param>
public sealed record SourceGroup(int Node, ImmutableArray<int> Sources, ImmutableArray<int> Origins);

/// <summary>Splits the citations of one node into groups of common origin.</summary>
internal sealed class SourceGroups(Provenance provenance, int limit)
{
    /// <summary>Up to this number of entries, clearing a dictionary is cheaper than creating another.</summary>
    private const int Small = 64;

    private Dictionary<int, int> _firstWith = [];
    private readonly List<int> _leaders = [];
    private int _left = limit;

    /// <summary>Whether the limit was reached, so that all citations of some nodes count as one group.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>By citation: the first citation of its group.</summary>
    /// <param name="sources">By citation: its source.</param>
    public ReadOnlySpan<int> Of(ReadOnlySpan<int> sources)
    {
        if (_firstWith.Count <= Small)
            _firstWith.Clear();
        else
            _firstWith = [];
        _leaders.Clear();
        for (var i = 0; i < sources.Length; i++)
        {
            _leaders.Add(i);
            var origins = provenance.OriginsOf(sources[i]);
            _left -= origins.Length - 1;
            if (_left < 0)
            {
                IsIncomplete = true;
                Join(0, i);
                continue;
            }

            foreach (var origin in origins)
            {
                if (!_firstWith.TryAdd(origin, i))
                    Join(_firstWith[origin], i);
            }
        }

        for (var i = 0; i < sources.Length; i++)
            _leaders[i] = Leader(i);
        return CollectionsMarshal.AsSpan(_leaders);
    }

    /// <summary>The origins shared by at least two of some sources.</summary>
    public ImmutableArray<int> Shared(IEnumerable<int> sources)
    {
        var counts = new Dictionary<int, int>();
        foreach (var source in sources)
        {
            var origins = provenance.OriginsOf(source);
            _left -= origins.Length - 1;
            if (_left < 0)
                return [];
            foreach (var origin in origins)
                counts[origin] = counts.GetValueOrDefault(origin) + 1;
        }

        return [.. counts.Where(pair => pair.Value > 1 && pair.Key != Provenance.Unknown).Select(pair => pair.Key).Order()];
    }

    private int Leader(int citation)
    {
        while (_leaders[citation] != citation)
            citation = _leaders[citation] = _leaders[_leaders[citation]];
        return citation;
    }

    private void Join(int one, int other)
    {
        var (a, b) = (Leader(one), Leader(other));
        _leaders[Math.Max(a, b)] = Math.Min(a, b);
    }
}
