namespace ArgumentMap.Scoring.Explanations;

/// <summary>A random number generator that gives the same sequence on every platform for the same seed.</summary>
/// <remarks>
/// Steele, Lea and Flood, <i>Fast splittable pseudorandom number generators</i> (2014). .NET's own generator does not promise a fixed
/// sequence.
/// </remarks>
internal sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    public void Shuffle(int[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = (int)(((UInt128)Next() * (ulong)(i + 1)) >> 64);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    /// <summary>At least 0 and below 1.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
