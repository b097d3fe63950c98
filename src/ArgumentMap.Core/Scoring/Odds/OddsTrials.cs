using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Odds;

/// <summary>
/// Tries other ratings upstream of a topic. What does not depend on a change keeps its tables, so that only the way to the topic is
/// reckoned again, and of that the middles alone.
/// </summary>
internal sealed class OddsTrials
{
    /// <summary>Index of the topic in the part that trials are made in.</summary>
    public const int Topic = 0;

    private Effort _effort;
    private readonly OddsModel _whole;
    private HashSet<int>? _united;
    private readonly int[] _componentOf;
    private readonly int[] _firstDependents;
    private readonly int[] _dependents;
    private readonly bool _sourcesAreFree;
    private readonly Dictionary<int, int[]> _affected = [];

    /// <param name="solved">What solved the whole, if that has one world and all of it settled: then the part is not solved again.</param>
    public OddsTrials(OddsModel whole, int topic, OddsLimits limits, Effort effort, OddsSolver? solved = null)
    {
        (_effort, _whole) = (effort, whole);
        Nodes = Upstream(whole, whole.Representatives[topic]);
        Model = whole.Part(Nodes);
        effort.Spend((long)Model.Count + Model.Inputs.Sources.Length);
        Solver = new OddsSolver(Model, limits, effort, ranges: false, keepsAll: true);
        if (solved is null)
        {
            IsSettled = Solver.Run().Unsettled.Length == 0;
        }
        else
        {
            Solver.Take(solved, Nodes);
            IsSettled = true;
        }

        Strength = Read();
        _componentOf = Model.Components.ByNode();
        (_firstDependents, _dependents) = Dependents(Model);

        // Then how likely a source is to hold has a say only in how the worlds of the topic are weighed.
        _sourcesAreFree = Model.Objections.Sources.Length == 0 && Solver.Independent == 0;
    }

    /// <summary>The topic and all that it depends on; for each node of the part the one of the whole.</summary>
    public int[] Nodes { get; }

    public OddsModel Model { get; }

    public OddsSolver Solver { get; }

    /// <summary>Whether all upstream of the topic settled, so that anything can be read off trials.</summary>
    public bool IsSettled { get; }

    /// <summary>Middle of the topic as it is.</summary>
    public double Strength { get; }

    /// <summary>What is tried from now on draws on.</summary>
    public Effort Effort
    {
        set => (_effort, Solver.Effort) = (value, value);
    }

    /// <summary>Makes trials that may take a part of the effort.</summary>
    /// <param name="most">Units of effort; a trial that would take more is given up, and so are those after it.</param>
    public void Within(long most, Action trials)
    {
        var whole = _effort;
        Effort = whole.Part(most);
        try
        {
            trials();
        }
        catch (EffortSpentException) when (!whole.IsSpent)
        {
            // What was tried by then stands.
        }
        finally
        {
            Effort = whole;
        }
    }

    /// <summary>The topic's strength if something were rated otherwise.</summary>
    /// <param name="node">A statement, argument or uncertain source of the part; for an exclusive answer what it is undivided.</param>
    /// <param name="value">From 0 to 1.</param>
    /// <returns>Null where that does not settle.</returns>
    public double? Rate(int node, double value)
    {
        var (given, role, start, isPlain) = (Model.Given[node], Model.Roles[node], Model.Starts[node], Model.IsPlain[node]);
        var kinds = Model.Kinds.AsSpan(Model.Inputs.Starts[node]..Model.Inputs.Starts[node + 1]).ToArray();
        Model.Given[node] = Ends.Of(value);
        if (role is OddsRole.Source)
        {
            if (_sourcesAreFree)
            {
                var source = Model.UncertainOf[node];
                var chance = Solver.Chances[source];
                Solver.Chances.Set(source, value);
                var strength = Read();
                Solver.Chances.Set(source, chance);
                Model.Given[node] = given;
                return strength;
            }
        }
        else if (role != OddsRole.Inference)
        {
            Model.Roles[node] = OddsEquation.IsUndivided(role) ? OddsRole.Undivided : OddsRole.Statement;
            Model.Starts[node] = Evidence.OfBase(Ends.Of(value));
            if (value <= OddsModelReader.Doubted)
                DropVouchers(node);
        }

        try
        {
            return Solver.Try(node, Affected(node), Read);
        }
        finally
        {
            (Model.Given[node], Model.Roles[node], Model.Starts[node], Model.IsPlain[node]) = (given, role, start, isPlain);
            kinds.CopyTo(Model.Kinds.AsSpan(Model.Inputs.Starts[node]));
        }
    }

