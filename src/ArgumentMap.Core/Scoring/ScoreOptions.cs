using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Scoring;

/// <summary>How a map is scored.</summary>
public sealed record ScoreOptions
{
    public static ScoreOptions Default { get; } = new();

    /// <summary>One of <see cref="ScoringMethods.All"/>; null for the one the map names in <c>scoring</c>.</summary>
    public ScoringMethod? Semantics { get; init; }

    /// <summary>The day to score as of; null for the map's <c>as-of</c>.</summary>
    public CalendarDay? AsOf { get; init; }

    /// <summary>Null for the limits the map was read with.</summary>
    public MapLimits? Limits { get; init; }

    /// <summary>
    /// Whether an explanation carries all measures of all that bears on its topic, also under <c>odds</c>, which has an explanation of its
    /// own that costs less.
    /// </summary>
    public bool Measures { get; init; }

    /// <summary>Whether scores come with the preferred positions: <see cref="MapScores.Positions"/>.</summary>
    public bool Positions { get; init; }
}
