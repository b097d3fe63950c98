namespace ArgumentMap.Scoring.Semantics;

/// <summary>Labels nodes from those that nothing bears on, by a worklist, in time linear in the edges.</summary>
internal sealed class GroundedLabelling
{
    private readonly WeightedGraph _graph;

    /// <summary>By node: edges from those that it bears on.</summary>
    private readonly int[] _starts;
    private readonly Dependent[] _dependents;

    /// <summary>Attackers that are not out, or premises that are not in: none may be left.</summary>
    private readonly int[] _hindrances;

    /// <summary>Supporters that are not out; -1 for a node that has none.</summary>
    private readonly int[] _hopes;

    /// <summary>Whether one of those that a node needs at least one of is in; true where it needs none.</summary>
    private readonly bool[] _satisfied;

    private readonly double[] _labels;
    private readonly int[] _decided;
    private int _decidedCount;

    public GroundedLabelling(WeightedGraph graph, bool[]? off)
    {
        _graph = graph;
        var count = graph.Count;
        (_hindrances, _hopes, _satisfied) = (new int[count], new int[count], new bool[count]);
        (_labels, _decided) = (new double[count], new int[count]);
        var absent = Absent(off);
        _starts = new int[count + 1];
        Array.Fill(_hopes, -1);
        Array.Fill(_satisfied, true);
        Array.Fill(_labels, 0.5);
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
                _hopes[to] = Math.Max(_hopes[to], 0) + 1;
                _satisfied[to] = false;
            }
            else
            {
                _hindrances[to]++;
            }
        });
        for (var node = 0; node < count; node++)
        {
            if (absent is not null && absent[node])
                Decide(node, 0);
            else if (_hindrances[node] == 0 && _satisfied[node])
                Decide(node, 1);
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
    public double[] Run()
    {
        for (var i = 0; i < _decidedCount; i++)
        {
            var node = _decided[i];
            var isIn = _labels[node] == 1;
            foreach (var dependent in _dependents.AsSpan(_starts[node].._starts[node + 1]))
                Apply(dependent, isIn);
        }

        return _labels;
    }

    private void Apply(Dependent dependent, bool isIn)
    {
        var node = dependent.Node;
        if (_labels[node] != 0.5)
            return;
        if (dependent.Need == Need.Any)
        {
            if (isIn)
                _satisfied[node] = true;
            else
                _hopes[node]--;
        }
        else if (isIn == (dependent.Need == Need.All))
        {
            _hindrances[node]--;
        }
        else
        {
            Decide(node, 0);
            return;
        }

        if (_hopes[node] == 0 && !_satisfied[node])
            Decide(node, 0);
        else if (_hindrances[node] == 0 && _satisfied[node])
            Decide(node, 1);
    }

    private void Decide(int node, double label)
    {
        _labels[node] = label;
        _decided[_decidedCount++] = node;
    }

    /// <summary>The nodes that are off, and the inferences that lost a premise by that; null where all are there.</summary>
    private bool[]? Absent(bool[]? off)
    {
        if (off is null)
            return null;
        var absent = (bool[])off.Clone();
        for (var node = 0; node < absent.Length; node++)
        {
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
            if (absent is not null && absent[node])
                continue;
            var role = _graph.Roles[node];
            var (relations, parts) = (_graph.Relations, _graph.Parts);
            for (var i = relations.Starts[node]; i < relations.Starts[node + 1]; i++)
            {
                // Sources cited for an inference vouch for it; it stands or falls with its premises.
                var counts = relations.Weights[i] < 0 || (relations.Weights[i] > 0 && role != NodeRole.Inference);
                if (counts && (absent is null || !absent[relations.Sources[i]]))
                    act(relations.Sources[i], node, relations.Weights[i] < 0 ? Need.Out : Need.Any);
            }

            for (var i = parts.Starts[node]; i < parts.Starts[node + 1]; i++)
            {
                if (parts.Weights[i] > 0 && (absent is null || !absent[parts.Sources[i]]))
                    act(parts.Sources[i], node, role == NodeRole.Inference ? Need.All : Need.Any);
            }
        }
    }

    private readonly record struct Dependent(int Node, Need Need);
}
