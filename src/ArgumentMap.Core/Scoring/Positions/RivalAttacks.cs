using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Scoring.Positions;

/// <summary>Adds to the weighted graph of a map that answers to an exclusive question attack one another.</summary>
/// <remarks>
/// Of many answers each would attack each, so nodes stand between them, behind all others: one for all answers before an answer, and one
/// for all behind it, which those support. There are as many edges as answers then, and the same labels.
/// </remarks>
internal sealed class RivalAttacks
{
    private readonly WeightedGraph _graph;
    private readonly List<WeightedEdge> _edges = [];
    private int _count;

    private RivalAttacks(WeightedGraph graph) => (_graph, _count) = (graph, graph.Count);

    public static WeightedGraph AddTo(WeightedGraph graph, ArgumentGraph map, Presence[] presences)
    {
        var attacks = new RivalAttacks(graph);
        foreach (var answers in AnswersOf(map, presences))
        {
            attacks.Chain(answers);
            answers.Reverse();
            attacks.Chain(answers);
        }

        return attacks._edges.Count == 0 ? graph : attacks.Added();
    }

    /// <summary>By exclusive question: its answers that count.</summary>
    private static IEnumerable<List<int>> AnswersOf(ArgumentGraph map, Presence[] presences)
    {
        var answers = new SortedDictionary<int, List<int>>();
        foreach (var index in map.RelationsOf(RelationKind.Answer))
        {
            var relation = map.Relations[index];
            if (presences[relation.From] != Presence.Counts || !map.IsExclusive(relation.To))
                continue;
            if (!answers.TryGetValue(relation.To, out var list))
                answers[relation.To] = list = [];
            list.Add(relation.From);
        }

        return answers.Values.Select(list => list.Distinct().ToList());
    }

    /// <summary>Lets each of some answers be attacked by those before it.</summary>
    private void Chain(List<int> answers)
    {
        var before = answers[0];
        for (var i = 1; i < answers.Count; i++)
        {
            _edges.Add(new WeightedEdge(before, answers[i], -1));
            if (i == answers.Count - 1)
                break;
            var all = _count++;
            _edges.Add(new WeightedEdge(before, all, 1));
            _edges.Add(new WeightedEdge(answers[i], all, 1));
            before = all;
        }
    }

    private WeightedGraph Added() => new()
    {
        BaseScores = [.. _graph.BaseScores, .. new double[_count - _graph.Count]],
        Roles = [.. _graph.Roles, .. new NodeRole[_count - _graph.Count]],
        Relations = With(_graph.Relations, _edges),
        Parts = With(_graph.Parts, []),
        Shown = _graph.Shown,
        Ranks = _graph.Ranks,
        SourcesToldApart = _graph.SourcesToldApart,
    };

    private Rows With(Rows rows, List<WeightedEdge> more)
    {
        var edges = new List<WeightedEdge>(rows.Sources.Length + more.Count);
        for (var node = 0; node < _graph.Count; node++)
        {
            for (var i = rows.Starts[node]; i < rows.Starts[node + 1]; i++)
                edges.Add(new WeightedEdge(rows.Sources[i], node, rows.Weights[i], rows.Relations[i]));
        }

        edges.AddRange(more);
        return Rows.Of(_count, [.. edges]);
    }
}
