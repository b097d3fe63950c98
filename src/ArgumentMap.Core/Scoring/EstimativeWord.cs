using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring;

/// <summary>The word for a likelihood (ICD 203, Analytic Standards, 2015, D.6.e.2.a).</summary>
internal static class EstimativeWord
{
    /// <summary>The first word whose range ends above a likelihood from 0 to 1; the last word where none does.</summary>
    public static string Of(double likelihood)
    {
        foreach (var (words, _, _, high) in RatingScale.Credences)
        {
            if (likelihood < high)
                return words;
        }

        return RatingScale.Credences[^1].Words;
    }
}
