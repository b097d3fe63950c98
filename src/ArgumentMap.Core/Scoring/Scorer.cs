using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring;

/// <summary>Scores a map: cut to a day, read as a weighted graph, solved by a semantics.</summary>
public sealed class Scorer
{
    private readonly ArgumentGraph _graph;
    private readonly Semantics _semantics;
    private readonly VerdictBounds _bounds;

    /// <exception cref="ArgumentException">There are no semantics of the name in the options.</exception>
    public Scorer(ArgumentGraph graph, ScoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= ScoreOptions.Default;
        _graph = graph;
        _semantics = options.Semantics is { } name
            ? Semantics.Find(name) ?? throw new ArgumentException($"There are no semantics '{name}'.", nameof(options))
            : graph.Get(PropertyName.Scoring) is { } written ? Semantics.Find(written) ?? Semantics.Default : Semantics.Default;
        _bounds = _semantics.IsGraded ? VerdictBounds.Of(graph) : VerdictBounds.ThreeValued;
        Limits = options.Limits;
        MapDay = graph.AsOf;
        Day = options.AsOf ?? MapDay;
    }

    /// <summary>The map's own day; null where it has none.</summary>
    public DateOnly? MapDay { get; }

    /// <summary>The day that the options or the map name; null where neither does.</summary>
    public DateOnly? Day { get; }

    internal ScoringLimits Limits { get; }

    public MapScores Score() => Score(Day);

    /// <param name="day">Null where all counts that is not retracted.</param>
    public MapScores Score(DateOnly? day)
    {
        var reading = MapReading.Of(_graph, day, _semantics, Limits);
        var components = reading.Weighted.Components();
        var solution = _semantics.Solve(reading.Weighted, components, Limits);
        return new MapScores(_graph, _semantics, reading)
        {
            AsOf = day,
            Bounds = _bounds,
            Nodes = Scores(reading, components, solution),
            Cycles = [.. solution.Cycles.Select(cycle => Part(components, cycle))],
            Questions = Rankings(reading, solution),
        };
    }

    private ImmutableArray<NodeScore> Scores(MapReading reading, Components components, Solution solution)
    {
        var unsettled = new HashSet<int>();
        foreach (var cycle in solution.Cycles)
        {
            if (!cycle.Converged)
                unsettled.UnionWith(components[cycle.Component].ToArray());
        }

        var scores = new NodeScore[_graph.Nodes.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            var strength = solution.Strengths[i];
            var baseScore = reading.Weighted.BaseScores[i];
            if (_semantics.IsGraded && reading.Weighted.Roles[i] != NodeRole.Statement)
                BaseScore.TryRead(reading.Weighted, i, null, solution.Strengths, out baseScore);
            scores[i] = new NodeScore(
                reading.Presences[i], baseScore, reading.Known[i], strength, _bounds.Of(strength),
                unsettled.Count == 0 || !unsettled.Contains(i), reading.Sources[i], reading.Origins[i]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(scores);
    }

    /// <summary>Of a cyclic part those nodes that the map has; groups of sources are none.</summary>
    private CyclicPart Part(Components components, SolvedCycle cycle)
    {
        var nodes = components[cycle.Component].ToArray().Where(node => node < _graph.Nodes.Length).Order();
        return new CyclicPart([.. nodes], cycle.Steps, cycle.Converged);
    }

    private ImmutableArray<QuestionRanking> Rankings(MapReading reading, Solution solution)
    {
        var answers = new SortedDictionary<int, List<int>>();
        for (var i = 0; i < _graph.Nodes.Length; i++)
        {
            if (_graph.Nodes[i].Kind == NodeKind.Question)
                answers[i] = [];
        }

        if (answers.Count == 0)
            return [];
        foreach (var relation in _graph.Relations)
        {
            if (relation.Kind == RelationKind.Answer && reading.Presences[relation.From] == Presence.Counts && answers.TryGetValue(relation.To, out var list))
                list.Add(relation.From);
        }

        return [.. answers.Select(pair => Ranking(pair.Key, pair.Value.Distinct(), reading, solution.Strengths))];
    }

    private QuestionRanking Ranking(int question, IEnumerable<int> answers, MapReading reading, double[] strengths)
    {
        var ranked = answers.OrderByDescending(answer => strengths[answer]).ToList();
        if (_semantics is not CarneadesSemantics)
            return new QuestionRanking(question, [.. ranked.Select(answer => new RankedAnswer(answer, null))]);

        var standard = ProofStandards.Find(_graph.Nodes[question].Get(PropertyName.Standard));
        var labelling = new CarneadesLabelling(reading.Weighted, null, strengths);
        var cases = ranked.ConvertAll(answer => labelling.CaseOf(answer));
        // Against an answer stands the strongest of its rivals: the strongest of all or, for that one, the second.
        var byWeight = Enumerable.Range(0, cases.Count).OrderByDescending(i => cases[i].P).ThenByDescending(i => cases[i].For).ToList();
        return new QuestionRanking(question, [.. ranked.Select((answer, i) =>
        {
            var rival = byWeight.Count < 2 ? default : cases[byWeight[byWeight[0] == i ? 1 : 0]];
            var contest = cases[i] with { Against = cases[i].Against || rival.For, C = Math.Max(cases[i].C, rival.P) };
            return new RankedAnswer(answer, standard.IsMet(contest));
        })]);
    }
}
