using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring.Odds;

/// <summary>The range that an author's rating leaves open: for a word the word's range, for a number none.</summary>
internal static class Credence
{
    public static Ends Of(Rating rating) =>
        rating.Value is { } value ? new Ends(rating.Low, value, rating.High) : Ends.Unknown;
}
