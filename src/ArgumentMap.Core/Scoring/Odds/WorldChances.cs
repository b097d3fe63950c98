namespace ArgumentMap.Scoring.Odds;

/// <summary>
/// The probability that each uncertain source holds: one number or, where it has objections, one for each world upstream of it.
/// </summary>
internal sealed class WorldChances(OddsModel model)
{
    private readonly double[] _chances = Array.ConvertAll(model.Uncertain, source => model.Given[source].Middle);
    private readonly double[]?[] _cells = new double[]?[model.Uncertain.Length];
    private readonly int[]?[] _sources = new int[]?[model.Uncertain.Length];

    /// <summary>The mean over all worlds that are told apart at the source.</summary>
    public double this[int source] => _chances[source];

    /// <summary>The reliability of the source with its range.</summary>
    public Ends GradeOf(int source) => model.Given[model.Uncertain[source]];

    /// <summary>Whether the probability that a source holds depends on the world.</summary>
    public bool Varies(int source) => _cells[source] is not null;

    /// <param name="sources">The sources told apart at the source.</param>
    /// <param name="cells">The probabilities by world of those sources.</param>
    public void Set(int source, int[] sources, double[] cells, double mean) =>
        (_sources[source], _cells[source], _chances[source]) = (sources, cells, mean);

    /// <summary>Of a source that nothing is objected to.</summary>
    public void Set(int source, double chance) => (_sources[source], _cells[source], _chances[source]) = (null, null, chance);

    /// <summary>All as it is, to go back to.</summary>
    public (double[] Chances, double[]?[] Cells) Save() => ((double[])_chances.Clone(), (double[]?[])_cells.Clone());

    public void Restore((double[] Chances, double[]?[] Cells) saved)
    {
        saved.Chances.CopyTo(_chances, 0);
        saved.Cells.CopyTo(_cells, 0);
    }

    /// <summary>The probabilities of a source by world of some sources.</summary>
    public double[] In(int source, int[] sources)
    {
        var cells = new double[1 << sources.Length];
        if (_cells[source] is not { } own || !WorldIndex.Contains(sources, _sources[source]))
        {
            Array.Fill(cells, _chances[source]);
            return cells;
        }

        var map = new int[cells.Length];
        WorldIndex.Map(sources, _sources[source], map);
        for (var cell = 0; cell < cells.Length; cell++)
            cells[cell] = own[map[cell]];
        return cells;
    }
}