    /// <summary>The topic's strength if a statement that stands on nothing were this likely.</summary>
    /// <param name="value">From 0 to 1.</param>
    /// <returns>Null where that does not settle.</returns>
    public double? Fall(int node, double value)
    {
        Model.Fallen = (node, Evidence.OfBase(Ends.Of(value)));
        try
        {
            return Solver.Try(node, Affected(node), Read);
        }
        finally
        {
            Model.Fallen = (-1, default);
        }
    }

    /// <summary>Whether other sources were read as one with a source.</summary>
    public bool IsUnited(int node)
    {
        _united ??= [.. Enumerable.Range(0, _whole.Representatives.Length)
            .Where(other => _whole.Representatives[other] != other).Select(other => _whole.Representatives[other])];
        return _united.Contains(Nodes[node]);
    }

    /// <summary>Whether a statement stands on sources here.</summary>
    public bool IsCited(int node)
    {
        for (var i = Model.Inputs.Starts[node]; i < Model.Inputs.Starts[node + 1]; i++)
        {
            if (Model.Kinds[i] == InputKind.Voucher)
                return true;
        }

        return false;
    }

    private double Read() => Model.Uncertain.Length == 0 || Solver.Upstream[Topic].Length == 0
        ? Solver.Strengths.Middle[Topic]
        : Solver.Mean.MiddleOf(Solver.TableOf(Topic));

    private void DropVouchers(int node)
    {
        for (var i = Model.Inputs.Starts[node]; i < Model.Inputs.Starts[node + 1]; i++)
        {
            if (Model.Kinds[i] == InputKind.Voucher)
                Model.Kinds[i] = InputKind.None;
        }

        Model.IsPlain[node] = Model.Roles[node] == OddsRole.Statement && Solver.IsOfOneWorld(node);
    }

    /// <summary>The components that depend on a node, its own included, rising.</summary>
    private int[] Affected(int node)
    {
        if (_affected.TryGetValue(node, out var known))
            return known;
        var found = new HashSet<int> { _componentOf[node] };
        var open = new Stack<int>(found);
        while (open.TryPop(out var component))
        {
            foreach (var member in Model.Components[component])
            {
                var dependents = _dependents.AsSpan(_firstDependents[member].._firstDependents[member + 1]);
                _effort.Spend(1 + dependents.Length);
                foreach (var dependent in dependents)
                {
                    if (found.Add(_componentOf[dependent]))
                        open.Push(_componentOf[dependent]);
                }
            }
        }

        return _affected[node] = [.. found.Order()];
    }

    /// <summary>Those that depend on each node, one node after the other.</summary>
    private static (int[] Starts, int[] Dependents) Dependents(OddsModel model)
    {
        var starts = new int[model.Count + 1];
        foreach (var source in model.Inputs.Sources)
            starts[source + 1]++;
        foreach (var source in model.Objections.Sources)
            starts[source + 1]++;
        for (var node = 0; node < model.Count; node++)
            starts[node + 1] += starts[node];
        var (next, dependents) = (starts[..^1], new int[starts[^1]]);
        for (var node = 0; node < model.Count; node++)
        {
            foreach (var source in model.Inputs.SourcesOf(node))
                dependents[next[source]++] = node;
            foreach (var source in model.Objections.SourcesOf(node))
                dependents[next[source]++] = node;
        }

        return (starts, dependents);
    }

    /// <summary>A topic and all that it depends on, the topic first.</summary>
    private static int[] Upstream(OddsModel model, int topic)
    {
        var nodes = new List<int> { topic };
        var seen = new bool[model.Count];
        seen[topic] = true;
        for (var i = 0; i < nodes.Count; i++)
        {
            foreach (var input in model.Inputs.SourcesOf(nodes[i]))
                Add(input);
            foreach (var objection in model.Objections.SourcesOf(nodes[i]))
                Add(objection);
        }

        return [.. nodes];

        void Add(int node)
        {
            if (seen[node])
                return;
            seen[node] = true;
            nodes.Add(node);
        }
    }
}
