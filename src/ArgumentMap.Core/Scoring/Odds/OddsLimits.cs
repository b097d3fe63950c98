namespace ArgumentMap.Scoring.Odds;

/// <summary>How far <c>odds</c> tells worlds apart, and how long it follows a cycle.</summary>
/// <param name="Sources">Uncertain sources upstream of one statement that are told apart; further ones are drawn anew wherever they are used.</param>
/// <param name="Cells">Worlds reckoned over all statements together; where there would be more, fewer sources are told apart.</param>
/// <param name="Walk">Inputs visited to rank the sources upstream of single statements; beyond it they rank as in the whole map.</param>
/// <param name="Cycles">How a cyclic part is integrated.</param>
internal sealed record OddsLimits(int Sources, long Cells, long Walk, ScoringLimits Cycles)
{
    public static OddsLimits Default { get; } = Of(ScoringLimits.Default);

    public static OddsLimits Of(ScoringLimits limits) => new(16, 1 << 25, 1 << 23, limits);
}
