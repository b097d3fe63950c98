namespace ArgumentMap.Scoring.Odds;

/// <summary>Arrays of 2^n numbers that are used again and again.</summary>
internal sealed class TablePool
{
    private const int MostBits = 31;

    /// <summary>Numbers of one size that are kept for later.</summary>
    private const long Kept = 1 << 21;

    private readonly Stack<double[]>?[] _free = new Stack<double[]>?[MostBits];

    /// <summary>An array with anything in it.</summary>
    public double[] Rent(int bits) => _free[bits] is { Count: > 0 } free ? free.Pop() : new double[1 << bits];

    public void Return(double[] array)
    {
        var bits = System.Numerics.BitOperations.Log2((uint)array.Length);
        var free = _free[bits] ??= new Stack<double[]>();
        if ((long)free.Count << bits < Kept)
            free.Push(array);
    }

    public WorldTable Table(int[] sources, bool ranges)
    {
        var middle = Rent(sources.Length);
        return ranges
            ? new WorldTable(sources, Rent(sources.Length), middle, Rent(sources.Length))
            : new WorldTable(sources, middle, middle, middle);
    }

    public void Return(WorldTable table)
    {
        Return(table.Middle);
        if (!table.HasRanges)
            return;
        Return(table.Low);
        Return(table.High);
    }
}
