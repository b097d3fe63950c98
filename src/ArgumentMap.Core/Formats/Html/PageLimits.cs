namespace ArgumentMap.Formats.Html;

/// <summary>Limits on the contents of a page. The page reports what they cut off.</summary>
internal sealed record PageLimits
{
    public static PageLimits Default { get; } = new();

    /// <summary>Days on the slider in addition to the map's own.</summary>
    public int Days { get; init; } = 200;

    /// <summary>Nodes times days on the slider.</summary>
    public int Scores { get; init; } = 200_000;

    /// <summary>Sentences that explain strengths: first those for the map's own day, then those for claims on other days.</summary>
    public int Explanations { get; init; } = 2_000;

    /// <summary>Nodes and edges visited for one sentence; what would need more is left to <c>argmap explain</c>.</summary>
    public long SentenceEffort { get; init; } = 5_000_000;

    /// <summary>Nodes and edges visited for all sentences.</summary>
    public long ExplanationEffort { get; init; } = 50_000_000;
}
