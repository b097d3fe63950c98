using System.Runtime.Intrinsics;

namespace ArgumentMap.Scoring.Odds;

/// <summary>Takes the mean of a table over the worlds of some or all of its sources.</summary>
internal sealed class WorldMean(WorldChances chances, TablePool pool)
{
    /// <summary>Smaller probabilities are not divided by.</summary>
    private const double Negligible = 1e-9;

    /// <summary>
    /// The mean over all worlds, with a range from what is left open in the worlds and by the reliabilities of the sources.
    /// </summary>
    public Ends Of(WorldTable table) => Of(table, null);

    /// <summary>By source of a table: how much the middle changes when the source is set to hold instead of to fail.</summary>
    public double[] Effects(WorldTable table)
    {
        var effects = new double[table.Bits];
        Of(table, effects);
        return effects;
    }

    /// <summary>The middle of the mean alone.</summary>
    public double MiddleOf(WorldTable table)
    {
        if (Varies(table.Sources))
            return Weighted(table.Sources, new WorldTable(table.Sources, table.Middle, table.Middle, table.Middle), null).Middle;
        var left = pool.Rent(Math.Max(0, table.Bits - 1));
        var mean = FoldAll(table.Sources, table.Middle, left);
        pool.Return(left);
        return mean;
    }

    /// <summary>How likely each world of some sources is; they add up to 1.</summary>
    public double[] WeightsOf(int[] sources)
    {
        var weights = new double[1 << sources.Length];
        if (!Varies(sources))
        {
            weights[0] = 1;
            for (var bit = 0; bit < sources.Length; bit++)
            {
                var (half, holds) = (1 << bit, chances[sources[bit]]);
                for (var cell = 0; cell < half; cell++)
                    (weights[cell], weights[half + cell]) = (weights[cell] * (1 - holds), weights[cell] * holds);
            }

            return weights;
        }

        var all = Array.ConvertAll(sources, source => chances.In(source, sources));
        var total = 0.0;
        for (var cell = 0; cell < weights.Length; cell++)
            total += weights[cell] = Weight(all, cell, -1);
        for (var cell = 0; total > 0 && cell < weights.Length; cell++)
            weights[cell] /= total;
        return weights;
    }

    /// <summary>Reduces a table to fewer sources by taking the mean over the others.</summary>
    /// <param name="kept">Ascending.</param>
    /// <returns>A table of its own, with what both have in common; the table itself where that is all.</returns>
    public WorldTable Over(WorldTable table, int[] kept)
    {
        var count = 0;
        foreach (var source in table.Sources)
            count += Array.BinarySearch(kept, source) < 0 ? 1 : 0;
        if (count == 0)
            return table;
        var (dropped, left) = (new int[count], new int[table.Bits - count]);
        var (atDropped, atLeft) = (0, 0);
        foreach (var source in table.Sources)
        {
            if (Array.BinarySearch(kept, source) < 0)
                dropped[atDropped++] = source;
            else
                left[atLeft++] = source;
        }

        return Varies(dropped) ? WeightedOver(table, left, dropped) : FoldedOver(table, left, dropped);
    }

    private bool Varies(int[] sources)
    {
        foreach (var source in sources)
        {
            if (chances.Varies(source))
                return true;
        }

        return false;
    }

    private Ends Of(WorldTable table, double[]? effects)
    {
        if (Varies(table.Sources))
            return Weighted(table.Sources, table, effects);
        if (table.Bits == 0)
            return table[0];
        var left = pool.Rent(table.Bits - 1);
        var mean = Ends.Of(FoldAll(table.Sources, table.Middle, left));
        if (table.HasRanges)
            mean = new Ends(FoldAll(table.Sources, table.Low, left), mean.Middle, FoldAll(table.Sources, table.High, left));
        pool.Return(left);
        var (down, up) = (0.0, 0.0);
        if (effects is not null || (table.HasRanges && HasRanges(table.Sources)))
        {
            effects ??= new double[table.Bits];
            FoldEffects(table, effects);
            for (var i = 0; i < effects.Length; i++)
                AddGrade(table.Sources[i], effects[i], ref down, ref up);
        }

        return WithRange(mean, down, up);
    }

    /// <summary>Folds source after source away, the last first; <paramref name="left"/> holds half a table.</summary>
    private double FoldAll(int[] sources, double[] cells, double[] left)
    {
        if (sources.Length == 0)
            return cells[0];
        var half = 1 << (sources.Length - 1);
        Fold(cells, left, half, chances[sources[^1]]);
        for (var bit = sources.Length - 2; bit >= 0; bit--)
            Fold(left, left, half >>= 1, chances[sources[bit]]);
        return left[0];
    }

