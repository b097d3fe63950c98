namespace ArgumentMap.Scoring.Odds;

/// <summary>Gives nodes in the order of how far they can move a topic, those that move it equally far in their own order.</summary>
/// <remarks>A heap: most often only the first few of many are taken.</remarks>
internal sealed class FarthestFirst
{
    private readonly double[] _bounds;
    private readonly int[] _heap;

    /// <param name="bounds">By node how far it can move the topic.</param>
    public FarthestFirst(double[] bounds)
    {
        (_bounds, _heap, Count) = (bounds, new int[bounds.Length], bounds.Length);
        for (var node = 0; node < Count; node++)
            _heap[node] = node;
        for (var place = (Count / 2) - 1; place >= 0; place--)
            Sink(place);
    }

    /// <summary>How many have not been taken.</summary>
    public int Count { get; private set; }

    /// <summary>How far the next one can move the topic.</summary>
    public double Farthest => _bounds[_heap[0]];

    public int Take()
    {
        var node = _heap[0];
        _heap[0] = _heap[--Count];
        Sink(0);
        return node;
    }

    /// <summary>Moves a node below all that come before it.</summary>
    private void Sink(int place)
    {
        var node = _heap[place];
        for (var child = (2 * place) + 1; child < Count; child = (2 * place) + 1)
        {
            if (child + 1 < Count && IsBefore(_heap[child + 1], _heap[child]))
                child++;
            if (!IsBefore(_heap[child], node))
                break;
            _heap[place] = _heap[child];
            place = child;
        }

        _heap[place] = node;
    }

    private bool IsBefore(int one, int other) =>
        _bounds[one] != _bounds[other] ? _bounds[one] > _bounds[other] : one < other;
}
