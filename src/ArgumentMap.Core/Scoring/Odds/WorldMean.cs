namespace ArgumentMap.Scoring.Odds;

/// <summary>Takes the mean of a table over the worlds of some of its sources, or of all of them.</summary>
internal sealed class WorldMean(WorldChances chances)
{
    /// <summary>Chances below this are not divided by.</summary>
    private const double Negligible = 1e-9;

    /// <summary>
    /// The mean over all worlds, with its range: what is left open in the worlds and what the grades of the sources leave open.
    /// </summary>
    public Ends Of(WorldTable table) =>
        table.Sources.Any(chances.Varies)
            ? Weighted(table.Sources, table.Cells, [.. table.Sources.Select(source => chances.In(source, table.Sources))])
            : Folded(table.Sources, table.Cells);

    /// <summary>The same for the worlds of fewer sources: the others are drawn in each of them.</summary>
    /// <param name="kept">Rising.</param>
    public WorldTable Over(WorldTable table, int[] kept)
    {
        var dropped = table.Sources.Where(source => Array.BinarySearch(kept, source) < 0).ToArray();
        if (dropped.Length == 0)
            return table;
        var left = table.Sources.Where(source => Array.BinarySearch(kept, source) >= 0).ToArray();
        var varying = dropped.Any(chances.Varies);
        var all = varying ? dropped.Select(source => chances.In(source, table.Sources)).ToArray() : [];
        var (keptCells, droppedCells) = (Cells(table.Sources, left), Cells(table.Sources, dropped));
        var result = new Ends[keptCells.Length];
        var part = new Ends[droppedCells.Length];
        for (var i = 0; i < result.Length; i++)
        {
            for (var j = 0; j < part.Length; j++)
                part[j] = table.Cells[keptCells[i] + droppedCells[j]];
            result[i] = varying
                ? Weighted(dropped, part, [.. all.Select(cells => droppedCells.Select(cell => cells[keptCells[i] + cell]).ToArray())])
                : Folded(dropped, part);
        }

        return new WorldTable(left, result);
    }

    /// <summary>How much the middle changes when a source is set to hold instead of to fail, by the sources of a table.</summary>
    public double[] Effects(WorldTable table)
    {
        var effects = new double[table.Sources.Length];
        if (table.Sources.Any(chances.Varies))
        {
            var all = table.Sources.Select(source => chances.In(source, table.Sources)).ToArray();
            var weights = Weights(all, table.Cells.Length);
            for (var i = 0; i < effects.Length; i++)
                effects[i] = Effect(table.Cells, all, weights, i);
        }
        else
        {
            FoldEffects(table.Sources, Middles(table.Cells, WorldTable.Size(table.Sources)), effects);
        }

        return effects;
    }

    /// <summary>The cells in which only some of the sources may hold.</summary>
    private static int[] Cells(int[] sources, int[] some)
    {
        var cells = new int[1 << some.Length];
        for (var i = 0; i < some.Length; i++)
        {
            var step = 1 << Array.BinarySearch(sources, some[i]);
            for (var cell = 0; cell < 1 << i; cell++)
                cells[(1 << i) + cell] = cells[cell] + step;
        }

        return cells;
    }

    private static double[] Middles(Ends[] cells, int count)
    {
        var middles = new double[count];
        for (var cell = 0; cell < count; cell++)
            middles[cell] = cells[cell].Middle;
        return middles;
    }

