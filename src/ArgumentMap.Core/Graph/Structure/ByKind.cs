using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ArgumentMap.Graph.Structure;

/// <summary>The nodes or relations of each kind, so that who looks for a few of them need not walk over all.</summary>
internal sealed class ByKind
{
    private readonly ImmutableArray<int>[] _indices;

    /// <param name="kinds">The kind of each; the values of an enumeration.</param>
    public ByKind(ReadOnlySpan<byte> kinds)
    {
        var counts = new int[byte.MaxValue + 1];
        foreach (var kind in kinds)
            counts[kind]++;
        var indices = Array.ConvertAll(counts, count => count == 0 ? [] : new int[count]);
        Array.Clear(counts);
        for (var i = 0; i < kinds.Length; i++)
            indices[kinds[i]][counts[kinds[i]]++] = i;
        _indices = Array.ConvertAll(indices, ImmutableCollectionsMarshal.AsImmutableArray);
    }

    /// <summary>Those of a kind, ascending.</summary>
    public ImmutableArray<int> this[byte kind] => _indices[kind];
}
