namespace ArgumentMap.Scoring.Odds;

/// <summary>
/// Worlds that differ in nothing that is looked at, taken as one: which of two sources of a statement holds, say, where one is enough.
/// </summary>
internal sealed class DistinctWorlds
{
    /// <summary>There must be so many times fewer distinct worlds than worlds; else it is not worth finding them.</summary>
    private const int LeastGain = 4;

    /// <summary>By distinct world one that it stands for; null where each stands for itself.</summary>
    private readonly int[]? _cells;

    private DistinctWorlds(int[]? cells, double[] weights) => (_cells, Weights) = (cells, weights);

    /// <summary>By distinct world: its probability, from 0 to 1.</summary>
    public double[] Weights { get; }

    /// <param name="weights">By world: its probability.</param>
    /// <param name="columns">By world each: all that is looked at; null for nothing.</param>
    public static DistinctWorlds Of(double[] weights, IEnumerable<double[]?> columns)
    {
        // Worlds that agree so far have the same number; each column divides them further.
        var numbers = new int[weights.Length];
        var cells = new List<int> { 0 };
        var known = new Dictionary<(int Number, long Value), int>();
        foreach (var column in columns)
        {
            if (column is null)
                continue;
            known.Clear();
            cells.Clear();
            for (var cell = 0; cell < numbers.Length; cell++)
            {
                var key = (numbers[cell], BitConverter.DoubleToInt64Bits(column[cell]));
                if (!known.TryGetValue(key, out var number))
                {
                    if (cells.Count > numbers.Length / LeastGain)
                        return new DistinctWorlds(null, weights);
                    known.Add(key, number = cells.Count);
                    cells.Add(cell);
                }

                numbers[cell] = number;
            }
        }

        var sums = new double[cells.Count];
        for (var cell = 0; cell < numbers.Length; cell++)
            sums[numbers[cell]] += weights[cell];
        return new DistinctWorlds([.. cells], sums);
    }

    /// <summary>A column by distinct world.</summary>
    public double[] Pick(double[] column) => _cells is null ? column : Array.ConvertAll(_cells, cell => column[cell]);
}
