namespace ArgumentMap.Scoring.Explanations;

/// <summary>σ(t) − σ(t without x).</summary>
internal static class Removal
{
    public static Measured?[] Of(Ancestry ancestry, IReadOnlyList<Lever> levers) =>
        [.. levers.Select(lever => Of(ancestry, lever) is { } change ? (Measured?)new Measured(change) : null)];

    /// <returns>Null where one of the two did not settle.</returns>
    public static double? Of(Ancestry ancestry, Lever lever)
    {
        if (!ancestry.IsSettled)
            return null;
        lever.Switch(false);
        var without = ancestry.Try(lever);
        lever.Switch(true);
        return ancestry.Strength - without;
    }
}
