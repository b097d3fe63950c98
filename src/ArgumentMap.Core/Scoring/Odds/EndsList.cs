namespace ArgumentMap.Scoring.Odds;

/// <summary>Many numbers with their ends, each in an array of its own.</summary>
internal sealed class EndsList(int count)
{
    public double[] Low { get; } = new double[count];

    public double[] Middle { get; } = new double[count];

    public double[] High { get; } = new double[count];

    public int Length => Middle.Length;

    public Ends this[int place]
    {
        get => new(Low[place], Middle[place], High[place]);
        set => (Low[place], Middle[place], High[place]) = (value.Low, value.Middle, value.High);
    }
}
