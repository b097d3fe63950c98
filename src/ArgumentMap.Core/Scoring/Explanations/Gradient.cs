namespace ArgumentMap.Scoring.Explanations;

/// <summary>∂σ(t)/∂τ(x), or for a relation the derivative by its relevance: a central difference quotient, one-sided at 0 and 1.</summary>
internal static class Gradient
{
    private const double Step = 1e-6;

    public static Measured?[] Of(Ancestry ancestry, IReadOnlyList<Lever> levers) =>
        [.. levers.Select(lever => ancestry is { IsGraded: true, IsSettled: true } && lever.CanMove ? Of(ancestry, lever) : null)];

    private static Measured? Of(Ancestry ancestry, Lever lever)
    {
        var value = lever.Value;
        var (low, high) = (Math.Max(0, value - Step), Math.Min(1, value + Step));
        lever.Value = low;
        var below = ancestry.Try(lever);
        lever.Value = high;
        var above = ancestry.Try(lever);
        lever.Value = value;
        return (above - below) / (high - low) is { } slope ? new Measured(slope) : null;
    }
}
