namespace ArgumentMap.Scoring.Explanations;

/// <summary>The nearest base score, for a relation the nearest relevance, that changes the topic's verdict.</summary>
/// <remarks>
/// Effects are not always monotonic, so the whole range is scanned first; then the flip is located between two points by bisection.
/// </remarks>
internal static class Flip
{
    /// <summary>Bisection steps between two points.</summary>
    private const int Halvings = 24;

    public static Measured?[] Of(Ancestry ancestry, IReadOnlyList<Lever> levers)
    {
        var shares = new Measured?[levers.Count];
        long left = ancestry.Limits.ExplanationEffort;
        for (var i = 0; i < shares.Length && left > 0 && ancestry.IsGraded; i++)
        {
            left -= levers[i].Cost * (ancestry.Limits.FlipPoints + (2 * Halvings));
            if (left > 0 && levers[i].CanMove)
                shares[i] = Of(ancestry, levers[i]);
        }

        return shares;
    }

    private static Measured? Of(Ancestry ancestry, Lever lever)
    {
        var value = lever.Value;
        var (below, above) = (Scan(ancestry, lever, value, 0), Scan(ancestry, lever, value, 1));
        lever.Value = value;
        return above is null || (below is { } near && value - near.Value <= above.Value.Value - value) ? below : above;
    }

    /// <summary>Moves from a value towards one end of the range until the verdict changes.</summary>
    private static Measured? Scan(Ancestry ancestry, Lever lever, double value, double end)
    {
        var points = ancestry.Limits.FlipPoints * Math.Abs(end - value);
        var last = value;
        for (var i = 1; last != end; i++)
        {
            var next = i >= points ? end : value + ((end - value) * (i / points));
            if (VerdictWith(ancestry, lever, next) != ancestry.Verdict)
                return Between(ancestry, lever, last, next);
            last = next;
        }

        return null;
    }

    private static Measured Between(Ancestry ancestry, Lever lever, double same, double other)
    {
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (same + other) / 2;
            if (VerdictWith(ancestry, lever, middle) == ancestry.Verdict)
                same = middle;
            else
                other = middle;
        }

        return new Measured(other, Verdict: VerdictWith(ancestry, lever, other));
    }

    private static Verdict VerdictWith(Ancestry ancestry, Lever lever, double value)
    {
        lever.Value = value;
        return ancestry.Bounds.Of(ancestry.Try(lever));
    }
}
