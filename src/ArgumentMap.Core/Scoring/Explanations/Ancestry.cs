using ArgumentMap.Graph.Structure;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Scoring.Explanations;

/// <summary>The subgraph of a topic and all that bears on it, directly or through others, in which changes can be tried out.</summary>
/// <remarks>Which sources repeat which others is not recomputed when a source is taken out.</remarks>
internal sealed class Ancestry
{
    /// <summary>Index of the topic in this graph.</summary>
    public const int Topic = 0;

    /// <summary>Visits of each node and edge in a step: four slopes, and as many on the way back from each of two pushes.</summary>
    private const int VisitsOfStep = 12;

    private readonly ScoringMethod _method;
    private readonly ScoringModel _model;
    private readonly Effort _effort;
    private readonly IReadOnlyList<SolvedCycle> _cycles;
    private readonly Trial _whole;
    private readonly Trial _scratch;
    private readonly bool[] _off;

    private Ancestry(ScoringMethod method, ScoringModel model, MapLimits limits, Effort effort, VerdictBounds bounds)
    {
        (_method, _model, _effort, Bounds) = (method, model, effort, bounds);
        Limits = limits with { CycleSteps = Math.Min(limits.CycleSteps, limits.ExplanationSteps) };
        var solution = model.Solve(Limits, effort);
        _cycles = solution.Cycles;
        _whole = new Trial(solution.Strengths, _cycles.Where(cycle => !cycle.IsSettled).Select(cycle => cycle.Component));
        _scratch = _whole.Clone();
        _off = new bool[model.Graph.Count];
    }

    public MapLimits Limits { get; }

    public VerdictBounds Bounds { get; }

    public bool IsGraded => _method.IsGraded;

    /// <summary>Strength of the topic as it is; means nothing where the topic is not settled.</summary>
    public double Strength => _whole.Strengths[Topic];

    /// <summary>Whether the topic and all that it depends on came to rest, within the limits of what is tried.</summary>
    public bool IsSettled { get; private set; }

    public Verdict Verdict => Bounds.Of(Strength);

    /// <summary>The rating of the topic itself; null where an author can write none.</summary>
    public Lever? Own { get; private set; }

    /// <summary>The nodes above the topic that can be measured within the limits, the nearest first.</summary>
    public IReadOnlyList<Lever> Nodes { get; private set; } = [];

    /// <summary>The relations on the way to the topic that can be measured within the limits, nearest first.</summary>
    public IReadOnlyList<Lever> Relations { get; private set; } = [];

    /// <summary>The number of nodes and relations too far away to be measured within the limits.</summary>
    public int Unmeasured { get; private set; }

    public static Ancestry Of(MapScores scores, int topic, MapLimits limits, Effort effort)
    {
        var ancestry = Of(
            scores.Model,
            scores.Method,
            topic,
            scores.Bounds,
            limits,
            effort,
            new MapLevers(scores, topic));
        ancestry.IsSettled &= scores.Nodes[topic].IsReliable;
        return ancestry;
    }

    /// <param name="levers">What of the graph can be measured.</param>
    public static Ancestry Of(
        ScoringModel model,
        ScoringMethod method,
        int topic,
        VerdictBounds bounds,
        MapLimits limits,
        Effort effort,
        ILevers levers)
    {
        var whole = model.Graph;
        var nodes = NodesAbove(whole, model.Shown(topic));
        var local = new Dictionary<int, int>(nodes.Count);
        for (var i = 0; i < nodes.Count; i++)
            local[nodes[i]] = i;
        // Working copies, so that what is tried here does not change the scores.
        var part = new WeightedGraph
        {
            BaseScores = [.. nodes.Select(node => whole.BaseScores[node])],
            Roles = [.. nodes.Select(node => whole.Roles[node])],
            Relations = Cut(whole.Relations, nodes, local),
            Parts = Cut(whole.Parts, nodes, local),
            Ranks = whole.Ranks.Length == 0 ? [] : [.. nodes.Select(node => whole.Ranks[node])],
            SourcesToldApart = whole.SourcesToldApart,
        };
        effort.Spend(part.Size);
        var ancestry = new Ancestry(method, model.Part(part, nodes), limits, effort, bounds);
        ancestry.IsSettled = ancestry.IsReliable(ancestry._whole);
        ancestry.FindLevers(nodes, levers);
        return ancestry;
    }

    /// <summary>The strength of the topic once a lever was moved or switched; all is as before afterwards but for the lever.</summary>
    /// <returns>Null where it did not settle.</returns>
    public double? Try(Lever lever)
    {
        _model.Update(lever.Affected, _off, _scratch, Limits, _effort);
        double? strength = IsReliable(_scratch) ? _scratch.Strengths[Topic] : null;
        foreach (var component in lever.Affected)
        {
            _scratch.Mark(component, !_whole.Unsettled.Contains(component));
            foreach (var node in _model.Components[component])
                _scratch.Strengths[node] = _whole.Strengths[node];
        }

        return strength;
    }

