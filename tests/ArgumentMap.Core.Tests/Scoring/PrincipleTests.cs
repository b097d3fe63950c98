using ArgumentMap.Graph.Structure;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring.Semantics;
using CsCheck;

namespace ArgumentMap.Core.Tests.Scoring;

/// <summary>
/// What is true for every graded semantics on every graph. Exceptions are listed in docs/scoring.md.
/// </summary>
public sealed class PrincipleTests
{
    private const double Rounding = 1e-9;

    private const int Runs = 300;

    public static TheoryData<string> Graded =>
        [.. ScoringMethods.All.OfType<WeightedMethod>().Where(semantics => semantics.IsGraded).Select(semantics => semantics.Name)];

    [Theory]
    [MemberData(nameof(Graded))]
    public void Another_attacker_never_raises_what_it_attacks(string semantics) =>
        Gen.Select(RandomWeighted.Acyclic, Gen.Int[0, 100], Gen.Double[0, 1]).Sample(
        (graph, pick, score) =>
        {
            var target = pick % graph.Count;
            var more = graph.WithNode(score).WithEdge(graph.Count, target, -1);
            return more.Solve(semantics).Strengths[target] <= graph.Solve(semantics).Strengths[target] + Rounding;
        },
        iter: Runs);

    [Theory]
    [MemberData(nameof(Graded))]
    public void Another_supporter_never_lowers_what_it_supports(string semantics) =>
        Gen.Select(RandomWeighted.Acyclic, Gen.Int[0, 100], Gen.Double[0, 1]).Sample(
        (graph, pick, score) =>
        {
            var target = pick % graph.Count;
            var more = graph.WithNode(score).WithEdge(graph.Count, target, 1);
            return more.Solve(semantics).Strengths[target] >= graph.Solve(semantics).Strengths[target] - Rounding;
        },
        iter: Runs);

    [Theory]
    [MemberData(nameof(Graded))]
    public void A_higher_base_score_never_lowers_a_node(string semantics) =>
        Gen.Select(RandomWeighted.Acyclic, Gen.Int[0, 100], Gen.Double[0, 1]).Sample(
        (graph, pick, share) =>
        {
            var node = pick % graph.Count;
            var more = graph.WithScore(node, graph.Scores[node] + ((1 - graph.Scores[node]) * share));
            return more.Solve(semantics).Strengths[node] >= graph.Solve(semantics).Strengths[node] - Rounding;
        },
        iter: Runs);

    [Theory]
    [MemberData(nameof(Graded))]
    public void Isomorphic_graphs_score_alike(string semantics) => Gen.Select(RandomWeighted.Any, Gen.Int).Sample(
        (graph, seed) =>
        {
            var names = Enumerable.Range(0, graph.Count).ToArray();
            new Random(seed).Shuffle(names);
            var (one, other) = (graph.Solve(semantics), graph.Renamed(names).Solve(semantics));
            return one.Cycles.Any(cycle => !cycle.Converged)
                || Enumerable.Range(0, graph.Count).All(node => Math.Abs(one.Strengths[node] - other.Strengths[names[node]]) < Rounding);
        },
        iter: Runs);

    [Theory]
    [MemberData(nameof(Graded))]
    public void Unconnected_parts_do_not_touch(string semantics) => Gen.Select(RandomWeighted.Any, RandomWeighted.Any).Sample(
        (one, other) =>
        {
            var both = one.With(other).Solve(semantics).Strengths;
            return both.Take(one.Count).SequenceEqual(one.Solve(semantics).Strengths)
                && both.Skip(one.Count).SequenceEqual(other.Solve(semantics).Strengths);
        },
        iter: Runs);

    [Theory]
    [MemberData(nameof(Graded))]
    public void A_node_without_relations_keeps_its_base_score(string semantics) => Gen.Select(RandomWeighted.Any, Gen.Double[0, 1]).Sample(
        (graph, score) => graph.WithNode(score).Solve(semantics).Strengths[^1] == score, iter: Runs);

