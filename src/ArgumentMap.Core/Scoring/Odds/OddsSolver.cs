using System.Buffers;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Odds;

/// <summary>Computes the strengths of a map, each in a table over the worlds of only those sources that are upstream of it.</summary>
internal sealed class OddsSolver
{
    /// <summary>Cells that are kept of statements without one of their reasons: 32 MB.</summary>
    private const long MostWithout = 1 << 22;

    /// <summary>Nodes computed between two checks for cancellation.</summary>
    private const int Stride = 1 << 12;

    private readonly OddsModel _model;
    private readonly OddsLimits _limits;
    private Effort _effort;
    private readonly Components _all;
    private readonly Components _inWorlds;
    private readonly UpstreamSources _upstream;
    private readonly WorldChances _chances;
    private readonly TablePool _pool = new();
    private readonly WorldMean _mean;
    private readonly TableEquation _equation;
    private readonly PlainStatements _plain;
    private readonly bool _ranges;
    private readonly bool _keepsAll;
    private readonly int _kept;
    private readonly WorldTable?[] _tables;
    private readonly WorldTable?[] _stands;
    private readonly int[] _uses;
    private readonly EndsList _strengths;
    private double[] _bases;
    private bool[] _unsettled = [];
    private readonly List<(int[] Nodes, Ending Ending)> _parts = [];

    /// <summary>By input: the odds against what it is a reason for without it, for trials that change nothing else there.</summary>
    private readonly Dictionary<int, double[]?> _without = [];
    private long _cellsWithout;

    /// <summary>By node with one world: what it adds as a reason of its usual relevance.</summary>
    private readonly Evidence[] _reasons;
    private int[] _partOf = [];
    private int[] _innerOf = [];
    private Ends[] _passed = [];

    /// <param name="ranges">Whether the ends are computed, too.</param>
    /// <param name="kept">A node whose table is kept; -1 for none.</param>
    /// <param name="keepsAll">Whether all tables are kept, so that something can be tried.</param>
    public OddsSolver(OddsModel model, OddsLimits limits, Effort effort, bool ranges = true, int kept = -1, bool keepsAll = false)
    {
        (_model, _limits, _effort, _ranges, _kept, _keepsAll) = (model, limits, effort, ranges, kept, keepsAll);
        var count = model.Count;
        _all = model.Components;
        _inWorlds = model.Objections.Sources.Length == 0 ? _all : Components.Of(count, model.Inputs, Rows.None(count));
        _upstream = UpstreamSources.Find(model, _all, limits, effort);
        _chances = new WorldChances(model);
        _mean = new WorldMean(_chances, _pool);
        var hasWorlds = model.Uncertain.Length > 0;
        _strengths = new EndsList(count);
        _bases = hasWorlds ? new double[count] : [];
        _reasons = keepsAll ? new Evidence[count] : ArrayPool<Evidence>.Shared.Rent(count);
        (_tables, _stands) = hasWorlds ? (new WorldTable?[count], new WorldTable?[count]) : ([], []);
        _uses = hasWorlds && !keepsAll ? Uses() : [];
        _plain = new PlainStatements(model, _strengths, _reasons);
        _equation = new TableEquation(model, _mean, _pool, _tables, _strengths, ranges);
    }

    public int[][] Upstream => _upstream.Of;

    /// <summary>Whether no uncertain source lies upstream of a node.</summary>
    public bool IsOfOneWorld(int node) => _upstream.Of.Length == 0 || _upstream.Of[node].Length == 0;

    public int Independent => _upstream.Independent;

    /// <summary>What is computed from now on draws on.</summary>
    public Effort Effort
    {
        set => _effort = value;
    }

    public WorldMean Mean => _mean;

    public WorldChances Chances => _chances;

    public EndsList Strengths => _strengths;

    public static OddsScores Solve(OddsModel model, OddsLimits limits, Effort effort) => new OddsSolver(model, limits, effort).Run();

