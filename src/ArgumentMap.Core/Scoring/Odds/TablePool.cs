using System.Buffers;
using System.Numerics;

namespace ArgumentMap.Scoring.Odds;

/// <summary>Arrays of 2^n numbers that are used again and again; the large ones also by what is scored next.</summary>
internal sealed class TablePool
{
    /// <summary>Smaller ones are made anew for each map: they cost less than the shared pool does.</summary>
    private const int SharedBits = 10;

    private readonly Stack<double[]>?[] _free = new Stack<double[]>?[SharedBits];

    /// <summary>An array with anything in it.</summary>
    public double[] Rent(int bits) =>
        bits >= SharedBits ? ArrayPool<double>.Shared.Rent(1 << bits)
        : _free[bits] is { Count: > 0 } free ? free.Pop()
        : new double[1 << bits];

    public void Return(double[] array)
    {
        var bits = BitOperations.Log2((uint)array.Length);
        if (bits >= SharedBits)
            ArrayPool<double>.Shared.Return(array);
        else
            (_free[bits] ??= new Stack<double[]>()).Push(array);
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
