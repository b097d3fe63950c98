namespace ArgumentMap.Scoring.Odds;

/// <summary>What <c>odds</c> makes of a map as of a day.</summary>
/// <param name="Strengths">
/// By node: the strength of a statement, the force of an argument before its relevance, the chance that a source vouches.
/// </param>
/// <param name="Bases">
/// By node: what a statement starts from, the credence of an argument, the chance that a source holds; empty where no source is uncertain,
/// and <see cref="OddsModel.BaseOf"/> tells.
/// </param>
/// <param name="Unsettled">
/// By node: whether it belongs to a part that did not settle, or only where the least push leads away; empty where all settled.
/// </param>
/// <param name="RestsOnUnsettled">By node: whether something it depends on is unsettled; empty where all settled.</param>
/// <param name="Parts">How the cyclic parts ended, by the worst world of each.</param>
/// <param name="Independent">How many sources are somewhere taken as if each use of them were a source of its own.</param>
internal sealed record OddsScores(
    EndsList Strengths, double[] Bases, bool[] Unsettled, bool[] RestsOnUnsettled, IReadOnlyList<(int[] Nodes, Ending Ending)> Parts,
    int Independent);