    /// <summary>Computes the strengths, and also the table of one node with the effects of its sources on it.</summary>
    public static (
        OddsScores Scores, WorldTable Table, double[] Effects) Solve(OddsModel model, OddsLimits limits, Effort effort, int topic)
    {
        var solver = new OddsSolver(model, limits, effort, kept: topic);
        var scores = solver.Run();
        var table = solver.TableOf(topic);
        return (scores, table, solver._mean.Effects(table));
    }

    /// <summary>To be called once.</summary>
    public OddsScores Run()
    {
        if (_model.Objections.Sources.Length > 0)
            (_partOf, _innerOf) = (ComponentOf(_all), ComponentOf(_inWorlds));
        for (var component = 0; component < _all.Count;)
        {
            var end = Math.Min(_all.Count, component + Stride);
            _effort.Spend(_all.Starts[end] - _all.Starts[component]);
            if (_stands.Length == 0 && ArePlain(component, end))
            {
                _plain.Reckon(_all.Nodes.AsSpan(_all.Starts[component].._all.Starts[end]));
                component = end;
            }

            for (; component < end; component++)
                Reckon(component);
        }

        for (var node = 0; node < _model.Representatives.Length; node++)
        {
            if (_model.Representatives[node] is var one && one != node)
            {
                _strengths[node] = _strengths[one];
                if (_bases.Length > 0)
                    _bases[node] = _bases[one];
            }
        }

        if (!_keepsAll)
            ArrayPool<Evidence>.Shared.Return(_reasons);
        return new OddsScores(_strengths, _bases, _unsettled, RestsOnUnsettled(), _parts, _upstream.Independent);
    }

    /// <summary>Takes over what a model was solved to of which this one is a part: one world, in which all settled.</summary>
    /// <param name="nodes">By node here the one of that model.</param>
    public void Take(OddsSolver whole, int[] nodes)
    {
        _effort.Spend(nodes.Length);
        for (var node = 0; node < nodes.Length; node++)
            (_strengths[node], _reasons[node]) = (whole._strengths[nodes[node]], whole._reasons[nodes[node]]);
    }

    /// <summary>The table of a node that is kept.</summary>
    public WorldTable TableOf(int node)
    {
        if (_tables.Length > 0 && _tables[node] is { } table)
            return table;
        double[] middle = [_strengths[node].Middle];
        return _ranges
            ? new WorldTable([], [_strengths[node].Low], middle, [_strengths[node].High])
            : new WorldTable([], middle, middle, middle);
    }

    /// <summary>Reckons some components again, and then gives everything back as it was.</summary>
    /// <remarks>What a change does not reach, since what lies between passes on the same, is left as it is.</remarks>
    /// <param name="node">That was changed in the model.</param>
    /// <param name="components">Rising; all that depends on it, its own included.</param>
    /// <param name="read">What to read while everything is as the change makes it.</param>
    /// <returns>Null where a part did not settle.</returns>
    public T? Try<T>(int node, ReadOnlySpan<int> components, Func<T> read)
        where T : struct
    {
        _effort.Spend(1 + components.Length);
        var saved = new List<(int Node, WorldTable? Table, Ends Strength, Evidence Reason)>();
        var parts = _parts.Count;
        // How likely a source is to hold may have a say anywhere.
        var all = _model.Roles[node] == OddsRole.Source;
        var changed = new HashSet<int> { node };
        var chances = _chances.Save();
        try
        {
            foreach (var component in components)
            {
                if (!all && !IsReached(component, changed))
                    continue;
                var first = saved.Count;
                foreach (var member in _all[component])
                {
                    _effort.Spend(1 + _model.Inputs.SourcesOf(member).Length);
                    saved.Add((member, _tables.Length > 0 ? _tables[member] : null, _strengths[member], _reasons[member]));
                    if (_tables.Length > 0)
                        _tables[member] = null;
                }

                if (all || !ReckonByOne(component, node, changed))
                    Reckon(component, isTrial: true);
                for (var i = first; i < saved.Count; i++)
                {
                    if (!PassesOn(saved[i].Node, saved[i].Table, saved[i].Strength))
                        changed.Add(saved[i].Node);
                    else
                        changed.Remove(saved[i].Node);
                }
            }

            var settled = true;
            for (var i = parts; i < _parts.Count; i++)
                settled &= _parts[i].Ending is { Settled: true, Unstable: false };
            return settled ? read() : null;
        }
        finally
        {
            _parts.RemoveRange(parts, _parts.Count - parts);
            _chances.Restore(chances);
            foreach (var (member, table, strength, reason) in saved)
            {
                (_strengths[member], _reasons[member]) = (strength, reason);
                if (_tables.Length == 0)
                    continue;
                if (_tables[member] is { } tried)
                    _pool.Return(tried);
                _tables[member] = table;
            }
        }
    }