    /// <summary>
    /// The effect of a source is the difference of the halves that it parts, and what is folded away later is folded away in that too.
    /// </summary>
    private void FoldEffects(WorldTable table, double[] effects)
    {
        var (left, differences) = (pool.Rent(table.Bits), pool.Rent(table.Bits));
        table.Middle.AsSpan(0, table.Size).CopyTo(left);
        for (var bit = table.Bits - 1; bit >= 0; bit--)
        {
            var (half, holds) = (1 << bit, chances[table.Sources[bit]]);
            // That of bit b stands from 2^b on.
            for (var other = bit + 1; other < table.Bits; other++)
            {
                var span = differences.AsSpan(1 << other);
                Fold(span, span, half, holds);
            }

            Subtract(left.AsSpan(half, half), left.AsSpan(0, half), differences.AsSpan(half, half));
            Fold(left, left, half, holds);
        }

        for (var bit = 0; bit < table.Bits; bit++)
            effects[bit] = differences[1 << bit];
        pool.Return(left);
        pool.Return(differences);
    }

    private bool HasRanges(int[] sources)
    {
        foreach (var source in sources)
        {
            if (chances.GradeOf(source).IsRange)
                return true;
        }

        return false;
    }

    /// <summary>The mean of two halves, the second as likely as the source is to hold.</summary>
    private static void Fold(ReadOnlySpan<double> from, Span<double> to, int half, double holds)
    {
        var cell = 0;
        var (one, other) = (Vector256.Create(1 - holds), Vector256.Create(holds));
        for (; cell + Vector256<double>.Count <= half; cell += Vector256<double>.Count)
            ((Vector256.Create(from[cell..]) * one) + (Vector256.Create(from[(half + cell)..]) * other)).CopyTo(to[cell..]);
        for (; cell < half; cell++)
            to[cell] = (from[cell] * (1 - holds)) + (from[half + cell] * holds);
    }

    private static void Subtract(ReadOnlySpan<double> from, ReadOnlySpan<double> what, Span<double> to)
    {
        var cell = 0;
        for (; cell + Vector256<double>.Count <= to.Length; cell += Vector256<double>.Count)
            (Vector256.Create(from[cell..]) - Vector256.Create(what[cell..])).CopyTo(to[cell..]);
        for (; cell < to.Length; cell++)
            to[cell] = from[cell] - what[cell];
    }

    /// <summary>Folds a source away that stands at any place: the cells of the others move together.</summary>
    private static void FoldAt(double[] cells, int size, int bit, double holds)
    {
        var step = 1 << bit;
        for (var (from, to) = (0, 0); from < size; from += 2 * step, to += step)
        {
            for (var i = 0; i < step; i++)
                cells[to + i] = (cells[from + i] * (1 - holds)) + (cells[from + step + i] * holds);
        }
    }

    private WorldTable FoldedOver(WorldTable table, int[] left, int[] dropped)
    {
        var work = pool.Table(table.Sources, table.HasRanges);
        table.Middle.AsSpan(0, table.Size).CopyTo(work.Middle);
        if (table.HasRanges)
        {
            table.Low.AsSpan(0, table.Size).CopyTo(work.Low);
            table.High.AsSpan(0, table.Size).CopyTo(work.High);
        }

        var size = table.Size;
        var effects = table.HasRanges && HasRanges(dropped) ? new double[dropped.Length][] : [];
        for (var i = dropped.Length - 1; i >= 0; i--)
        {
            var (bit, holds) = (Array.BinarySearch(table.Sources, dropped[i]), chances[dropped[i]]);
            for (var other = i + 1; other < effects.Length; other++)
                FoldAt(effects[other], size, bit, holds);
            if (effects.Length > 0)
                effects[i] = Differences(work.Middle, size, bit, table.Bits);
            FoldAt(work.Middle, size, bit, holds);
            if (table.HasRanges)
            {
                FoldAt(work.Low, size, bit, holds);
                FoldAt(work.High, size, bit, holds);
            }

            size >>= 1;
        }

        var result = pool.Table(left, table.HasRanges);
        for (var cell = 0; cell < size; cell++)
        {
            var (down, up) = (0.0, 0.0);
            for (var i = 0; i < effects.Length; i++)
                AddGrade(dropped[i], effects[i][cell], ref down, ref up);
            result[cell] = WithRange(work[cell], down, up);
        }

        foreach (var effect in effects)
            pool.Return(effect);
        pool.Return(work);
        return result;
    }

