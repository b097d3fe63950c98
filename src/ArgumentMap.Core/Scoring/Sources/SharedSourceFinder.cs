namespace ArgumentMap.Scoring.Sources;

/// <summary>Finds out which sources some sources have in common.</summary>
internal sealed class SharedSourceFinder(WeightedGraph graph, long walk)
{
    private readonly int[] _stamps = new int[graph.Count];
    private readonly Stack<(int Node, int Next)> _open = new();
    private readonly List<int> _order = [];
    private int _stamp;

    /// <summary>Edges that were followed.</summary>
    public long Walked { get; private set; }

    /// <summary>The sources that are taken as if each use of them were a source of its own.</summary>
    public HashSet<int> Independent { get; } = [];

    /// <summary>What the vouchers of a node have in common; null where they have nothing.</summary>
    public SharedSources? Find(int node)
    {
        if (!HasSeveral(node))
            return null;
        if (Walked > walk)
        {
            Independent.UnionWith(Vouchers(node).ToArray());
            return null;
        }

        return IsShared(node) ? new SharedSources(graph, [.. _order]) : null;
    }

    /// <summary>Whether a node has vouchers that differ.</summary>
    private bool HasSeveral(int node)
    {
        var vouchers = Vouchers(node);
        return vouchers.Length > 1 && vouchers.ContainsAnyExcept(vouchers[0]);
    }

    private ReadOnlySpan<int> Vouchers(int node) => graph.Parts.Sources.AsSpan(graph.FirstVoucher(node)..graph.Parts.Starts[node + 1]);

    /// <summary>Puts what a node depends on in order, each behind what it relies on, the node last.</summary>
    /// <returns>Whether several ways lead to one of them.</returns>
    private bool IsShared(int node)
    {
        var isShared = false;
        _order.Clear();
        _stamp++;
        Open(node);
        while (_open.TryPop(out var open))
        {
            var (at, next) = open;
            if (next == graph.Parts.Starts[at + 1])
            {
                _order.Add(at);
                continue;
            }

            Walked++;
            _open.Push((at, next + 1));
            var from = graph.Parts.Sources[next];
            if (_stamps[from] != _stamp)
                Open(from);
            else
                isShared |= next == graph.FirstVoucher(at) || graph.Parts.Sources[next - 1] != from;
        }

        return isShared;

        void Open(int at)
        {
            _stamps[at] = _stamp;
            _open.Push((at, graph.FirstVoucher(at)));
        }
    }
}
