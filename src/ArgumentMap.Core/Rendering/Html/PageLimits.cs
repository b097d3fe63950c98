namespace ArgumentMap.Rendering.Html;

/// <summary>How much a page carries. What a limit cuts off is told in the page.</summary>
public sealed record PageLimits
{
    public static PageLimits Default { get; } = new();

    /// <summary>Days on the slider, besides the map's own.</summary>
    public int Days { get; init; } = 200;

    /// <summary>Nodes times days on the slider.</summary>
    public int Scores { get; init; } = 200_000;

    /// <summary>Sentences that explain a strength: those of the map's own day first, then those of the claims on other days.</summary>
    public int Explanations { get; init; } = 500;
}
