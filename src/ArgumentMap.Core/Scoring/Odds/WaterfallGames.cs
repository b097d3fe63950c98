using System.Runtime.Intrinsics;

namespace ArgumentMap.Scoring.Odds;

/// <summary>A reason of the topic that has a bar.</summary>
/// <param name="Cells">What it adds to the log odds in each world, or what it multiplies the force with.</param>
/// <param name="Supports">Where it is a support with a force above 0; null for what is none.</param>
internal sealed record WaterfallPlayer(WaterfallBar Bar, double[] Cells, double[]? Supports);

/// <summary>What a topic would be with some of its reasons.</summary>
internal interface IWaterfallGame
{
    /// <param name="present">A bit for each player.</param>
    /// <returns>A strength or force, from 0 to 1, averaged over the worlds.</returns>
    double Value(List<WaterfallPlayer> players, uint present);
}

/// <summary>The force of an argument: its premises multiply.</summary>
internal sealed class ForceGame(double credence, double[] weights) : IWaterfallGame
{
    public double Value(List<WaterfallPlayer> players, uint present)
    {
        var sum = 0.0;
        for (var cell = 0; cell < weights.Length; cell++)
        {
            var force = credence;
            for (var player = 0; player < players.Count; player++)
            {
                if ((present >> player & 1) != 0)
                    force *= players[player].Cells[cell];
            }

            sum += weights[cell] * force;
        }

        return sum;
    }
}

/// <summary>The strength of a statement: its reasons add in log odds.</summary>
internal sealed class OddsGame(double start, double fallback, double[]? stands, bool isReasoned, double[] weights) : IWaterfallGame
{
    private readonly double[] _sums = new double[weights.Length];
    private readonly double[] _rivals = new double[weights.Length];
    private readonly double[] _supports = new double[weights.Length];

    public double Value(List<WaterfallPlayer> players, uint present)
    {
        Array.Clear(_sums);
        if (isReasoned)
            Array.Clear(_supports);
        var hasRivals = false;
        for (var player = 0; player < players.Count; player++)
        {
            if ((present >> player & 1) == 0)
                continue;
            var cells = players[player].Cells;
            if (players[player].Bar.Kind == BarKind.Rivals)
            {
                hasRivals = true;
                cells.CopyTo(_rivals, 0);
                continue;
            }

            Add(cells);
            for (var cell = 0; isReasoned && players[player].Supports is { } supports && cell < cells.Length; cell++)
                _supports[cell] += supports[cell];
        }

        if (!hasRivals && (isReasoned ? fallback == 0 : stands is null))
            return Mean(isReasoned ? 0 : start);
        var sum = 0.0;
        for (var cell = 0; cell < weights.Length; cell++)
            sum += weights[cell] * InWorld(cell, hasRivals ? -_rivals[cell] : double.NegativeInfinity);
        return sum;
    }

    private void Add(double[] cells)
    {
        var cell = 0;
        for (; cell + Vector256<double>.Count <= cells.Length; cell += Vector256<double>.Count)
            (Vector256.Create(_sums, cell) + Vector256.Create(cells, cell)).CopyTo(_sums, cell);
        for (; cell < cells.Length; cell++)
            _sums[cell] += cells[cell];
    }

    /// <summary>The mean where the node starts from the same log odds in every world.</summary>
    private double Mean(double from)
    {
        var (cell, one, start) = (0, Vector256<double>.One, Vector256.Create(from));
        var sums = Vector256<double>.Zero;
        for (; cell + Vector256<double>.Count <= weights.Length; cell += Vector256<double>.Count)
            sums += Vector256.Create(weights, cell) / (one + Vector256.Exp(-(start + Vector256.Create(_sums, cell))));
        var sum = Vector256.Sum(sums);
        for (; cell < weights.Length; cell++)
            sum += weights[cell] * OddsEquation.ToChance(from + _sums[cell]);
        return sum;
    }

    private double InWorld(int cell, double rivals)
    {
        var own = isReasoned ? (_supports[cell] > 0 ? 0 : fallback) + _sums[cell]
            : stands is null || stands[cell] >= 1 ? start + _sums[cell]
            : stands[cell] <= 0 ? fallback + _sums[cell]
            : Mixed(stands[cell], _sums[cell]);
        return double.IsNegativeInfinity(rivals)
            ? OddsEquation.ToChance(own)
            : OddsEquation.Divided(Ends.Of(own), Ends.Of(rivals)).Middle;
    }

    private double Mixed(double holds, double reasons)
    {
        var chance = (holds * OddsEquation.ToChance(start + reasons)) + ((1 - holds) * OddsEquation.ToChance(fallback + reasons));
        return Math.Log(chance / (1 - chance));
    }
}
