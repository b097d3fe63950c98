namespace ArgumentMap.Scoring.Explanations;

/// <summary>σ(t) with nothing bearing on x, minus σ(t without x): what x itself contributes, without what bears on it.</summary>
/// <remarks>
/// Kampik, Potyka, Yin, Čyras and Toni, <i>Contribution functions for quantitative bipolar argumentation graphs</i> (2024).
/// </remarks>
internal static class IntrinsicRemoval
{
    public static Measured?[] Of(Ancestry ancestry, IReadOnlyList<Lever> levers) => [.. levers.Select(lever => Of(ancestry, lever))];

    private static Measured? Of(Ancestry ancestry, Lever lever)
    {
        if (!ancestry.IsSettled || !lever.TryIsolate(true))
            return null;
        var alone = ancestry.Try(lever);
        lever.TryIsolate(false);
        return alone - ancestry.Strength + Removal.Of(ancestry, lever) is { } change ? new Measured(change) : null;
    }
}