    private double[] Differences(double[] cells, int size, int bit, int bits)
    {
        var differences = pool.Rent(bits);
        var step = 1 << bit;
        for (var (from, to) = (0, 0); from < size; from += 2 * step, to += step)
        {
            for (var i = 0; i < step; i++)
                differences[to + i] = cells[from + step + i] - cells[from + i];
        }

        return differences;
    }

    private WorldTable WeightedOver(WorldTable table, int[] left, int[] dropped)
    {
        var all = Array.ConvertAll(dropped, source => chances.In(source, table.Sources));
        var (keptCells, droppedCells) = (WorldIndex.Cells(table.Sources, left), WorldIndex.Cells(table.Sources, dropped));
        var result = pool.Table(left, table.HasRanges);
        var part = pool.Table(dropped, table.HasRanges);
        for (var i = 0; i < keptCells.Length; i++)
        {
            var at = keptCells[i];
            for (var j = 0; j < droppedCells.Length; j++)
                part[j] = table[at + droppedCells[j]];
            result[i] = Weighted(
                dropped, part, null, Array.ConvertAll(all, cells => Array.ConvertAll(droppedCells, cell => cells[at + cell])));
        }

        pool.Return(part);
        return result;
    }

    private Ends Weighted(int[] sources, WorldTable table, double[]? effects) =>
        Weighted(sources, table, effects, Array.ConvertAll(sources, source => chances.In(source, sources)));

    /// <param name="all">By source how likely it is to hold in each world.</param>
    private Ends Weighted(int[] sources, WorldTable table, double[]? effects, double[][] all)
    {
        var size = 1 << sources.Length;
        var weights = new double[size];
        var (sum, total) = (Ends.Zero, 0.0);
        for (var cell = 0; cell < size; cell++)
        {
            weights[cell] = Weight(all, cell, -1);
            sum += table[cell] * weights[cell];
            total += weights[cell];
        }

        // Where an objection to a source rests on that source, the probabilities of the worlds add up to 1 only after this division.
        var mean = total > 0 ? sum * (1 / total) : sum;
        var (down, up) = (0.0, 0.0);
        for (var i = 0; i < sources.Length; i++)
        {
            if (effects is null && !(table.HasRanges && chances.GradeOf(sources[i]).IsRange))
                continue;
            var effect = Effect(table.Middle, all, weights, i);
            if (effects is not null)
                effects[i] = effect;
            AddGrade(sources[i], effect, ref down, ref up);
        }

        return WithRange(mean, down, up);
    }

    private static double Weight(double[][] all, int cell, int but)
    {
        var weight = 1.0;
        for (var i = 0; i < all.Length; i++)
        {
            if (i != but)
                weight *= (cell >> i & 1) != 0 ? all[i][cell] : 1 - all[i][cell];
        }

        return weight;
    }

    private static double Effect(double[] middles, double[][] all, double[] weights, int source)
    {
        Span<double> sums = stackalloc double[2];
        Span<double> totals = stackalloc double[2];
        for (var cell = 0; cell < weights.Length; cell++)
        {
            var side = cell >> source & 1;
            var chance = side != 0 ? all[source][cell] : 1 - all[source][cell];
            var weight = chance > Negligible ? weights[cell] / chance : Weight(all, cell, source);
            sums[side] += weight * middles[cell];
            totals[side] += weight;
        }

        return totals[0] > 0 && totals[1] > 0 ? (sums[1] / totals[1]) - (sums[0] / totals[0]) : 0;
    }

    /// <summary>Adds the squared deviations that the range of a source's reliability causes.</summary>
    private void AddGrade(int source, double effect, ref double down, ref double up)
    {
        var grade = chances.GradeOf(source);
        var (less, more) = ((grade.Middle - grade.Low) * effect, (grade.High - grade.Middle) * effect);
        (down, up) = effect > 0 ? (down + (less * less), up + (more * more)) : (down + (more * more), up + (less * less));
    }

    private static Ends WithRange(Ends mean, double down, double up)
    {
        if (down == 0 && up == 0)
            return mean;
        var (below, above) = (mean.Middle - mean.Low, mean.High - mean.Middle);
        return new Ends(
            Math.Max(0, mean.Middle - Math.Sqrt((below * below) + down)),
            mean.Middle,
            Math.Min(1, mean.Middle + Math.Sqrt((above * above) + up)));
    }
}
