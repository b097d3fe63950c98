namespace ArgumentMap.Graph.Structure;

/// <summary>Finds strongly connected components.</summary>
/// <remarks>Tarjan, <i>Depth-first search and linear graph algorithms</i> (1972), with an explicit stack instead of recursion.</remarks>
internal sealed class ComponentSearch(int count, Rows relations, Rows parts)
{
    private const int Closed = int.MaxValue;

    /// <summary>
    /// By node: the lowest discovery number, from 1, that it is known to reach; 0 where it has not been seen, <see cref="Closed"/> once it
    /// belongs to a component.
    /// </summary>
    private readonly int[] _low = new int[count];

    /// <summary>By node: how many of its dependencies have been followed.</summary>
    private readonly int[] _followed = new int[count];

    /// <summary>The path from the root to the current node, with the discovery number of each node on it.</summary>
    private readonly int[] _path = new int[count];
    private readonly int[] _discovered = new int[count];

    /// <summary>Nodes that have been left but whose component is not complete.</summary>
    private readonly int[] _waiting = new int[count];

    private readonly int[] _nodes = new int[count];
    private readonly int[] _starts = new int[count + 1];
    private readonly bool[] _cyclic = new bool[count];

    /// <summary>Nodes that depend on themselves directly.</summary>
    private readonly HashSet<int> _loops = [];

    private int _waitingCount;
    private int _placed;
    private int _components;
    private int _clock;

    public Components Run()
    {
        for (var node = 0; node < _low.Length; node++)
        {
            if (_low[node] == 0)
                Visit(node);
        }

        return new Components(_starts[..(_components + 1)], _nodes, _cyclic[.._components]);
    }

    private void Visit(int root)
    {
        var depth = 0;
        Enter(root, depth);
        while (depth >= 0)
        {
            var node = _path[depth];
            if (Next(node) is >= 0 and var dependency)
            {
                if (_low[dependency] == 0)
                    Enter(dependency, ++depth);
                else if (_low[dependency] < _low[node])
                    _low[node] = _low[dependency];
                if (dependency == node)
                    _loops.Add(node);
                continue;
            }

            if (_low[node] == _discovered[depth])
                Close(node);
            else
                _waiting[_waitingCount++] = node;
            depth--;
            if (depth >= 0 && _low[node] < _low[_path[depth]])
                _low[_path[depth]] = _low[node];
        }
    }

    private void Enter(int node, int depth)
    {
        _path[depth] = node;
        _low[node] = _discovered[depth] = ++_clock;
    }

    /// <summary>The next node that a node depends on; -1 after the last.</summary>
    private int Next(int node)
    {
        var relation = relations.Starts[node] + _followed[node]++;
        var beyond = relation - relations.Starts[node + 1];
        if (beyond < 0)
            return relations.Sources[relation];
        var part = parts.Starts[node] + beyond;
        return part < parts.Starts[node + 1] ? parts.Sources[part] : -1;
    }

    private void Close(int root)
    {
        // Waiting nodes discovered after the root belong to its component.
        var low = _low[root];
        while (_waitingCount > 0 && _low[_waiting[_waitingCount - 1]] >= low)
        {
            var node = _waiting[--_waitingCount];
            _low[node] = Closed;
            _nodes[_placed++] = node;
            _cyclic[_components] = true;
        }

        _cyclic[_components] |= _loops.Contains(root);
        _low[root] = Closed;
        _nodes[_placed++] = root;
        _starts[++_components] = _placed;
    }
}