    /// <summary>Reckons a statement of which one reason alone has changed, if that is what a component is.</summary>
    /// <param name="trial">The node that was changed in the model.</param>
    /// <param name="changed">That node and those that do not pass on what they did before.</param>
    private bool ReckonByOne(int component, int trial, HashSet<int> changed)
    {
        var node = _all[component][0];
        if (_ranges || _upstream.Independent > 0 || _all[component].Length > 1 || _all.IsCyclic(component) || node == trial
            || _model.Roles[node] is not (OddsRole.Statement or OddsRole.Reasoned) || IsOfOneWorld(node))
            return false;
        var place = -1;
        for (var i = _model.Inputs.Starts[node]; i < _model.Inputs.Starts[node + 1]; i++)
        {
            if (!changed.Contains(_model.Inputs.Sources[i]))
                continue;
            if (place >= 0 || _model.Kinds[i] is not (InputKind.Support or InputKind.Attack))
                return false;
            place = i;
        }

        if (place < 0 || Without(node, place) is not { } against)
            return false;
        // As if it were reckoned anew: what is tried within a limit must not depend on what is kept.
        _effort.Spend((1L + _model.Inputs.SourcesOf(node).Length) << _upstream.Of[node].Length);
        _tables[node] = _equation.With(place, _upstream.Of[node], against);
        return true;
    }

    private double[]? Without(int node, int place)
    {
        if (_without.TryGetValue(place, out var known))
            return known;
        var sources = _upstream.Of[node];
        if (_cellsWithout + (1L << sources.Length) > MostWithout)
            return null;
        var against = _equation.AgainstWithout(node, place, sources);
        _cellsWithout += against?.Length ?? 0;
        return _without[place] = against;
    }

