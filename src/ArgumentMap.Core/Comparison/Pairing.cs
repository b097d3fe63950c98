namespace ArgumentMap.Comparison;

/// <summary>Which thing of one map is which of another: every one has at most one mate.</summary>
public sealed class Pairing
{
    /// <summary>Stands for no mate.</summary>
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

    /// <summary>For each of the first map its mate in the second.</summary>
    public ReadOnlySpan<int> After => _after;

    /// <summary>For each of the second map its mate in the first.</summary>
    public ReadOnlySpan<int> Before => _before;

    /// <summary>Whether two of either map, or none of both, are mates.</summary>
    public bool AreMates(int before, int after) => before < 0 || after < 0 ? before < 0 && after < 0 : _after[before] == after;

    /// <summary>The same seen from the other map.</summary>
    internal Pairing Mirrored => new(_before, _after);

    internal void Join(int before, int after) => (_after[before], _before[after]) = (after, before);
}