    /// <summary>The strength of the topic once a lever was moved or switched, which stays so for the tries that follow.</summary>
    /// <param name="trial">How all is after what was moved before.</param>
    /// <returns>Null where it did not settle.</returns>
    public double? Follow(Lever lever, Trial trial)
    {
        _model.Update(lever.Affected, _off, trial, Limits, _effort);
        return IsReliable(trial) ? trial.Strengths[Topic] : null;
    }

    /// <summary>All as it is, to go on from with <see cref="Follow"/>.</summary>
    public Trial Begin() => _whole.Clone();

    /// <summary>Whether nothing that bears on the topic as things are did not settle.</summary>
    private bool IsReliable(Trial trial)
    {
        if (trial.Unsettled.Count == 0)
            return true;
        var unsettled = new HashSet<int>(trial.Unsettled.SelectMany(component => _model.Components[component].ToArray()));
        var (open, seen) = (new Stack<int>([Topic]), new HashSet<int> { Topic });
        while (open.TryPop(out var node))
        {
            if (unsettled.Contains(node))
                return false;
            _effort.Spend(1);
            Open(_model.Graph.Relations, node, weight => weight != 0);
            Open(_model.Graph.Parts, node, weight => weight >= 0);
        }

        return true;

        void Open(Rows rows, int node, Predicate<double> bears)
        {
            for (var i = rows.Starts[node]; i < rows.Starts[node + 1]; i++)
            {
                if (bears(rows.Weights[i]) && !_off[rows.Sources[i]] && seen.Add(rows.Sources[i]))
                    open.Push(rows.Sources[i]);
            }
        }
    }

    private static List<int> NodesAbove(WeightedGraph graph, int topic)
    {
        var nodes = new List<int> { topic };
        var seen = new HashSet<int> { topic };
        for (var i = 0; i < nodes.Count; i++)
        {
            foreach (var source in graph.Relations.SourcesOf(nodes[i]))
                Add(source);
            foreach (var part in graph.Parts.SourcesOf(nodes[i]))
                Add(part);
        }

        return nodes;

        void Add(int node)
        {
            if (seen.Add(node))
                nodes.Add(node);
        }
    }

    private static Rows Cut(Rows rows, List<int> nodes, Dictionary<int, int> local)
    {
        var edges = new List<WeightedEdge>();
        for (var i = 0; i < nodes.Count; i++)
        {
            for (var place = rows.Starts[nodes[i]]; place < rows.Starts[nodes[i] + 1]; place++)
                edges.Add(new WeightedEdge(local[rows.Sources[place]], i, rows.Weights[place], rows.Relations[place]));
        }

        return Rows.Of(nodes.Count, edges.ToArray());
    }

    private void FindLevers(List<int> nodes, ILevers all)
    {
        // With a change, a cycle may take longer to settle than without.
        var visits = _cycles.ToDictionary(cycle => cycle.Component, cycle => VisitsOfStep * Math.Min(Limits.CycleSteps, 2L * cycle.Steps));
        var reach = new Reach(_model.Graph, _model.Components, visits);
        var (levers, relations) = (new List<Lever>(), new List<Lever>());
        // This effort is planned, not spent: a cycle may settle sooner than assumed here.
        var (onNodes, onRelations) = (new Effort(Limits.ExplanationEffort), new Effort(Limits.ExplanationEffort));
        var total = reach.Total * _model.UpdateWork;
        var names = new int[nodes.Count];
        Array.Fill(names, -1);
        for (var node = 0; node < nodes.Count; node++)
        {
            // Whatever depends on a node also depends on the relations that end in it.
            var (affected, cost) = onNodes.IsSpent && onRelations.IsSpent ? ([], 0) : reach.From(node);
            _effort.Spend(1 + affected.Length);
            if (_model.UpdatesAll)
                cost = total;
            var name = all.Name(nodes[node], names[node]);
            if (name >= 0)
            {
                var isOwn = all.IsTopic(name);
                var lever = new NodeLever(_model.Graph, _off, node, all.CanMoveNode(name))
                {
                    Index = name,
                    Affected = affected,
                    Cost = cost,
                };
                if (isOwn)
                    Own = lever.CanMove ? lever : null;
                else if (Plan(onNodes, cost))
                    levers.Add(lever);
            }

            AddRelations(_model.Graph.Relations, gone: 0);
            AddRelations(_model.Graph.Parts, gone: -1);

            void AddRelations(Rows rows, double gone)
            {
                for (var place = rows.Starts[node]; place < rows.Starts[node + 1]; place++)
                {
                    var (index, from) = (rows.Relations[place], rows.Sources[place]);
                    if (names[from] < 0)
                        names[from] = index < 0 ? names[node] : index;
                    if (index < 0 || !all.IsRelation(index) || !Plan(onRelations, cost))
                        continue;
                    relations.Add(
                        new RelationLever(rows, place, gone, all.CanMoveRelation(index))
                        {
                            Index = index,
                            Affected = affected,
                            Cost = cost,
                        });
                }
            }
        }

        (Nodes, Relations) = (levers, relations);
    }

    private bool Plan(Effort effort, long cost)
    {
        if (effort.TrySpend(cost))
            return true;
        Unmeasured++;
        return false;
    }
}
