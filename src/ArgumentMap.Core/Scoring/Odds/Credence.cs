using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring.Odds;

/// <summary>What an author's rating leaves open: a word its range, a number nothing.</summary>
internal static class Credence
{
    public static Ends Of(Rating rating)
    {
        if (rating.Value is not { } value)
            return Ends.Unknown;
        if (rating.Notation.Length == 0 || !char.IsAsciiLetter(rating.Notation[0]))
            return Ends.Of(value);
        foreach (var (words, low, high) in RatingScale.Credences)
        {
            if (words == rating.Notation)
                return new Ends(low, value, high);
        }

        return Ends.Of(value);
    }
}
