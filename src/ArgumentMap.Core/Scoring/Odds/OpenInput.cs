namespace ArgumentMap.Scoring.Odds;

/// <summary>Something that is left open upstream of a topic, and what the topic would be at either end of it.</summary>
/// <param name="Node">Index of the node that it belongs to.</param>
/// <param name="IsRating">Whether it is what was said of the node, a word or a grade; else what nobody said of it.</param>
/// <param name="AtLow">Strength of the topic at the low end of the input, all others at their middle.</param>
/// <param name="AtHigh">The same at its high end.</param>
/// <param name="Share">Its part, from 0 to 1, of all that is left open: the square of the difference among those of all inputs.</param>
public readonly record struct OpenInput(int Node, bool IsRating, double AtLow, double AtHigh, double Share);
