using System.Collections.Immutable;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;

namespace ArgumentMap.Scoring.Semantics;

/// <summary>A map as <c>carneades</c> sees it.</summary>
/// <param name="cases">By node.</param>
internal sealed class CarneadesModel(WeightedGraph graph, CarneadesNode[] cases) : ScoringModel(graph)
{
    /// <summary>Base score of a statement that the author has not rated.</summary>
    private const double Even = 0.5;

    public static CarneadesModel Of(MapReading reading)
    {
        var graph = reading.Weighted;
        var nodes = new CarneadesNode[graph.Count];
        for (var i = 0; i < reading.Graph.Nodes.Length; i++)
        {
            var isAssumed = !reading.Known[i] || graph.BaseScores[i] > Even;
            var weight = graph.Roles[i] == NodeRole.Inference ? graph.BaseScores[i] : 1;
            nodes[i] = new CarneadesNode(isAssumed, weight, ProofStandards.Find(reading.Graph.Nodes[i].Get(PropertyName.Standard)));
        }

        return new CarneadesModel(graph, nodes);
    }

    public override Solution Solve(MapLimits limits, Effort effort)
    {
        var strengths = new double[Graph.Count];
        new CarneadesLabelling(Graph, cases, null, strengths, effort).Run(Components);
        return new Solution(strengths, []) { Independent = Graph.Vouching.Independent };
    }

    public override void Update(ReadOnlySpan<int> affected, bool[] off, Trial trial, MapLimits limits, Effort effort) =>
        new CarneadesLabelling(Graph, cases, off, trial.Strengths, effort).Run(Components, affected);

    public override ScoringModel Part(WeightedGraph part, IReadOnlyList<int> nodes) =>
        new CarneadesModel(part, [.. nodes.Select(node => cases[node])]);

    /// <summary>An answer wins a question if it meets the question's standard against every rival.</summary>
    public override ImmutableArray<RankedAnswer> Rank(int question, IEnumerable<int> answers, double[] strengths)
    {
        var ranked = answers.OrderByDescending(answer => strengths[answer]).ToList();
        var standard = cases[question].Standard;
        var labelling = new CarneadesLabelling(Graph, cases, null, strengths, Effort.Unlimited);
        labelling.ReadSources(Components);
        var found = ranked.ConvertAll(answer => labelling.CaseOf(answer));
        // An answer's strongest rival is the strongest answer of all or, for that answer, the second strongest.
        var byWeight = Enumerable.Range(0, found.Count).OrderByDescending(i => found[i].P).ThenByDescending(i => found[i].For).ToList();
        return
        [
            .. ranked.Select((answer, i) =>
            {
                var rival = byWeight.Count < 2 ? default : found[byWeight[byWeight[0] == i ? 1 : 0]];
                var contest = found[i] with { Against = found[i].Against || rival.For, C = Math.Max(found[i].C, rival.P) };
                return new RankedAnswer(answer, standard.IsMet(contest));
            }),
        ];
    }
}

/// <summary>What <c>carneades</c> reads of a node.</summary>
/// <param name="IsAssumed">Whether a statement that nothing speaks for is taken as given.</param>
/// <param name="Weight">What an argument that comes from it weighs, from 0 to 1; means nothing for sources.</param>
/// <param name="Standard">Of a statement or question.</param>
internal readonly record struct CarneadesNode(bool IsAssumed, double Weight, ProofStandard Standard);
