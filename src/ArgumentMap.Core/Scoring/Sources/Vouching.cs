namespace ArgumentMap.Scoring.Sources;

/// <summary>How likely it is that sources vouch, exact also where they go back to the same ones.</summary>
/// <remarks>
/// A source vouches where it holds and one of those that it relies on, or all of them, vouch; sources hold or fail independently. Where
/// nothing is shared the chances multiply. What is shared is taken once as vouching and once as not, in the order in which sources rely
/// on one another. Of more shared sources than the limit those are so told apart that are used most often, then those whose reliability
/// is nearest 0.5; the others count at each use as if they were sources of their own.
/// </remarks>
internal sealed class Vouching
{
    /// <summary>Visits that all chances together may take; where there would be more, fewer sources are told apart.</summary>
    private const long MostVisits = 1 << 24;

    /// <summary>Visits to find what is shared; beyond it nothing is taken to be.</summary>
    private const long LongestWalk = 1 << 22;

    private readonly WeightedGraph _graph;
    private readonly Dictionary<int, SharedSources> _shared = [];
    private readonly int _most;

    private Vouching(WeightedGraph graph, int most)
    {
        _graph = graph;
        var finder = new SharedSourceFinder(graph, LongestWalk);
        for (var node = 0; node < graph.Count; node++)
        {
            if (graph.Roles[node].HasVouchers() && finder.Find(node) is { } shared)
                _shared.Add(node, shared);
        }

        for (_most = most; _most > 0 && _shared.Values.Sum(shared => shared.Visits(_most)) > MostVisits;)
            _most--;
        foreach (var shared in _shared.Values)
            finder.Independent.UnionWith(shared.TellApart(_most));
        Independent = finder.Independent.Count;
        Visits = finder.Walked + _shared.Values.Sum(shared => shared.Visits(_most));
    }

    /// <summary>How many sources are somewhere taken as if each use of them were a source of its own.</summary>
    public int Independent { get; }

    /// <summary>Visits of finding out what is shared and of reckoning every chance once, beyond one for each node and edge.</summary>
    public long Visits { get; }

    /// <param name="most">Shared sources that are told apart for one chance.</param>
    public static Vouching Of(WeightedGraph graph, int most) => new(graph, most);

    /// <summary>Visits of reckoning one chance, beyond one for the node and each edge.</summary>
    public long VisitsOf(int node) => _shared.TryGetValue(node, out var shared) ? shared.Visits(_most) : 0;

    /// <summary>The chance that a source vouches, or that one of the sources of an item does.</summary>
    /// <param name="chances">By node: of a source how likely it is to hold, of what has vouchers how likely these are to vouch.</param>
    public double ChanceOf(int node, double[] chances)
    {
        if (_shared.TryGetValue(node, out var shared))
            return shared.ChanceOf(_graph, chances);
        var parts = _graph.Parts;
        var (all, none, last) = (1.0, 1.0, -1);
        for (var i = _graph.FirstVoucher(node); i < parts.Starts[node + 1]; i++)
        {
            // What is cited or relied on twice stands beside itself.
            if (parts.Weights[i] < 0 || parts.Sources[i] == last)
                continue;
            last = parts.Sources[i];
            all *= chances[last];
            none *= 1 - chances[last];
        }

        return _graph.Roles[node] switch
        {
            NodeRole.Citations => 1 - none,
            NodeRole.RelayOfAll => chances[_graph.SourceOf(node)] * all,
            _ => chances[_graph.SourceOf(node)] * (last < 0 ? 1 : 1 - none),
        };
    }
}
