using System.Numerics;

namespace ArgumentMap.Scoring.Explanations;

/// <summary>The Shapley value: what each player adds to the topic's strength, averaged over all orders in which they can enter.</summary>
/// <remarks>
/// Shapley, <i>A value for n-person games</i> (1953). Exact over all subsets where there are few players; otherwise over orders drawn with
/// a fixed seed, so that a map always gets the same values, with the standard error of their mean.
/// </remarks>
internal static class ShapleyValue
{
    /// <summary>With fewer orders the mean would say too little.</summary>
    private const int MinSamples = 16;

    /// <summary>How much more than other measures the exact values may take.</summary>
    private const double ExactOver = 4;

    public static Measured?[] Of(Ancestry ancestry, IReadOnlyList<Lever> levers)
    {
        if (!ancestry.IsSettled)
            return new Measured?[levers.Count];
        if (levers.Count <= ancestry.Limits.ExactShares && VisitsOfExact(levers) <= ExactOver * ancestry.Limits.ExplanationEffort)
            return Exact(ancestry, [.. levers.Select(lever => (Lever[])[lever])]);
        var samples = Math.Min(ancestry.Limits.Samples, ancestry.Limits.ExplanationEffort / Math.Max(1, levers.Sum(lever => lever.Cost)));
        return samples < MinSamples ? new Measured?[levers.Count] : Sampled(ancestry, levers, (int)samples);
    }

    /// <summary>The first changes in every other subset, the second in every fourth, and so on.</summary>
    private static double VisitsOfExact(IReadOnlyList<Lever> levers) =>
        levers.Select((lever, i) => lever.Cost * Math.Pow(2, levers.Count - 1 - i)).Sum();

    /// <param name="players">Each comes in as a whole.</param>
    /// <returns>Nulls where some of the topic's strengths did not settle.</returns>
    public static Measured?[] Exact(Ancestry ancestry, Lever[][] players)
    {
        if (Values(ancestry, players) is not { } values)
            return new Measured?[players.Length];
        var weights = Weights(players.Length);
        var shares = new Measured?[players.Length];
        for (var player = 0; player < players.Length; player++)
        {
            var share = 0.0;
            for (var others = 0u; others < values.Length; others++)
            {
                if ((others & (1u << player)) == 0)
                    share += weights[BitOperations.PopCount(others)] * (values[others | (1u << player)] - values[others]);
            }

            shares[player] = new Measured(share);
        }

        return shares;
    }

    /// <summary>
    /// The topic's strength with each subset of the players; one player changes from one subset to the next. Null where one did not settle.
    /// </summary>
    private static double[]? Values(Ancestry ancestry, Lever[][] players)
    {
        var values = new double[1 << players.Length];
        var (trial, settled) = (ancestry.Begin(), true);
        var present = (uint)values.Length - 1;
        values[present] = ancestry.Strength;
        for (var step = 1u; step < values.Length && settled; step++)
        {
            var player = BitOperations.TrailingZeroCount(step);
            present ^= 1u << player;
            foreach (var lever in players[player])
                lever.Switch((present & (1u << player)) != 0);
            double? strength = null;
            foreach (var lever in players[player])
                strength = ancestry.Follow(lever, trial);
            settled = strength is not null;
            values[present] = strength ?? 0;
        }

        foreach (var lever in players.SelectMany(player => player))
            lever.Switch(true);
        return settled ? values : null;
    }

    /// <summary>By size of a set of players: the probability that exactly that set precedes a player in a random order.</summary>
    private static double[] Weights(int players)
    {
        var weights = new double[players];
        var choices = 1.0;
        for (var before = 0; before < players; before++)
        {
            weights[before] = 1 / (players * choices);
            choices = choices * (players - 1 - before) / (before + 1);
        }

        return weights;
    }

    private static Measured?[] Sampled(Ancestry ancestry, IReadOnlyList<Lever> levers, int samples)
    {
        var pairs = samples / 2;
        var (sums, squares, shares) = (new double[levers.Count], new double[levers.Count], new double[levers.Count]);
        var order = Enumerable.Range(0, levers.Count).ToArray();
        var trial = ancestry.Begin();
        var random = new SplitMix(0);
        for (var pair = 0; pair < pairs; pair++)
        {
            // All are taken out in a random order and put back in the same order: whoever comes early in one pass comes late in the other.
            // This cancels the part of the variance that stems from how much is already there.
            random.Shuffle(order);
            Array.Clear(shares);
            if (!TrySwitch(on: false) || !TrySwitch(on: true))
            {
                foreach (var lever in levers)
                    lever.Switch(true);
                return new Measured?[levers.Count];
            }

            for (var i = 0; i < shares.Length; i++)
            {
                var share = shares[i] / 2;
                (sums[i], squares[i]) = (sums[i] + share, squares[i] + (share * share));
            }
        }

        return [.. sums.Select((sum, i) => (Measured?)new Measured(sum / pairs, Error(sum, squares[i], pairs)))];

        bool TrySwitch(bool on)
        {
            var before = trial.Strengths[Ancestry.Topic];
            foreach (var i in order)
            {
                levers[i].Switch(on);
                if (ancestry.Follow(levers[i], trial) is not { } after)
                    return false;
                shares[i] += on ? after - before : before - after;
                before = after;
            }

            return true;
        }
    }

    private static double Error(double sum, double squares, int count)
    {
        var variance = (squares - (sum * sum / count)) / (count - 1);
        return Math.Sqrt(Math.Max(0, variance) / count);
    }
}
