using ArgumentMap.Graph.Structure;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Sources;

namespace ArgumentMap.Scoring.Semantics;

/// <summary>Labels nodes from those that nothing bears on, by a worklist, in time linear in the edges.</summary>
internal sealed class GroundedLabelling
{
    private readonly WeightedGraph _graph;
    private readonly Effort _effort;
    private readonly SourceLabels _sources;

    /// <summary>By node: edges from those that it bears on.</summary>
    private readonly int[] _starts;
    private readonly Dependent[] _dependents;

    /// <summary>Attackers that are not out, or premises that are not in: none may be left.</summary>
    private readonly int[] _blockers;

    /// <summary>Supporters that are not out; -1 for a node that has none.</summary>
    private readonly int[] _openSupporters;

    /// <summary>Whether one of those that a node needs at least one of is in; true where it needs none.</summary>
    private readonly bool[] _satisfied;

    private readonly double[] _labels;
    private readonly int[] _decided;
    private int _decidedCount;
    private int _applied;

    /// <param name="off">By node: whether to treat it as absent; null where all are present.</param>
    /// <param name="isStart">
    /// Whether what it leaves undecided may be decided by other labellings, so that nothing may rest on that it is not.
    /// </param>
    public GroundedLabelling(WeightedGraph graph, bool[]? off, Effort effort, bool isStart = false)
    {
        (_graph, _effort) = (graph, effort);
        var count = graph.Count;
        (_blockers, _openSupporters, _satisfied) = (new int[count], new int[count], new bool[count]);
        (_labels, _decided) = (new double[count], new int[count]);
        _sources = new SourceLabels(graph, off, _labels, staysOpen: isStart);
        var absent = Absent(off);
        _starts = new int[count + 1];
        Array.Fill(_openSupporters, -1);
        Array.Fill(_satisfied, true);
        Array.Fill(_labels, SourceLabels.Undecided);
        ForEachEdge(absent, (from, to, need) => _starts[from + 1]++);
        for (var node = 0; node < count; node++)
            _starts[node + 1] += _starts[node];
        _dependents = new Dependent[_starts[count]];
        var next = _starts.AsSpan(0, count).ToArray();
        ForEachEdge(absent, (from, to, need) =>
        {
            _dependents[next[from]++] = new Dependent(to, need);
            if (need == Need.Any)
            {
                _openSupporters[to] = Math.Max(_openSupporters[to], 0) + 1;
                _satisfied[to] = false;
            }
            else
            {
                _blockers[to]++;
            }
        });
        for (var node = 0; node < count; node++)
        {
            if (absent is not null && absent[node])
                Decide(node, SourceLabels.Out);
            else if (!graph.Roles[node].IsOfSources() && _blockers[node] == 0 && _satisfied[node])
                Decide(node, SourceLabels.In);
        }
    }

    private enum Need : byte
    {
        /// <summary>It must be out.</summary>
        Out,

        /// <summary>It must be in.</summary>
        All,

        /// <summary>One of these must be in.</summary>
        Any,
    }

    /// <returns>1 for in, 0 for out, 0.5 for undecided.</returns>
    public double[] Run(Components components)
    {
        Apply();
        for (var component = 0; component < components.Count; component++)
        {
            var nodes = components[component];
            if (components.IsCyclic(component))
                Narrow(nodes);
            foreach (var node in nodes)
            {
                // Whatever it depends on, beyond this component, can change no more.
                if (_graph.Roles[node].IsOfSources() && !components.IsCyclic(component))
                    Decide(node, _sources.Settle(node));
            }

            Apply();
        }

        return _labels;
    }

    /// <summary>Labels the sources that depend on one another with other items as far as is certain whatever becomes of the rest.</summary>
    private void Narrow(ReadOnlySpan<int> nodes)
    {
        var (sources, open) = (new List<int>(), new HashSet<int>());
        foreach (var node in nodes)
        {
            open.Add(node);
            if (!_graph.Roles[node].IsOfSources())
                continue;
            sources.Add(node);
            _sources.Open(node);
        }

        bool narrowed;
        do
        {
            Apply();
            narrowed = false;
            foreach (var source in sources)
            {
                _effort.Spend(_graph.Degree(source));
                narrowed |= _sources.Narrow(source, open);
                Decide(source, _sources.LabelOf(source));
            }
        }
        while (narrowed);
        _sources.Close(sources);
    }

    private void Apply()
    {
        for (; _applied < _decidedCount; _applied++)
        {
            var node = _decided[_applied];
            var isIn = _labels[node] == SourceLabels.In;
            foreach (var dependent in _dependents.AsSpan(_starts[node].._starts[node + 1]))
                Apply(dependent, isIn);
        }
    }

    private void Apply(Dependent dependent, bool isIn)
    {
        var node = dependent.Node;
        if (_labels[node] != SourceLabels.Undecided)
            return;
        if (dependent.Need == Need.Any)
        {
            if (isIn)
                _satisfied[node] = true;
            else
                _openSupporters[node]--;
        }
        else if (isIn == (dependent.Need == Need.All))
        {
            _blockers[node]--;
        }
        else
        {
            Decide(node, SourceLabels.Out);
            return;
        }

        if (_openSupporters[node] == 0 && !_satisfied[node])
            Decide(node, SourceLabels.Out);
        else if (_blockers[node] == 0 && _satisfied[node])
            Decide(node, SourceLabels.In);
    }

    private void Decide(int node, double label)
    {
        if (label == SourceLabels.Undecided || _labels[node] != SourceLabels.Undecided)
            return;
        _labels[node] = label;
        _decided[_decidedCount++] = node;
    }

    /// <summary>The nodes that are off, and the inferences that lost a premise by that; null where all are there.</summary>
    private bool[]? Absent(bool[]? off)
    {
        if (off is null)
            return null;
        var absent = new bool[off.Length];
        for (var node = 0; node < absent.Length; node++)
        {
            // A source that is off fails, which is more than not to be there.
            absent[node] = off[node] && !_graph.Roles[node].IsOfSources();
            if (_graph.Roles[node] != NodeRole.Inference)
                continue;
            for (var i = _graph.Parts.Starts[node]; i < _graph.Parts.Starts[node + 1]; i++)
                absent[node] |= off[_graph.Parts.Sources[i]] || _graph.Parts.Weights[i] < 0;
        }

        return absent;
    }

    private void ForEachEdge(bool[]? absent, Action<int, int, Need> act)
    {
        for (var node = 0; node < _graph.Count; node++)
        {
            var role = _graph.Roles[node];
            if (role.IsOfSources() || (absent is not null && absent[node]))
                continue;
            var (relations, parts) = (_graph.Relations, _graph.Parts);
            for (var i = relations.Starts[node]; i < relations.Starts[node + 1]; i++)
            {
                // Sources cited for an inference vouch for it; it stands or falls with its premises.
                var counts = relations.Weights[i] < 0 || (relations.Weights[i] > 0 && role != NodeRole.Inference);
                var from = relations.Sources[i];
                if (counts && (absent is null || !absent[from]) && !_sources.IsGone(from))
                    act(from, node, relations.Weights[i] < 0 ? Need.Out : Need.Any);
            }

            for (var i = parts.Starts[node]; i < parts.Starts[node + 1]; i++)
            {
                if (parts.Weights[i] > 0 && (absent is null || !absent[parts.Sources[i]]))
                    act(parts.Sources[i], node, Need.All);
            }
        }
    }

    private readonly record struct Dependent(int Node, Need Need);
}
