namespace ArgumentMap.Scoring.Odds;

/// <summary>The values of a node in each world of the sources that are told apart there.</summary>
/// <param name="Sources">Indices of uncertain sources, ascending.</param>
/// <param name="Low">The low ends by world, in the order of <see cref="WorldIndex"/>; the middles where no ranges are computed.</param>
/// <param name="Middle">The same for the middles.</param>
/// <param name="High">The same for the high ends.</param>
internal sealed record WorldTable(int[] Sources, double[] Low, double[] Middle, double[] High)
{
    public int Bits => Sources.Length;

    public int Size => 1 << Sources.Length;

    public bool HasRanges => !ReferenceEquals(Low, Middle);

    public Ends this[int cell]
    {
        get => new(Low[cell], Middle[cell], High[cell]);
        set
        {
            Middle[cell] = value.Middle;
            if (HasRanges)
                (Low[cell], High[cell]) = (value.Low, value.High);
        }
    }
}
