namespace ArgumentMap.Scoring.Positions;

/// <summary>What every position says of a map, and what is left open.</summary>
/// <param name="Labels">By node of the map; undecided where it is open, null where positions say nothing.</param>
/// <param name="OpenOf">By node of the map: the open node that it is; -1 for none.</param>
internal sealed record CertainLabels(Verdict?[] Labels, int[] OpenOf);
