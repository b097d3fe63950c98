using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Odds;

/// <summary>How many worlds <c>odds</c> tells apart, and how long it follows a cycle.</summary>
/// <param name="Sources">
/// Uncertain sources upstream of one statement that are told apart; any others count as independent wherever they are used.
/// </param>
/// <param name="Cells">Worlds computed over all statements together; where there would be more, fewer sources are told apart.</param>
/// <param name="Walk">
/// Inputs visited to rank the sources upstream of single statements; after that, sources rank as in the whole map.
/// </param>
/// <param name="CycleSteps">Steps within which a cyclic part must settle.</param>
internal sealed record OddsLimits(int Sources, long Cells, long Walk, int CycleSteps)
{
    private const long MostCells = 1 << 24;

    private const long LongestWalk = 1 << 22;

    public static OddsLimits Default { get; } = Of(MapLimits.Default);

    public static OddsLimits Of(MapLimits limits) => new(limits.SourcesToldApart, MostCells, LongestWalk, limits.CycleSteps);
}
