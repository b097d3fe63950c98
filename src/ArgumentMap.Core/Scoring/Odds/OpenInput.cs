namespace ArgumentMap.Scoring.Odds;

/// <summary>Something left open upstream of a topic, and the strengths of the topic at both ends of it.</summary>
/// <param name="Node">Index of the node it belongs to.</param>
/// <param name="IsRating">Whether it is a rating of the node, a word or a grade; otherwise it is a missing rating.</param>
/// <param name="AtLow">Strength of the topic with this input at its low end and all others at their middle.</param>
/// <param name="AtHigh">The same with this input at its high end.</param>
/// <param name="Share">
/// Its share, from 0 to 1, of all that is left open: the squared difference between the two strengths, relative to the sum over all inputs.
/// </param>
public readonly record struct OpenInput(int Node, bool IsRating, double AtLow, double AtHigh, double Share);
