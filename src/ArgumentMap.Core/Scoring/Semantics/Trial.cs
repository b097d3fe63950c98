namespace ArgumentMap.Scoring.Semantics;

/// <summary>Strengths while something is tried, and which components did not settle by it.</summary>
/// <param name="strengths">Of all nodes.</param>
/// <param name="unsettled">Indices of components.</param>
internal sealed class Trial(double[] strengths, IEnumerable<int> unsettled)
{
    private readonly HashSet<int> _unsettled = [.. unsettled];

    public double[] Strengths => strengths;

    public IReadOnlySet<int> Unsettled => _unsettled;

    public void Mark(int component, bool isSettled)
    {
        if (isSettled)
            _unsettled.Remove(component);
        else
            _unsettled.Add(component);
    }

    public Trial Clone() => new((double[])strengths.Clone(), _unsettled);
}