    [Theory]
    [MemberData(nameof(Graded))]
    public void Every_strength_is_from_0_to_1(string semantics) => RandomWeighted.Any.Sample(
        graph => graph.Solve(semantics).Strengths.All(strength => strength is >= 0 and <= 1), iter: Runs);

    [Theory]
    [MemberData(nameof(Graded))]
    public void What_is_said_to_have_settled_satisfies_its_equations(string semantics) => RandomWeighted.Any.Sample(
        graph =>
        {
            var solution = graph.Solve(semantics);
            if (solution.Cycles.Any(cycle => !cycle.Converged))
                return true;
            // Computes every node again from the strengths of the others, taken as base scores that nothing bears on.
            return Enumerable.Range(0, graph.Count).All(node =>
            {
                var fixedOthers = new RandomWeighted(
                    [.. solution.Strengths, graph.Scores[node]],
                    [.. graph.Edges.Where(edge => edge.To == node).Select(edge => edge with { To = graph.Count })]);
                return Math.Abs(fixedOthers.Solve(semantics).Strengths[^1] - solution.Strengths[node]) < Rounding;
            });
        },
        iter: Runs);

    [Theory]
    [MemberData(nameof(Graded))]
    public void Base_scores_of_0_and_1_are_as_good_as_any(string semantics)
    {
        foreach (var score in (double[])[0, 1])
        {
            foreach (var weight in (double[])[-1, 1])
            {
                var star = new RandomWeighted(
                    [score, .. Enumerable.Repeat(1.0, 1_000)],
                    [.. Enumerable.Range(1, 1_000).Select(i => new WeightedEdge(i, 0, weight))]);
                Assert.InRange(star.Solve(semantics).Strengths[0], 0, 1);
            }
        }
    }

    /// <summary>The principles that a semantics violates, according to docs/scoring.md.</summary>
    [Theory]
    [InlineData("df-quad", 0.5, 1, 2, 1, 0.5)]
    [InlineData("squared-df-quad", 0.5, 1, 2, 1, 0.5)]
    [InlineData("euler-based", 0.5, 100, 0, 1, 0.25)]
    [InlineData("euler-top", 0, 0, 3, 1, 0)]
    [InlineData("euler-based", 0, 0, 3, 1, 0)]
    [InlineData("mlp", 0, 0, 3, 1, 0)]
    [InlineData("mlp", 1, 3, 0, 1, 1)]
    public void A_semantics_gives_less_than_one_may_expect(
        string semantics, double score, int attackers, int supporters, double strength, double expected)
    {
        var count = attackers + supporters;
        var star = new RandomWeighted(
            [
                score, .. Enumerable.Repeat(strength, count),
            ], [.. Enumerable.Range(1, count).Select(i => new WeightedEdge(i, 0, i <= attackers ? -1 : 1))]);
        Assert.Equal(expected, star.Solve(semantics).Strengths[0], 1e-9);
    }

    [Fact]
    public void A_second_weaker_reason_adds_nothing_where_only_the_strongest_counts() => Assert.Equal(
        new RandomWeighted([0.5, 0.9], [new(1, 0, 1)]).Solve("euler-top").Strengths[0],
        new RandomWeighted([0.5, 0.9, 0.8], [new(1, 0, 1), new(2, 0, 1)]).Solve("euler-top").Strengths[0]);

    [Fact]
    public void Another_supporter_can_lower_an_item_that_was_accepted_because_nothing_spoke_against_it()
    {
        foreach (var semantics in (string[])["grounded", "carneades"])
        {
            Assert.Equal("accepted", Scored.Verdict($"map: M\n  scoring: {semantics}\nclaim c: C", "c"));
            Assert.Equal(
                "rejected",
                Scored.Verdict($"map: M\n  scoring: {semantics}\nclaim c: C\n  premise p: P\n    objection o: O", "c"));
        }
    }

    [Fact]
    public void The_language_takes_the_names_of_all_standards() =>
        Assert.Equal(ProofStandards.All, PropertyType.StandardNames);

    [Fact]
    public void The_language_takes_the_names_of_all_semantics() =>
        Assert.All(ScoringMethods.Names, name => Maps.Valid($"map: M\n  scoring: {name}\nclaim c: C"));
}
