namespace ArgumentMap.Language.Vocabulary;

/// <summary>How far something is believed or trusted before any argument.</summary>
/// <param name="Value">From 0 to 1; null where it was said that it cannot be judged.</param>
/// <param name="Notation">As the author wrote it: <c>0.7</c>, <c>very likely</c>, <c>B2</c>.</param>
public sealed record Rating(double? Value, string Notation);
