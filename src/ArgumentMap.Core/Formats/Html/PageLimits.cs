namespace ArgumentMap.Formats.Html;

/// <summary>How much a page carries. What a limit cuts off is told in the page.</summary>
internal sealed record PageLimits
{
    public static PageLimits Default { get; } = new();

    /// <summary>Days on the slider, besides the map's own.</summary>
    public int Days { get; init; } = 200;

    /// <summary>Nodes times days on the slider.</summary>
    public int Scores { get; init; } = 200_000;

    /// <summary>Sentences that explain a strength: those of the map's own day first, then those of the claims on other days.</summary>
    public int Explanations { get; init; } = 2_000;

    /// <summary>Nodes and edges visited for one sentence; what would take more is left to <c>argmap explain</c>.</summary>
    public long SentenceEffort { get; init; } = 5_000_000;

    /// <summary>Nodes and edges visited for all sentences.</summary>
    public long ExplanationEffort { get; init; } = 50_000_000;
}
