namespace ArgumentMap.Scoring.Semantics;

/// <summary>Labels nodes with a worklist, starting from those that nothing bears on, in time linear in the number of edges.</summary>
internal sealed class GroundedLabelling
{
    private readonly WeightedGraph _graph;

    /// <summary>By node: where the edges from it start in <see cref="_dependents"/>.</summary>
    private readonly int[] _starts;
    private readonly Dependent[] _dependents;

    /// <summary>By node: attackers that are not yet out plus premises that are not yet in. A node is in only when none is left.</summary>
    private readonly int[] _blockers;

    /// <summary>By node: supporters that are not out; -1 for a node without supporters.</summary>
    private readonly int[] _openSupporters;

    /// <summary>By node: whether at least one supporter is in; true for a node without supporters.</summary>
    private readonly bool[] _satisfied;

    private readonly double[] _labels;
    private readonly int[] _decided;
    private int _decidedCount;

    public GroundedLabelling(WeightedGraph graph, bool[]? off)
    {
        _graph = graph;
        var count = graph.Count;
        (_blockers, _openSupporters, _satisfied) = (new int[count], new int[count], new bool[count]);
        (_labels, _decided) = (new double[count], new int[count]);
        var absent = Absent(off);
        _starts = new int[count + 1];
        Array.Fill(_openSupporters, -1);
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
                Decide(node, 0);
            else if (_blockers[node] == 0 && _satisfied[node])
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
                _openSupporters[node]--;
        }
        else if (isIn == (dependent.Need == Need.All))
        {
            _blockers[node]--;
        }
        else
        {
            Decide(node, 0);
            return;
        }

        if (_openSupporters[node] == 0 && !_satisfied[node])
            Decide(node, 0);
        else if (_blockers[node] == 0 && _satisfied[node])
            Decide(node, 1);
    }

    private void Decide(int node, double label)
    {
        _labels[node] = label;
        _decided[_decidedCount++] = node;
    }

    /// <summary>The nodes that are off and the inferences that thereby lost a premise; null where none are off.</summary>
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
                // Sources cited for an inference only vouch for it; whether it is in depends on its premises.
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