    private Ends Folded(int[] sources, Ends[] cells)
    {
        var size = 1 << sources.Length;
        // The first fold makes a copy, so that the table stays.
        var half = size >> 1;
        var left = new Ends[Math.Max(1, half)];
        left[0] = cells[0];
        for (var bit = sources.Length - 1; bit >= 0; bit--, half >>= 1)
        {
            var holds = chances[sources[bit]];
            var from = bit == sources.Length - 1 ? cells : left;
            for (var cell = 0; cell < half; cell++)
                left[cell] = (from[cell] * (1 - holds)) + (from[half + cell] * holds);
        }

        var (down, up) = (0.0, 0.0);
        if (HasRanges(sources))
        {
            var effects = new double[sources.Length];
            FoldEffects(sources, Middles(cells, size), effects);
            for (var i = 0; i < effects.Length; i++)
                AddGrade(sources[i], effects[i], ref down, ref up);
        }

        return WithRange(left[0], down, up);
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

    /// <summary>Splits the sources in two and folds away the one half for the effects of the other, until one is left.</summary>
    private void FoldEffects(ReadOnlySpan<int> sources, double[] middles, Span<double> effects)
    {
        if (sources.Length == 0)
            return;
        if (sources.Length == 1)
        {
            effects[0] = middles[1] - middles[0];
            return;
        }

        var split = sources.Length / 2;
        var lower = new double[1 << split];
        var upper = new double[1 << (sources.Length - split)];
        var weights = Weights(sources[split..]);
        for (var cell = 0; cell < upper.Length; cell++)
        {
            var row = middles.AsSpan(cell << split, lower.Length);
            for (var i = 0; i < lower.Length; i++)
                lower[i] += weights[cell] * row[i];
        }

        weights = Weights(sources[..split]);
        for (var cell = 0; cell < upper.Length; cell++)
        {
            var row = middles.AsSpan(cell << split, lower.Length);
            for (var i = 0; i < lower.Length; i++)
                upper[cell] += weights[i] * row[i];
        }

        FoldEffects(sources[..split], lower, effects);
        FoldEffects(sources[split..], upper, effects[split..]);
    }

    /// <summary>How likely each world of some sources is, where that does not depend on other sources.</summary>
    private double[] Weights(ReadOnlySpan<int> sources)
    {
        var weights = new double[1 << sources.Length];
        weights[0] = 1;
        for (var bit = 0; bit < sources.Length; bit++)
        {
            var (holds, half) = (chances[sources[bit]], 1 << bit);
            for (var cell = 0; cell < half; cell++)
            {
                weights[half + cell] = weights[cell] * holds;
                weights[cell] *= 1 - holds;
            }
        }

        return weights;
    }

    private Ends Weighted(int[] sources, Ends[] cells, double[][] all)
    {
        var size = 1 << sources.Length;
        var weights = Weights(all, size);
        var (sum, total) = (Ends.Zero, 0.0);
        for (var cell = 0; cell < size; cell++)
        {
            sum += cells[cell] * weights[cell];
            total += weights[cell];
        }

        // Where an objection to a source rests on that source, the chances of the worlds add up to 1 only so.
        var mean = total > 0 ? sum * (1 / total) : sum;
        var (down, up) = (0.0, 0.0);
        for (var i = 0; i < sources.Length; i++)
        {
            if (chances.GradeOf(sources[i]).IsRange)
                AddGrade(sources[i], Effect(cells, all, weights, i), ref down, ref up);
        }

        return WithRange(mean, down, up);
    }

    private static double[] Weights(double[][] all, int size)
    {
        var weights = new double[size];
        for (var cell = 0; cell < size; cell++)
            weights[cell] = Weight(all, cell, -1);
        return weights;
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

    private static double Effect(Ends[] cells, double[][] all, double[] weights, int source)
    {
        Span<double> sums = stackalloc double[2];
        Span<double> totals = stackalloc double[2];
        for (var cell = 0; cell < weights.Length; cell++)
        {
            var side = cell >> source & 1;
            var chance = side != 0 ? all[source][cell] : 1 - all[source][cell];
            var weight = chance > Negligible ? weights[cell] / chance : Weight(all, cell, source);
            sums[side] += weight * cells[cell].Middle;
            totals[side] += weight;
        }

        return totals[0] > 0 && totals[1] > 0 ? (sums[1] / totals[1]) - (sums[0] / totals[0]) : 0;
    }

    /// <summary>Adds what the range of a source's grade leaves open.</summary>
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
            Math.Max(
                0,
                mean.Middle - Math.Sqrt((below * below) + down)), mean.Middle, Math.Min(1, mean.Middle + Math.Sqrt((above * above) + up)));
    }
}
