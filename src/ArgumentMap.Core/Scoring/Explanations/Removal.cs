namespace ArgumentMap.Scoring.Explanations;

/// <summary>σ(t) − σ(t without x).</summary>
internal static class Removal
{
    public static Measured?[] Of(Ancestry ancestry, IReadOnlyList<Lever> levers) =>
        [.. levers.Select(lever => (Measured?)new Measured(Of(ancestry, lever)))];

    public static double Of(Ancestry ancestry, Lever lever)
    {
        lever.Switch(false);
        var without = ancestry.Try(lever);
        lever.Switch(true);
        return ancestry.Strength - without;
    }
}
