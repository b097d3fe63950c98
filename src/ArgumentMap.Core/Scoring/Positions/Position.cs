namespace ArgumentMap.Scoring.Positions;

/// <summary>A coherent position on a map: what one who takes it accepts and rejects, and what it leaves undecided.</summary>
public sealed class Position
{
    private readonly CertainLabels _certain;
    private readonly Verdict[] _open;

    /// <param name="open">By open node.</param>
    internal Position(CertainLabels certain, Verdict[] open) => (_certain, _open) = (certain, open);

    /// <summary>
    /// What it says of a node of the map; null for questions and sources, of which it says nothing, and for what does not count.
    /// </summary>
    /// <param name="node">Index of the node.</param>
    public Verdict? this[int node] => _certain.OpenOf[node] is >= 0 and var open ? _open[open] : _certain.Labels[node];

    /// <summary>The items with a verdict, as ascending indices of nodes.</summary>
    public IEnumerable<int> With(Verdict verdict) =>
        Enumerable.Range(0, _certain.Labels.Length).Where(node => this[node] == verdict);
}
