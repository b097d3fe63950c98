namespace ArgumentMap.Scoring.Semantics;

/// <summary>Aggregates what attacks and supports a node: α of a modular semantics.</summary>
internal interface IAggregation
{
    /// <param name="sources">The nodes that bear on the node.</param>
    /// <param name="weights">Positive for support, negative for attack; in the order of the sources.</param>
    /// <param name="strengths">By node, from 0 to 1.</param>
    static abstract double Aggregate(ReadOnlySpan<int> sources, ReadOnlySpan<double> weights, ReadOnlySpan<double> strengths);
}

/// <summary>Σ_S σ − Σ_A σ.</summary>
internal readonly struct Sum : IAggregation
{
    public static double Aggregate(ReadOnlySpan<int> sources, ReadOnlySpan<double> weights, ReadOnlySpan<double> strengths)
    {
        var sum = 0.0;
        for (var i = 0; i < sources.Length; i++)
            sum += weights[i] * strengths[sources[i]];
        return sum;
    }
}

/// <summary>Π_A (1 − σ) − Π_S (1 − σ).</summary>
internal readonly struct Product : IAggregation
{
    public static double Aggregate(ReadOnlySpan<int> sources, ReadOnlySpan<double> weights, ReadOnlySpan<double> strengths)
    {
        var (attacks, supports) = (1.0, 1.0);
        for (var i = 0; i < sources.Length; i++)
        {
            if (weights[i] < 0)
                attacks *= 1 + (weights[i] * strengths[sources[i]]);
            else
                supports *= 1 - (weights[i] * strengths[sources[i]]);
        }

        return attacks - supports;
    }
}

/// <summary>max(0, S) − max(0, A).</summary>
internal readonly struct Top : IAggregation
{
    public static double Aggregate(ReadOnlySpan<int> sources, ReadOnlySpan<double> weights, ReadOnlySpan<double> strengths)
    {
        var (attack, support) = (0.0, 0.0);
        for (var i = 0; i < sources.Length; i++)
        {
            var value = weights[i] * strengths[sources[i]];
            support = Math.Max(support, value);
            attack = Math.Min(attack, value);
        }

        return support + attack;
    }
}