    /// <summary>Whether a component has one of some nodes in it, or depends on one.</summary>
    private bool IsReached(int component, HashSet<int> changed)
    {
        foreach (var node in _all[component])
        {
            if (changed.Contains(node))
                return true;
            foreach (var input in _model.Inputs.SourcesOf(node))
            {
                if (changed.Contains(input))
                    return true;
            }

            foreach (var objection in _model.Objections.SourcesOf(node))
            {
                if (changed.Contains(objection))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a node passes on in every world what it did before.</summary>
    private bool PassesOn(int node, WorldTable? table, Ends strength)
    {
        var role = _model.Roles[node];
        if (table is null || _tables[node] is not { } now)
            return OddsEquation.Passed(role, strength).Lanes.Equals(OddsEquation.Passed(role, _strengths[node]).Lanes);
        for (var cell = 0; cell < now.Size; cell++)
        {
            if (OddsEquation.Passed(role, now[cell]).Lanes != OddsEquation.Passed(role, table[cell]).Lanes)
                return false;
        }

        return true;
    }

    /// <summary>Whether some components are all statements that stand on no source, without cycles.</summary>
    private bool ArePlain(int first, int end)
    {
        for (var component = first; component < end; component++)
        {
            if (!_model.IsPlain[_all.Nodes[_all.Starts[component]]] || _all.Cyclic[component])
                return false;
        }

        return true;
    }

    private void Reckon(int component, bool isTrial = false)
    {
        var nodes = _all[component];
        if (_partOf.Length == 0)
        {
            ReckonInWorlds(nodes, _all.IsCyclic(component));
        }
        else if (nodes.Length == 1)
        {
            ReckonInWorlds(nodes, _inWorlds.IsCyclic(_innerOf[nodes[0]]));
        }
        else
        {
            // In a given world, a source does not depend on the objections to it; the probability of the world does.
            foreach (var inner in nodes.ToArray().Select(node => _innerOf[node]).Distinct().Order())
                ReckonInWorlds(_inWorlds[inner], _inWorlds.IsCyclic(inner));
        }

        if (_stands.Length > 0)
            Finish(nodes, isTrial);
    }

    private void ReckonInWorlds(ReadOnlySpan<int> nodes, bool isCyclic)
    {
        var node = nodes[0];
        var sources = _upstream.Of.Length == 0 ? [] : _upstream.Of[node];
        if (isCyclic)
        {
            Integrate(nodes.ToArray(), sources);
        }
        else if (sources.Length == 0)
        {
            ReckonAlone(node);
        }
        else
        {
            _effort.Spend((1L + _model.Inputs.SourcesOf(node).Length) << sources.Length);
            _tables[node] = _equation.Of(node, sources, out _stands[node]);
        }
    }

    /// <summary>A node of one world.</summary>
    private void ReckonAlone(int node)
    {
        if (_model.IsPlain[node])
        {
            _plain.Reckon([node]);
            return;
        }

        if (_model.Roles[node] == OddsRole.None)
        {
            // The lists are used again, and hold what others left there.
            Note(node, Ends.Zero);
            return;
        }

        if (_passed.Length == 0)
            _passed = new Ends[_model.Count];
        Pass(node);
        Note(node, OddsEquation.Of(_model, node, _passed));
    }

    private void Note(int node, Ends value)
    {
        _strengths[node] = value;
        _reasons[node] = Evidence.OfSupport(OddsEquation.Passed(_model.Roles[node], value) * _model.Usual[node]);
    }

    /// <summary>Notes what the inputs of a node of one world pass on.</summary>
    private void Pass(int node)
    {
        foreach (var input in _model.Inputs.SourcesOf(node))
            _passed[input] = OddsEquation.Passed(_model.Roles[input], _strengths[input]);
    }

    /// <summary>Turns tables into means once the probabilities of the worlds are known.</summary>
    private void Finish(ReadOnlySpan<int> nodes, bool isTrial)
    {
        foreach (var node in nodes)
            Object(node);
        foreach (var node in nodes)
        {
            if (isTrial)
            {
                Drop(node);
                continue;
            }

            if (_tables[node] is not { } table)
            {
                _bases[node] = _model.BaseOf(node, _strengths.Middle);
                continue;
            }

            if (_ranges)
                _strengths[node] = _mean.Of(table);
            else
                _strengths[node] = Ends.Of(_mean.MiddleOf(table));
            _bases[node] = BaseOf(node, _stands[node] is { } stands ? _mean.MiddleOf(stands) : 1);
        }

        foreach (var node in nodes)
        {
            Drop(node);
            if (_keepsAll)
                continue;
            foreach (var input in _model.Inputs.SourcesOf(node))
                Release(input);
            foreach (var objection in _model.Objections.SourcesOf(node))
                Release(objection);
            if (_uses[node] == 0)
                Release(node);
        }

        void Drop(int node)
        {
            if (_stands[node] is { } stands)
                _pool.Return(stands);
            _stands[node] = null;
        }
    }

    /// <summary>The base score of a node.</summary>
    /// <param name="stands">The chance that its citations stand.</param>
    private double BaseOf(int node, double stands) => _model.Roles[node] switch
    {
        OddsRole.Statement or OddsRole.Undivided =>
            (stands * _model.Given[node].Middle) + ((1 - stands) * Ends.Unknown.Middle),
        OddsRole.Reasoned or OddsRole.UndividedReasoned => Ends.Unknown.Middle,
        OddsRole.Answer => _bases[_model.OwnOf(node)],
        OddsRole.Source when _model.UncertainOf[node] is >= 0 and var source => _chances[source],
        OddsRole.Source or OddsRole.Inference => _model.Given[node].Middle,
        _ => 0,
    };

    /// <summary>Computes how likely a source is to hold in each world, given the objections to it.</summary>
    private void Object(int node)
    {
        if (_model.UncertainOf[node] is not (>= 0 and var source))
            return;
        if (_model.Objections.SourcesOf(node).IsEmpty)
        {
            _chances.Set(source, _model.Given[node].Middle);
            return;
        }

        var sources = _upstream.Of[node];
        var chances = new double[1 << sources.Length];
        var map = new int[chances.Length];
        Array.Fill(chances, _model.Given[node].Middle);
        for (var i = _model.Objections.Starts[node]; i < _model.Objections.Starts[node + 1]; i++)
        {
            var from = _model.Objections.Sources[i];
            var table = _mean.Over(TableOf(from), sources);
            WorldIndex.Map(sources, table.Sources, map);
            for (var cell = 0; cell < chances.Length; cell++)
                chances[cell] *= 1 - (
                    _model.Objections.Weights[i] * OddsEquation.Passed(_model.Roles[from], Ends.Of(table.Middle[map[cell]])).Middle);
        }

        _chances.Set(source, sources, chances, _model.Given[node].Middle);
        _chances.Set(source, sources, chances, _mean.MiddleOf(new WorldTable(sources, chances, chances, chances)));
    }

    private void Release(int node)
    {
        if (--_uses[node] > 0 || node == _kept || _tables[node] is not { } table)
            return;
        _pool.Return(table);
        _tables[node] = null;
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
        if (_passed.Length == 0)
            _passed = new Ends[_model.Count];
        var cycle = new CyclicIntegration(_model, nodes, _limits.CycleSteps, _effort);
        var size = 1 << sources.Length;
        var members = nodes.ToHashSet();
        var inputs = new List<(int Node, WorldTable Table, int[] Map)>();
        foreach (var input in nodes.SelectMany(node => _model.Inputs.SourcesOf(node).ToArray()).Distinct())
        {
            if (members.Contains(input))
                continue;
            if (_tables.Length == 0 || _tables[input] is not { } own)
            {
                _passed[input] = OddsEquation.Passed(_model.Roles[input], _strengths[input]);
                continue;
            }

            var table = _mean.Over(own, sources);
            var map = new int[size];
            WorldIndex.Map(sources, table.Sources, map);
            inputs.Add((input, table, map));
        }

        var cells = Array.ConvertAll(nodes, _ => _pool.Table(sources, _ranges));
        var worst = new Ending(0, true, false);
        for (var cell = 0; cell < size; cell++)
        {
            foreach (var (node, table, map) in inputs)
                _passed[node] = OddsEquation.Passed(_model.Roles[node], table[map[cell]]);
            var ending = cycle.Run(_passed);
            if (IsPossible(sources, cell))
                worst = new Ending(Math.Max(worst.Steps, ending.Steps), worst.Settled & ending.Settled, worst.Unstable | ending.Unstable);
            for (var i = 0; i < nodes.Length; i++)
                cells[i][cell] = cycle.Values[i];
        }

        _parts.Add((nodes, worst));
        for (var i = 0; i < nodes.Length; i++)
        {
            if (!worst.Settled || worst.Unstable)
            {
                if (_unsettled.Length == 0)
                    _unsettled = new bool[_model.Count];
                _unsettled[nodes[i]] = true;
            }

            if (sources.Length > 0)
            {
                _tables[nodes[i]] = cells[i];
                continue;
            }

            Note(nodes[i], cycle.Values[i]);
        }
    }

    /// <summary>Whether the probability of a world is above 0.</summary>
    private bool IsPossible(int[] sources, int cell)
    {
        for (var i = 0; i < sources.Length; i++)
        {
            if (_chances[sources[i]] == ((cell >> i & 1) != 0 ? 0 : 1) && _model.Objections.SourcesOf(_model.Uncertain[sources[i]]).IsEmpty)
                return false;
        }

        return true;
    }

    private int[] ComponentOf(Components components)
    {
        var of = new int[_model.Count];
        for (var component = 0; component < components.Count; component++)
        {
            foreach (var node in components[component])
                of[node] = component;
        }

        return of;
    }

    private bool[] RestsOnUnsettled()
    {
        if (_unsettled.Length == 0)
            return [];
        var rests = new bool[_model.Count];
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
