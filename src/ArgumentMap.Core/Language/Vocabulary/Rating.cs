namespace ArgumentMap.Language.Vocabulary;

/// <summary>How far something is believed or trusted before any argument.</summary>
/// <param name="Value">From 0 to 1; null where the author says that it cannot be judged, or leaves it open.</param>
/// <param name="Notation">As the author wrote it: <c>0.7</c>, <c>60-80%</c>, <c>very likely</c>, <c>B2</c>, <c>given</c>.</param>
public sealed record Rating(double? Value, string Notation)
{
    /// <summary>The lower end of its range: the value itself for a number, 0 where there is no value.</summary>
    public double Low { get; init; } = Value ?? 0;

    /// <summary>The upper end of its range: the value itself for a number, 1 where there is no value.</summary>
    public double High { get; init; } = Value ?? 1;

    /// <summary>The standing of a statement, if one was given instead of a likelihood.</summary>
    public Standing Standing { get; init; }
}
