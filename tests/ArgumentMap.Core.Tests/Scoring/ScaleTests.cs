using ArgumentMap.Graph;
using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Core.Tests.Scoring;

/// <summary>Graphs so large that recursion or a quadratic loop would be noticed.</summary>
public sealed class ScaleTests
{
    private const int Million = 1_000_000;

    public static TheoryData<string> Names => [.. ScoringMethods.Names.Where(name => name != "odds")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chain_of_a_million(string semantics)
    {
        var graph = Ring(Million, closed: false);
        var strengths = Scored.Solve(graph, semantics).Strengths;
        Assert.All(strengths, strength => Assert.InRange(strength, 0, 1));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_ring_of_a_million(string semantics)
    {
        var graph = Ring(Million, closed: true);
        var components = graph.Components();
        Assert.Equal(1, components.Count);
        var solution = Scored.Solve(graph, semantics, MapLimits.Default with { CycleSteps = 5 });
        Assert.All(solution.Cycles, cycle => Assert.False(cycle.Converged));
        Assert.All(solution.Strengths, strength => Assert.InRange(strength, 0, 1));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_node_with_a_hundred_thousand_attackers(string semantics)
    {
        var edges = Enumerable.Range(1, 100_000).Select(i => new WeightedEdge(i, 0, -1)).ToArray();
        var graph = WeightedGraph.Create([0.9, .. Enumerable.Repeat(0.6, edges.Length)], edges);
        Assert.InRange(Scored.Solve(graph, semantics).Strengths[0], 0, 0.9);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Base_scores_of_0_and_1_oscillate(string semantics)
    {
        var graph = WeightedGraph.Create(
            [0, 1, 0, 1],
            [new(0, 1, -1), new(1, 0, -1), new(1, 2, 1), new(2, 3, -1), new(3, 1, 1), new(3, 3, -1)]);
        Assert.All(Scored.Solve(graph, semantics).Strengths, strength => Assert.InRange(strength, 0, 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("map: M\n  scoring: carneades")]
    [InlineData("source s: S")]
    [InlineData("question q: Q?")]
    public void A_map_with_nothing_to_score(string map)
    {
        var document = Maps.Parse(map);
        // Nothing is known against a source that nobody graded.
        var start = map.StartsWith("source", StringComparison.Ordinal) ? 1 : 0.5;
        Assert.All(document.Score(Scored.Published).Nodes, node => Assert.Equal(start, node.Base));
        Assert.Empty(document.Timeline().Days);
        Assert.Empty(document.Expectations());
    }

    [Fact]
    public void Fifty_thousand_relays_of_one_wire()
    {
        var text = "source s0 [B]: S\n" + string.Concat(Enumerable.Range(1, 50_000).Select(i => $"source s{i}: S\n  source s{i - 1}\n"))
            + "claim c: C\n" + string.Concat(Enumerable.Range(0, 50_001).Select(i => $"  source s{i}\n"));
        var score = Scored.Node(text, "c");
        Assert.Equal((50_001, 1), (score.Sources, score.Origins));
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_is_explained()
    {
        var relations = Enumerable.Range(1, 99_999).Select(i => new Relation(i, i - 1, RelationKind.Support)).ToArray();
        var nodes = Enumerable.Range(0, 100_000)
            .Select(i => new Node { Id = $"n{i}", Kind = i == 0 ? NodeKind.Claim : NodeKind.Premise })
            .ToArray();
        var graph = new ArgumentGraph(nodes.Select((node, i) => (node.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i))
        {
            Nodes = [.. nodes],
            Relations = [.. relations],
        };
        var explanation = ArgumentMap.Scoring.Explanations.Explainer.Explain(
            new Scorer(graph, Scored.Published).Score(),
            0,
            MapLimits.Default with { ExplanationEffort = 1_000_000 });
        Assert.True(explanation.Unmeasured > 190_000);
        Assert.Equal("n1", graph.Nodes[explanation.Nodes[0].Index].Id);
    }

    private static WeightedGraph Ring(int count, bool closed)
    {
        var scores = new double[count];
        Array.Fill(scores, 0.6);
        var edges = new WeightedEdge[closed ? count : count - 1];
        for (var i = 0; i < edges.Length; i++)
            edges[i] = new WeightedEdge(i, (i + 1) % count, i % 2 == 0 ? 1 : -0.5);
        return WeightedGraph.Create(scores, edges);
    }
}
