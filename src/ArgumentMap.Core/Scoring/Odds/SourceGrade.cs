using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring.Odds;

/// <summary>What is known of how far a source can be relied on, as of a day.</summary>
internal static class SourceGrade
{
    /// <summary>Whether a source was known by a day.</summary>
    public static bool IsKnown(Node source, DateOnly? day) => !(DayOf(source, PropertyName.Date) > day);

    public static bool IsRetracted(Node source, DateOnly? day) =>
        DayOf(source, PropertyName.Retracted) is { } retracted && (day is null || retracted <= day);

    /// <summary>
    /// Null where nobody graded it. What cannot be judged is 0 and may be anything; what was retracted or has run out is 0.
    /// </summary>
    public static Ends? Of(Node source, DateOnly? day)
    {
        if (IsRetracted(source, day) || DayOf(source, PropertyName.Until) < day)
            return Ends.Zero;
        if (source.Rating is not { } rating)
            return null;
        if (rating.Value is not { } value)
            return new Ends(0, 0, 1);
        return new Ends(rating.Low, value, rating.High);
    }

    /// <summary>The worse of two; of two as bad the one that is less sure.</summary>
    public static Ends Worst(Ends one, Ends other) =>
        one.Middle != other.Middle ? one.Middle < other.Middle ? one : other
        : one.High - one.Low >= other.High - other.Low ? one : other;

    private static DateOnly? DayOf(Node source, PropertyName property)
    {
        foreach (var candidate in source.Properties)
        {
            if (candidate.Name == property)
                return AsOfCut.DayOf(candidate);
        }

        return null;
    }
}
