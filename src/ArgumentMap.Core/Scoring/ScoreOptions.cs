namespace ArgumentMap.Scoring;

/// <summary>How a map is scored.</summary>
public sealed record ScoreOptions
{
    public static ScoreOptions Default { get; } = new();

    /// <summary>The names that <see cref="Semantics"/> takes, the default first.</summary>
    public static IReadOnlyList<string> SemanticsNames { get; } = [.. Scoring.Semantics.All.Select(semantics => semantics.Name)];

    /// <summary>One of <see cref="SemanticsNames"/>; null for that of the map's <c>scoring</c>.</summary>
    public string? Semantics { get; init; }

    /// <summary>The day to score as of; null for the map's <c>as-of</c>.</summary>
    public DateOnly? AsOf { get; init; }

    public ScoringLimits Limits { get; init; } = ScoringLimits.Default;
}
