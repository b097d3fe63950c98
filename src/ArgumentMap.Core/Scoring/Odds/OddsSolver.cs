using ArgumentMap.Graph.Structure;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Odds;

/// <summary>Reckons the strengths of a map, each in a table over the worlds of the sources upstream of it alone.</summary>
internal sealed class OddsSolver
{
    private readonly OddsModel _model;
    private readonly Effort _effort;
    private readonly Components _all;
    private readonly UpstreamSources _upstream;
    private readonly WorldChances _chances;
    private readonly WorldMean _mean;
    private readonly TableEquation _tables;
    private readonly CyclicIntegration _cycles;

    /// <summary>By node what it passes on: for good where it has one world, else in the world that is being looked at.</summary>
    private readonly Ends[] _passed;
    private readonly Ends[]?[] _cells;
    private readonly Ends[]?[] _stands;
    private readonly int[] _uses;
    private readonly Ends[] _strengths;
    private readonly double[] _bases;
    private readonly bool[] _unsettled;
    private readonly List<(int[] Nodes, Ending Ending)> _parts = [];
    private readonly int _kept;

    private OddsSolver(OddsModel model, OddsLimits limits, Effort effort, int kept)
    {
        (_model, _effort, _kept) = (model, effort, kept);
        var count = model.Count;
        _all = Components.Of(count, model.Inputs, model.Objections);
        _upstream = UpstreamSources.Find(model, _all, limits, effort);
        _chances = new WorldChances(model);
        _mean = new WorldMean(_chances);
        _tables = new TableEquation(model, _mean);
        _passed = new Ends[count];
        _cycles = new CyclicIntegration(model, limits.CycleSteps, effort, _passed);
        (_strengths, _bases, _unsettled) = (new Ends[count], new double[count], new bool[count]);
        var hasWorlds = model.Uncertain.Length > 0;
        _cells = hasWorlds ? new Ends[count][] : [];
        _stands = hasWorlds ? new Ends[count][] : [];
        _uses = hasWorlds ? Uses() : [];
    }

    public static OddsScores Solve(OddsModel model, OddsLimits limits, Effort effort) => new OddsSolver(model, limits, effort, -1).Run();

    /// <summary>The strengths, and the table of one node with the effects that its sources have on it.</summary>
    public static (
        OddsScores Scores, WorldTable Table, double[] Effects) Solve(OddsModel model, OddsLimits limits, Effort effort, int topic)
    {
        var solver = new OddsSolver(model, limits, effort, topic);
        var scores = solver.Run();
        var table = solver.TableOf(topic);
        return (scores, table, solver._mean.Effects(table));
    }

    private OddsScores Run()
    {
        if (_model.Objections.Sources.Length == 0)
            RunInOrder(_all);
        else
            RunWithin(Components.Of(_model.Count, _model.Inputs, Rows.None(_model.Count)));
        for (var node = 0; node < _model.Count; node++)
        {
            if (_model.Representatives[node] is var one && one != node)
                (_strengths[node], _bases[node]) = (_strengths[one], _bases[one]);
        }

        return new OddsScores(_strengths, _bases, _unsettled, RestsOnUnsettled(), _parts, _upstream.Independent);
    }

    private void RunInOrder(Components components)
    {
        for (var component = 0; component < components.Count; component++)
        {
            var nodes = components[component];
            Reckon(nodes, components.IsCyclic(component));
            Finish(nodes);
        }
    }

    /// <summary>In a world a source does not depend on what is objected to it; how likely the world is does.</summary>
    private void RunWithin(Components inWorlds)
    {
        var (whole, part) = (ComponentOf(_all), ComponentOf(inWorlds));
        for (var component = 0; component < _all.Count; component++)
        {
            var nodes = _all[component];
            if (nodes.Length == 1)
            {
                Reckon(nodes, inWorlds.IsCyclic(part[nodes[0]]));
            }
            else
            {
                foreach (var inner in nodes.ToArray().Select(node => part[node]).Distinct().Order())
                    Reckon(inWorlds[inner], inWorlds.IsCyclic(inner));
            }

            Finish(nodes);
        }

        int[] ComponentOf(Components components)
        {
            var of = new int[_model.Count];
            for (var component = 0; component < components.Count; component++)
            {
                foreach (var node in components[component])
                    of[node] = component;
            }

            return of;
        }
    }

    private void Reckon(ReadOnlySpan<int> nodes, bool isCyclic)
    {
        var node = nodes[0];
        var sources = _upstream.Of[node];
        if (isCyclic)
        {
            Integrate(nodes.ToArray(), sources);
        }
        else if (sources.Length == 0)
        {
            _strengths[node] = OddsEquation.Of(_model, node, _passed);
            _passed[node] = OddsEquation.Passed(_model.Roles[node], _strengths[node]);
        }
        else
        {
            _effort.Spend((1L + _model.Inputs.SourcesOf(node).Length) << sources.Length);
            _cells[node] = _tables.Of(node, sources, TableOf, out var stands);
            _stands[node] = stands;
        }
    }

    private WorldTable TableOf(int node) =>
        _upstream.Of[node] is { Length: > 0 } sources ? new WorldTable(sources, _cells[node]!) : new WorldTable([], [_strengths[node]]);

