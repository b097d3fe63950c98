using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring.Odds;

/// <summary>What an author's rating leaves open: a word or a range its ends, a number nothing.</summary>
internal static class Credence
{
    public static Ends Of(Rating rating) =>
        rating.Value is { } value ? new Ends(rating.Low, value, rating.High) : Ends.Unknown;
}
