namespace ArgumentMap.Comparison;

/// <summary>Which element of one map corresponds to which of another: each has at most one partner.</summary>
internal sealed class Pairing
{
    /// <summary>Means no partner.</summary>
    public const int None = -1;

    private readonly int[] _after;
    private readonly int[] _before;

    internal Pairing(int before, int after)
    {
        (_after, _before) = (new int[before], new int[after]);
        Array.Fill(_after, None);
        Array.Fill(_before, None);
    }

    private Pairing(int[] after, int[] before) => (_after, _before) = (after, before);

    /// <summary>By element of the first map: its partner in the second.</summary>
    public ReadOnlySpan<int> After => _after;

    /// <summary>By element of the second map: its partner in the first.</summary>
    public ReadOnlySpan<int> Before => _before;

    /// <summary>Whether two elements are partners, or both are absent.</summary>
    public bool ArePartners(int before, int after) => before < 0 || after < 0 ? before < 0 && after < 0 : _after[before] == after;

    /// <summary>The same pairing with the maps swapped.</summary>
    internal Pairing Mirrored => new(_before, _after);

    internal void Join(int before, int after) => (_after[before], _before[after]) = (after, before);
}
