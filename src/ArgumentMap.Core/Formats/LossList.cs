using System.Collections.Immutable;
using ArgumentMap.Text;

namespace ArgumentMap.Formats;

/// <summary>Counts what is left out, one line for each kind.</summary>
internal sealed class LossList
{
    private readonly Dictionary<string, Loss> _byKind = new(StringComparer.Ordinal);
    private readonly List<string> _kinds = [];

    /// <summary>The losses in the order in which their kinds were first met.</summary>
    public ImmutableArray<Loss> ToImmutable() => [.. _kinds.Select(kind => _byKind[kind])];

    /// <param name="what">As in <see cref="Loss.What"/>: a fixed sentence, never a text of the map.</param>
    /// <param name="locate">Finds the place; asked only for the first of a kind. Null where there is none.</param>
    public void Add(string what, int count = 1, Func<SourceLocation>? locate = null)
    {
        if (count == 0)
            return;
        if (_byKind.TryGetValue(what, out var loss))
        {
            _byKind[what] = loss with { Count = loss.Count + count };
            return;
        }

        _kinds.Add(what);
        _byKind.Add(what, new Loss(what, count, locate?.Invoke() ?? default));
    }
}
