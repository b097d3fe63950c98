using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Positions;

/// <summary>Which positions are found.</summary>
public sealed record PositionOptions
{
    public static PositionOptions Default { get; } = new();

    public PositionSemantics Semantics { get; init; } = PositionSemantics.Default;

    /// <summary>The day of the map to take positions on; null for the map's <c>as-of</c>.</summary>
    public CalendarDay? AsOf { get; init; }

    /// <summary>The most that are listed, from 1; the limit <see cref="MapLimits.Positions"/> is a bound for it.</summary>
    public int Most { get; init; } = 10;

    /// <summary>Null for the limits the map was read with.</summary>
    public MapLimits? Limits { get; init; }
}
