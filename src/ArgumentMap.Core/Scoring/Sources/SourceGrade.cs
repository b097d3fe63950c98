using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring.Odds;

namespace ArgumentMap.Scoring.Sources;

/// <summary>The reliability of a source as of a day.</summary>
internal static class SourceGrade
{
    /// <summary>Whether a source was known by a day.</summary>
    public static bool IsKnown(Node source, CalendarDay? day) => !(DayOf(source, PropertyName.Date) > day);

    public static bool IsRetracted(Node source, CalendarDay? day) =>
        DayOf(source, PropertyName.Retracted) is { } retracted && (day is null || retracted <= day);

    /// <summary>
    /// The reliability; null where the author gave none. A source that cannot be judged is 0 with a full range; a retracted or expired one
    /// is 0.
    /// </summary>
    public static Ends? Of(Node source, CalendarDay? day)
    {
        if (IsRetracted(source, day) || DayOf(source, PropertyName.Until) < day)
            return Ends.Zero;
        if (source.Rating is not { } rating)
            return null;
        if (rating.Value is not { } value)
            return new Ends(0, 0, 1);
        return new Ends(rating.Low, value, rating.High);
    }

    /// <summary>The lower of two; of two equally low ones, the one with the wider range.</summary>
    public static Ends Worst(Ends one, Ends other) =>
        one.Middle != other.Middle ? one.Middle < other.Middle ? one : other
        : one.High - one.Low >= other.High - other.Low ? one : other;

    private static CalendarDay? DayOf(Node source, PropertyName property)
    {
        foreach (var candidate in source.Properties)
        {
            if (candidate.Name == property)
                return AsOfCut.DayOf(candidate);
        }

        return null;
    }
}
