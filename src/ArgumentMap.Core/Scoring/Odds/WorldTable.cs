namespace ArgumentMap.Scoring.Odds;

/// <summary>What a node comes to in each world of the sources that are told apart there.</summary>
/// <param name="Sources">Indices of uncertain sources, rising.</param>
/// <param name="Cells">One for each world, in the order of <see cref="WorldIndex"/>.</param>
internal readonly record struct WorldTable(int[] Sources, Ends[] Cells)
{
    public static int Size(int[] sources) => 1 << sources.Length;
}
