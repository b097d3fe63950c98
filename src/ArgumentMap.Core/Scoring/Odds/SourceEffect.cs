namespace ArgumentMap.Scoring.Odds;

/// <summary>What a source does to a topic.</summary>
/// <param name="Source">Index of its node; of sources that are one that of the first.</param>
/// <param name="Effect">
/// The strength of the topic with the source set to hold, minus that with it set to fail, from -1 to 1; the chances of all other sources
/// stay as they are.
/// </param>
public readonly record struct SourceEffect(int Source, double Effect);
