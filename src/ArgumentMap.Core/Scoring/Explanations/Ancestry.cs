using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Scoring.Explanations;

/// <summary>The subgraph of a topic and all that bears on it, directly or through others, in which changes can be tried out.</summary>
/// <remarks>Which sources repeat which others is not recomputed when a source is taken out.</remarks>
internal sealed class Ancestry
{
    /// <summary>Index of the topic in this graph.</summary>
    public const int Topic = 0;

    /// <summary>How often a step of the integration visits each node and edge.</summary>
    private const int VisitsOfStep = 4;

    private readonly ScoringMethod _method;
    private readonly ScoringModel _model;
    private readonly Effort _effort;
    private readonly IReadOnlyList<SolvedCycle> _cycles;
    private readonly double[] _strengths;
    private readonly double[] _scratch;
    private readonly bool[] _off;

    private Ancestry(ScoringMethod method, ScoringModel model, MapLimits limits, Effort effort, VerdictBounds bounds)
    {
        (_method, _model, _effort, Bounds) = (method, model, effort, bounds);
        Limits = limits with { CycleSteps = Math.Min(limits.CycleSteps, limits.ExplanationSteps) };
        var solution = model.Solve(Limits, effort);
        _cycles = solution.Cycles;
        _strengths = solution.Strengths;
        _scratch = (double[])_strengths.Clone();
        _off = new bool[model.Graph.Count];
    }

    public MapLimits Limits { get; }

    public VerdictBounds Bounds { get; }

    public bool IsGraded => _method.IsGraded;

    /// <summary>Strength of the topic before any change.</summary>
    public double Strength => _strengths[Topic];

    public Verdict Verdict => Bounds.Of(Strength);

    /// <summary>The nodes above the topic that can be measured within the limits, nearest first.</summary>
    public IReadOnlyList<Lever> Nodes { get; private set; } = [];

    /// <summary>The relations on the way to the topic that can be measured within the limits, nearest first.</summary>
    public IReadOnlyList<Lever> Relations { get; private set; } = [];

    /// <summary>The number of nodes and relations too far away to be measured within the limits.</summary>
    public int Unmeasured { get; private set; }

    public static Ancestry Of(MapScores scores, int topic, MapLimits limits, Effort effort)
    {
        var map = scores.Graph;
        return Of(
            scores.Model,
            scores.Method,
            topic,
            scores.Bounds,
            limits,
            effort,
            map.Nodes.Length,
            relation => map.Relations[relation].Kind is not (RelationKind.Citation or RelationKind.Reliance));
    }

    /// <param name="count">The number of nodes of the map; nodes with higher indices are not part of it.</param>
    /// <param name="canMove">Whether an author can write a relevance for a relation.</param>
    public static Ancestry Of(
        ScoringModel model,
        ScoringMethod method,
        int topic,
        VerdictBounds bounds,
        MapLimits limits,
        Effort effort,
        int count,
        Predicate<int> canMove)
    {
        var whole = model.Graph;
        var nodes = NodesAbove(whole, topic);
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
        };
        effort.Spend(part.Size);
        var ancestry = new Ancestry(method, model.Part(part, nodes), limits, effort, bounds);
        ancestry.FindLevers(nodes, count, canMove);
        return ancestry;
    }

    /// <summary>The strength of the topic after a lever was moved or switched. Everything but the lever is restored afterwards.</summary>
    public double Try(Lever lever)
    {
        _model.Update(lever.Affected, _off, _scratch, Limits, _effort);
        var strength = _scratch[Topic];
        foreach (var component in lever.Affected)
        {
            foreach (var node in _model.Components[component])
                _scratch[node] = _strengths[node];
        }

        return strength;
    }

    /// <summary>The strength of the topic after a lever was moved or switched. The change remains in effect for later calls.</summary>
    /// <param name="strengths">By node, as they are after the earlier changes; updated.</param>
    public double Follow(Lever lever, double[] strengths)
    {
        _model.Update(lever.Affected, _off, strengths, Limits, _effort);
        return strengths[Topic];
    }

    /// <summary>A copy of the strengths of all nodes before any change, to pass to <see cref="Follow"/>.</summary>
    public double[] Strengths() => (double[])_strengths.Clone();

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

    private void FindLevers(List<int> nodes, int count, Predicate<int> canMove)
    {
        // With a change, a cycle may take longer to settle than without.
        var visits = _cycles.ToDictionary(cycle => cycle.Component, cycle => VisitsOfStep * Math.Min(Limits.CycleSteps, 2L * cycle.Steps));
        var reach = new Reach(_model.Graph, _model.Components, visits);
        var (levers, relations) = (new List<Lever>(), new List<Lever>());
        // This effort is planned, not spent: a cycle may settle sooner than assumed here.
        var (onNodes, onRelations) = (new Effort(Limits.ExplanationEffort), new Effort(Limits.ExplanationEffort));
        var total = reach.Total * _model.UpdateWork;
        for (var node = 0; node < nodes.Count; node++)
        {
            // Whatever depends on a node also depends on the relations that end in it.
            var (affected, cost) = onNodes.IsSpent && onRelations.IsSpent ? ([], 0) : reach.From(node);
            _effort.Spend(1 + affected.Length);
            if (_model.UpdatesAll)
                cost = total;
            var isOfMap = node != Topic && nodes[node] < count;
            if (isOfMap && Plan(onNodes, cost))
                levers.Add(new NodeLever(_model.Graph, _off, node) { Index = nodes[node], Affected = affected, Cost = cost });
            AddRelations(_model.Graph.Relations, gone: 0);
            AddRelations(_model.Graph.Parts, gone: -1);

            void AddRelations(Rows rows, double gone)
            {
                for (var place = rows.Starts[node]; place < rows.Starts[node + 1]; place++)
                {
                    var index = rows.Relations[place];
                    if (index < 0 || !Plan(onRelations, cost))
                        continue;
                    relations.Add(new RelationLever(rows, place, gone, canMove(index)) { Index = index, Affected = affected, Cost = cost });
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