    /// <summary>Goes on from tables to means, once it is known how likely the worlds are.</summary>
    private void Finish(ReadOnlySpan<int> nodes)
    {
        if (_cells.Length == 0)
        {
            _effort.Spend(nodes.Length);
            foreach (var node in nodes)
                _bases[node] = BaseOf(node, OddsEquation.Stand(_model, node, _passed).Middle);
            return;
        }

        foreach (var node in nodes)
            Object(node);
        foreach (var node in nodes)
        {
            var table = TableOf(node);
            if (table.Sources.Length > 0)
                _strengths[node] = _mean.Of(table);
            _bases[node] = BaseOf(node, table.Sources.Length == 0 ? OddsEquation.Stand(_model, node, _passed).Middle
                : _stands[node] is { } cells ? _mean.Of(table with { Cells = cells }).Middle
                : 1);
        }

        foreach (var node in nodes)
        {
            _stands[node] = null;
            foreach (var input in _model.Inputs.SourcesOf(node))
                Release(input);
            foreach (var objection in _model.Objections.SourcesOf(node))
                Release(objection);
            if (_uses[node] == 0)
                Release(node);
        }
    }

    /// <summary>What a node starts from before its reasons.</summary>
    /// <param name="stands">The chance that its citations stand.</param>
    private double BaseOf(int node, double stands) => _model.Roles[node] switch
    {
        OddsRole.Statement => (stands * _model.Given[node].Middle) + ((1 - stands) * Ends.Unknown.Middle),
        OddsRole.Reasoned => Ends.Unknown.Middle,
        OddsRole.Source when _model.UncertainOf[node] is >= 0 and var source => _chances[source],
        OddsRole.Source or OddsRole.Inference => _model.Given[node].Middle,
        _ => 0,
    };

    /// <summary>How likely a source is to hold in each world, after what is objected to it.</summary>
    private void Object(int node)
    {
        if (_model.UncertainOf[node] is not (>= 0 and var source) || _model.Objections.SourcesOf(node).IsEmpty)
            return;
        var sources = _upstream.Of[node];
        var chances = new double[WorldTable.Size(sources)];
        var map = new int[chances.Length];
        Array.Fill(chances, _model.Given[node].Middle);
        for (var i = _model.Objections.Starts[node]; i < _model.Objections.Starts[node + 1]; i++)
        {
            var from = _model.Objections.Sources[i];
            var table = TableOf(from);
            if (!WorldIndex.Contains(sources, table.Sources))
                table = _mean.Over(table, sources);
            WorldIndex.Map(sources, table.Sources, map);
            for (var cell = 0; cell < chances.Length; cell++)
                chances[cell] *= 1 - (
                    _model.Objections.Weights[i] * OddsEquation.Passed(_model.Roles[from], table.Cells[map[cell]]).Middle);
        }

        _chances.Set(source, sources, chances, _model.Given[node].Middle);
        var mean = _mean.Of(new WorldTable(sources, [.. chances.Select(Ends.Of)]));
        _chances.Set(source, sources, chances, mean.Middle);
    }

    private void Release(int node)
    {
        if (--_uses[node] <= 0 && node != _kept)
            _cells[node] = null;
    }

    private int[] Uses()
    {
        var uses = new int[_model.Count];
        foreach (var input in _model.Inputs.Sources)
            uses[input]++;
        foreach (var objection in _model.Objections.Sources)
            uses[objection]++;
        return uses;
    }

    private void Integrate(int[] nodes, int[] sources)
    {
        var size = WorldTable.Size(sources);
        var members = nodes.ToHashSet();
        var outside = nodes.SelectMany(node => _model.Inputs.SourcesOf(node).ToArray()).Distinct()
            .Where(input => !members.Contains(input) && _upstream.Of[input].Length > 0).ToArray();
        var inputs = new (int Node, WorldTable Table, int[] Map)[outside.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            var table = _mean.Over(TableOf(outside[i]), sources);
            inputs[i] = (outside[i], table, new int[size]);
            WorldIndex.Map(sources, table.Sources, inputs[i].Map);
        }

        var cells = Array.ConvertAll(nodes, _ => new Ends[size]);
        var values = new Ends[nodes.Length];
        var worst = new Ending(0, true, false);
        for (var cell = 0; cell < size; cell++)
        {
            foreach (var (node, table, map) in inputs)
                _passed[node] = OddsEquation.Passed(_model.Roles[node], table.Cells[map[cell]]);
            var ending = _cycles.Run(nodes, values);
            if (IsPossible(sources, cell))
                worst = new Ending(Math.Max(worst.Steps, ending.Steps), worst.Settled & ending.Settled, worst.Unstable | ending.Unstable);
            for (var i = 0; i < nodes.Length; i++)
                cells[i][cell] = values[i];
        }

        _parts.Add((nodes, worst));
        for (var i = 0; i < nodes.Length; i++)
        {
            _unsettled[nodes[i]] = !worst.Settled || worst.Unstable;
            if (sources.Length > 0)
                _cells[nodes[i]] = cells[i];
            else
                _strengths[nodes[i]] = cells[i][0];
        }
    }

    /// <summary>Whether a world has a chance above 0.</summary>
    private bool IsPossible(int[] sources, int cell)
    {
        for (var i = 0; i < sources.Length; i++)
        {
            if (_chances[sources[i]] == ((cell >> i & 1) != 0 ? 0 : 1) && _model.Objections.SourcesOf(_model.Uncertain[sources[i]]).IsEmpty)
                return false;
        }

        return true;
    }

    private bool[] RestsOnUnsettled()
    {
        var rests = new bool[_model.Count];
        if (!_unsettled.AsSpan().Contains(true))
            return rests;
        for (var component = 0; component < _all.Count; component++)
        {
            var rest = false;
            foreach (var node in _all[component])
            {
                foreach (var input in _model.Inputs.SourcesOf(node))
                    rest |= _unsettled[input] || rests[input];
                foreach (var objection in _model.Objections.SourcesOf(node))
                    rest |= _unsettled[objection] || rests[objection];
            }

            foreach (var node in _all[component])
                rests[node] = rest;
        }

        return rests;
    }
}
