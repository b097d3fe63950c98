using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Scoring;

/// <summary>Scores a map as of a day: reads it as a weighted graph and solves that by a semantics.</summary>
internal sealed class Scorer
{
    private readonly ArgumentGraph _graph;
    private readonly ScoringMethod _method;
    private readonly VerdictBounds _bounds;

    /// <param name="effort">The effort allowed; null for what the limits allow.</param>
    public Scorer(ArgumentGraph graph, ScoreOptions? options = null, Effort? effort = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= ScoreOptions.Default;
        _graph = graph;
        _method = options.Semantics
            ?? (graph.Get(PropertyName.Scoring) is { } name ? ScoringMethods.Find(name) : null)
            ?? ScoringMethods.Default;
        _bounds = _method.IsGraded ? VerdictBounds.Of(graph) : VerdictBounds.ThreeValued;
        Limits = options.Limits ?? MapLimits.Default;
        Effort = effort ?? new Effort(Limits.Effort);
        MapDay = graph.AsOf;
        Day = options.AsOf ?? MapDay;
    }

    /// <summary>The map's own day; null where it has none.</summary>
    public CalendarDay? MapDay { get; }

    /// <summary>The day named by the options or else by the map; null where neither names one.</summary>
    public CalendarDay? Day { get; }

    internal MapLimits Limits { get; }

    internal Effort Effort { get; }

    /// <exception cref="EffortSpentException">Scoring exceeds the effort allowed.</exception>
    public MapScores Score() => Score(Day);

    /// <param name="day">Null where everything counts except retracted sources.</param>
    /// <exception cref="EffortSpentException">Scoring exceeds the effort allowed.</exception>
    public MapScores Score(CalendarDay? day)
    {
        var reading = MapReading.Of(_graph, day, Limits, Effort);
        _method.SpendOnReading(reading, Effort);
        var model = _method.Read(reading);
        using var task = Effort.Begin(() => Cycles.Reduction(_graph, model.Components));
        var solution = model.Solve(Limits, Effort);
        var assumptions = Assumptions.Of(_graph, reading.Presences, model);
        return new MapScores(_graph, _method, reading, model)
        {
            AsOf = day,
            Bounds = _bounds,
            Limits = Limits,
            Effort = Effort,
            Assumptions = assumptions,
            Nodes = Scores(reading, model, solution, assumptions.Resting(_graph.Nodes.Length, Effort)),
            Cycles = [.. solution.Cycles.Select(cycle => Part(model.Components, cycle))],
            Questions = Rankings(reading, model, solution),
            SourcesTakenAsIndependent = solution.Independent,
        };
    }

    private ImmutableArray<NodeScore> Scores(MapReading reading, ScoringModel model, Solution solution, bool[] assumed)
    {
        var (unsettled, rests) = Unsettled(model, solution);
        var scores = new NodeScore[_graph.Nodes.Length];
        var open = solution.RestsOnOpen?.Invoke();
        for (var i = 0; i < scores.Length; i++)
        {
            var shown = model.Shown(i);
            var strength = solution.Strengths[shown];
            var baseScore = model.BaseOf(i, solution.Strengths);
            scores[i] = new NodeScore(
                reading.Presences[i], baseScore, reading.Known[i], strength, _bounds.Of(strength),
                unsettled.Length == 0 || !unsettled[shown], reading.Sources[i], reading.Origins[i])
            {
                Range = solution.RangeOf?.Invoke(i),
                RestsOnUnsettled = rests.Length > 0 && rests[shown],
                RestsOnOpen = open?[i] ?? false,
                RestsOnAssumed = assumed.Length > 0 && assumed[i] && reading.Presences[i] == Presence.Counts,
            };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(scores);
    }

    /// <summary>By node: whether it is in a part that did not settle, and whether it depends on one; empty where all settled.</summary>
    private static (bool[] Unsettled, bool[] Rests) Unsettled(ScoringModel model, Solution solution)
    {
        if (solution.Cycles.All(cycle => cycle.IsSettled))
            return ([], []);
        var unsettled = new bool[model.Graph.Count];
        foreach (var cycle in solution.Cycles.Where(cycle => !cycle.IsSettled))
        {
            foreach (var node in model.Components[cycle.Component])
                unsettled[node] = true;
        }

        if (solution.RestsOnUnsettled is { } known)
            return (unsettled, known);
        var rests = new bool[unsettled.Length];
        for (var component = 0; component < model.Components.Count; component++)
        {
            var nodes = model.Components[component];
            var rest = false;
            foreach (var node in nodes)
                rest |= DependsOn(model.Graph.Relations, node) || DependsOn(model.Graph.Parts, node);
            foreach (var node in nodes)
                rests[node] = rest;
        }

        return (unsettled, rests);

        bool DependsOn(Rows rows, int node)
        {
            for (var i = rows.Starts[node]; i < rows.Starts[node + 1]; i++)
            {
                if (rows.Weights[i] != 0 && (unsettled[rows.Sources[i]] || rests[rows.Sources[i]]))
                    return true;
            }

            return false;
        }
    }

    /// <summary>Of a cyclic part those nodes that the map has; groups of sources are none.</summary>
    private CyclicPart Part(Components components, SolvedCycle cycle)
    {
        var nodes = components[cycle.Component].ToArray().Where(node => node < _graph.Nodes.Length).Order();
        return new CyclicPart([.. nodes], cycle.Steps, cycle.Converged) { IsUnstable = cycle.IsUnstable };
    }

    private ImmutableArray<QuestionRanking> Rankings(MapReading reading, ScoringModel model, Solution solution)
    {
        if (_graph.NodesOf(NodeKind.Question).IsEmpty)
            return [];
        var answers = new SortedDictionary<int, List<int>>();
        foreach (var question in _graph.NodesOf(NodeKind.Question))
            answers[question] = [];
        foreach (var answer in _graph.RelationsOf(RelationKind.Answer))
        {
            var relation = _graph.Relations[answer];
            if (reading.Presences[relation.From] == Presence.Counts
                && answers.TryGetValue(relation.To, out var list))
                list.Add(relation.From);
        }

        return [.. answers.Select(pair => new QuestionRanking(pair.Key, model.Rank(pair.Key, pair.Value.Distinct(), solution.Strengths)))];
    }
}
