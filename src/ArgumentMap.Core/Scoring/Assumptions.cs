using System.Collections.Immutable;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Scoring;

/// <summary>Which strengths rest on statements that are only taken for now, <c>[assumed]</c>.</summary>
/// <remarks>
/// A strength rests on what is upstream of it by way of anything but relations of relevance 0, and on its own rating; what is
/// <c>[given]</c> rests on nothing.
/// </remarks>
internal sealed class Assumptions
{
    /// <summary>Where nothing is assumed.</summary>
    public static readonly Assumptions None = new([], null!);

    private readonly ImmutableArray<int> _assumed;
    private readonly ScoringModel _model;

    private Assumptions(ImmutableArray<int> assumed, ScoringModel model) => (_assumed, _model) = (assumed, model);

    /// <param name="presences">As of the day: what does not count is not assumed, either.</param>
    public static Assumptions Of(ArgumentGraph graph, Presence[] presences, ScoringModel model)
    {
        var assumed = ImmutableArray.CreateBuilder<int>();
        for (var node = 0; node < presences.Length; node++)
        {
            if (presences[node] == Presence.Counts && graph.Nodes[node].Rating is { Standing: Standing.Assumed })
                assumed.Add(node);
        }

        return assumed.Count == 0 ? None : new Assumptions(assumed.ToImmutable(), model);
    }

    /// <summary>By node of the map whether it rests on an assumption; empty where nothing is assumed.</summary>
    public bool[] Resting(int count, Effort effort)
    {
        if (_assumed.IsEmpty)
            return [];
        effort.Spend(_model.Graph.Size);
        var found = Reach(_assumed.Select(_model.RatedIn), Onward());
        var resting = new bool[count];
        for (var node = 0; node < count; node++)
            resting[node] = found[_model.StandsFor(node)];
        foreach (var node in _assumed)
            resting[node] = true;
        return resting;
    }

    /// <summary>The assumptions that a node of the map rests on, in the order of the map.</summary>
    public ImmutableArray<int> Under(int topic, Effort effort)
    {
        if (_assumed.IsEmpty)
            return [];
        effort.Spend(_model.Graph.Size);
        var start = _model.StandsFor(topic);
        var found = Reach(_model.IsFixed(start) ? [] : [start], Back());
        return [.. _assumed.Where(node => node == topic || found[_model.RatedIn(node)])];
    }

    /// <summary>By node of the graph whether it is one of some nodes or reached from them.</summary>
    private bool[] Reach(IEnumerable<int> starts, (int[] Starts, int[] Targets) edges)
    {
        var found = new bool[_model.Graph.Count];
        var open = new Stack<int>();
        foreach (var start in starts)
            Find(start);
        while (open.TryPop(out var node))
        {
            for (var i = edges.Starts[node]; i < edges.Starts[node + 1]; i++)
                Find(edges.Targets[i]);
        }

        return found;

        void Find(int node)
        {
            if (found[node])
                return;
            found[node] = true;
            open.Push(node);
        }
    }

    /// <summary>By node what bears on it.</summary>
    private (int[] Starts, int[] Targets) Back() => Sorted((from, to) => (to, from));

    /// <summary>By node what it bears on.</summary>
    private (int[] Starts, int[] Targets) Onward() => Sorted((from, to) => (from, to));

    /// <summary>The edges that have weight and end in what can be moved, by one of their ends.</summary>
    private (int[] Starts, int[] Targets) Sorted(Func<int, int, (int By, int Other)> order)
    {
        var starts = new int[_model.Graph.Count + 1];
        foreach (var (from, to) in Edges())
            starts[order(from, to).By + 1]++;
        for (var node = 0; node < starts.Length - 1; node++)
            starts[node + 1] += starts[node];
        var targets = new int[starts[^1]];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        foreach (var (from, to) in Edges())
        {
            var (by, other) = order(from, to);
            targets[next[by]++] = other;
        }

        return (starts, targets);
    }

    private IEnumerable<(int From, int To)> Edges()
    {
        foreach (var rows in (Rows[])[_model.Graph.Relations, _model.Graph.Parts])
        {
            for (var node = 0; node < _model.Graph.Count; node++)
            {
                if (_model.IsFixed(node))
                    continue;
                for (var i = rows.Starts[node]; i < rows.Starts[node + 1]; i++)
                {
                    if (rows.Weights[i] != 0)
                        yield return (rows.Sources[i], node);
                }
            }
        }
    }
}
