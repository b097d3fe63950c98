using ArgumentMap.Graph.Structure;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Odds;

/// <summary>Finds the uncertain sources upstream of each node, and which of them are told apart there.</summary>
internal sealed class UpstreamSources
{
    private static readonly int[] None = [];

    private readonly OddsModel _model;
    private readonly Components _components;
    private readonly SourceRanking _ranking;
    private readonly List<int> _found = [];
    private readonly int[] _stamps;
    private int _stamp;
    private bool[] _drawn;

    private UpstreamSources(OddsModel model, Components components, OddsLimits limits, Effort effort)
    {
        (_model, _components) = (model, components);
        _ranking = model.Uncertain.Length == 0 ? null! : new SourceRanking(model, limits.Walk, effort);
        _stamps = new int[model.Uncertain.Length];
        _drawn = new bool[model.Uncertain.Length];
        Of = model.Uncertain.Length == 0 ? [] : new int[model.Count][];
        Array.Fill(Of, None);
    }

    /// <summary>
    /// By node: the sources told apart, as ascending indices into <see cref="OddsModel.Uncertain"/>; empty where there are none.
    /// </summary>
    public int[][] Of { get; }

    /// <summary>The number of sources that somewhere count as independent at each use.</summary>
    public int Independent { get; private set; }

    /// <param name="components">The components of everything that nodes depend on, including objections to sources.</param>
    public static UpstreamSources Find(OddsModel model, Components components, OddsLimits limits, Effort effort)
    {
        var upstream = new UpstreamSources(model, components, limits, effort);
        if (model.Uncertain.Length == 0)
            return upstream;
        upstream.Run(limits.Sources);
        var most = upstream.Affordable(limits);
        if (most < limits.Sources)
            upstream.Run(most);
        upstream.Independent = upstream._drawn.AsSpan().Count(true);
        return upstream;
    }

    private void Run(int most)
    {
        _drawn = new bool[_model.Uncertain.Length];
        for (var component = 0; component < _components.Count; component++)
        {
            var nodes = _components[component];
            var sources = Union(nodes, most);
            foreach (var node in nodes)
                Of[node] = sources;
        }
    }

    private int[] Union(ReadOnlySpan<int> nodes, int most)
    {
        _found.Clear();
        _stamp++;
        int[]? only = None;
        foreach (var node in nodes)
        {
            // The result of an earlier run must not count as upstream of the node itself.
            Of[node] = None;
            if (_model.UncertainOf[node] is >= 0 and var own)
            {
                only = null;
                Add(own);
            }
        }

        var owned = _found.Count;
        foreach (var node in nodes)
        {
            foreach (var input in _model.Inputs.SourcesOf(node))
                only = Join(only, Of[input]);
            foreach (var objection in _model.Objections.SourcesOf(node))
                only = Join(only, Of[objection]);
        }

        if (only is not null)
            return only;
        if (_found.Count > most)
            return _ranking.First(nodes, _found, owned, most, _drawn);
        var sources = _found.ToArray();
        Array.Sort(sources);
        return sources;
    }

    /// <summary>Adds sources to those found; returns the same array as long as it is the only one.</summary>
    private int[]? Join(int[]? only, int[] sources)
    {
        if (sources.Length == 0 || ReferenceEquals(only, sources))
            return only;
        if (only is { Length: 0 })
        {
            foreach (var source in sources)
                Add(source);
            return sources;
        }

        var before = _found.Count;
        foreach (var source in sources)
            Add(source);
        return _found.Count == before && only is not null && only.Length == before ? only : null;
    }

    private void Add(int source)
    {
        if (_stamps[source] == _stamp)
            return;
        _stamps[source] = _stamp;
        _found.Add(source);
    }

    /// <summary>
    /// The number of sources that can be told apart at every node while the total number of worlds stays within the limit.
    /// </summary>
    private int Affordable(OddsLimits limits)
    {
        var sizes = new long[limits.Sources + 1];
        foreach (var sources in Of)
            sizes[sources.Length]++;
        for (var most = limits.Sources; most > 0; most--)
        {
            var cells = 0L;
            for (var size = 1; size < sizes.Length; size++)
                cells += sizes[size] << Math.Min(size, most);
            if (cells <= limits.Cells)
                return most;
        }

        return 0;
    }
}
