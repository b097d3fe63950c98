namespace ArgumentMap.Scoring.Odds;

/// <summary>The result of <c>odds</c> for a map as of a day.</summary>
/// <param name="Strengths">
/// By node: the strength of a statement, the force of an argument before its relevance, the chance that a source vouches.
/// </param>
/// <param name="Bases">
/// By node: the base score of a statement, the credence of an argument, the chance that a source holds; empty where no source is uncertain,
/// when <see cref="OddsModel.BaseOf"/> computes it.
/// </param>
/// <param name="Unsettled">
/// By node: whether it belongs to a part that did not settle, or settled only at an unstable equilibrium; empty where all settled.
/// </param>
/// <param name="RestsOnUnsettled">By node: whether it depends on something unsettled; empty where all settled.</param>
/// <param name="Parts">How the cyclic parts ended, each in its worst world.</param>
/// <param name="Independent">The number of sources that somewhere count as independent at each use.</param>
internal sealed record OddsScores(
    EndsList Strengths, double[] Bases, bool[] Unsettled, bool[] RestsOnUnsettled, IReadOnlyList<(int[] Nodes, Ending Ending)> Parts,
    int Independent);
