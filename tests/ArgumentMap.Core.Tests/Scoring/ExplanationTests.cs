using ArgumentMap.Core.Tests.Invariants;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Explanations;
using ArgumentMap.Scoring.Semantics;
using CsCheck;

namespace ArgumentMap.Core.Tests.Scoring;

public sealed class ExplanationTests
{
    private const string Bridge = """
        claim closed [0.5]: The bridge closed
          premise high [0.9]: The water was high
            source gauge [A]: Gauge
          objection repairs [0.6]: Repairs had closed it
            objection later [0.8]: They began later
        """;

    [Fact]
    public void The_shares_of_all_nodes_add_up_to_what_moved_the_topic() => RandomGraph.Graphs.Sample(
        graph =>
        {
            var explanation = Explain(graph, 0);
            return Math.Abs(
                explanation.Nodes.Sum(node => node["shapley"]!.Value.Value) - (explanation.Score.Strength - explanation.Score.Base)) < 1e-6;
        },
        iter: 50);

    [Fact]
    public void Sampled_shares_are_those_that_are_exact_within_their_error() => RandomGraph.Graphs.Sample(
        graph =>
        {
            var scores = new Scorer(graph, Scored.Published).Score();
            var exact = Explainer.Explain(scores, 0);
            if (exact.Nodes.Length is 0 or > 12)
                return true;
            var sampled = Explainer.Explain(scores, 0, MapLimits.Default with { ExactShares = 0, Samples = 1_000 }).Nodes.ToDictionary(
                node => node.Index,
                node => node["shapley"]!.Value);
            return exact.Nodes.All(node =>
                Math.Abs(sampled[node.Index].Value - node.Share) <= (6 * sampled[node.Index].Error!.Value) + 1e-9);
        },
        iter: 50);

    [Fact]
    public void Removal_is_the_change_when_the_line_is_deleted()
    {
        var whole = Scored.Strength(Bridge, "closed");
        var explanation = Explain(Bridge, "closed");
        Assert.Equal(
            whole - Scored.Strength(
                Bridge.Replace("\n    objection later [0.8]: They began later", "", StringComparison.Ordinal),
                "closed"),
            Share(explanation, "later", "removal"),
            1e-12);
        Assert.Equal(
            whole - Scored.Strength(Bridge.Replace("\n    source gauge [A]: Gauge", "", StringComparison.Ordinal), "closed"),
            Share(explanation, "gauge", "removal"),
            1e-12);
    }

    [Fact]
    public void The_gradient_is_that_of_the_formula()
    {
        // σ = τ + (1 − τ)·h(α) with α = 0.9: ∂σ/∂τ(p) = (1 − τ)·2α / (1 + α²)².
        var explanation = Explain("claim c [0.5]: C\n  premise p [0.9]: P", "c");
        Assert.Equal(0.5 * 2 * 0.9 / Math.Pow(1 + (0.9 * 0.9), 2), Share(explanation, "p", "gradient"), 1e-6);
    }

    [Fact]
    public void A_flip_is_where_the_verdict_changes_and_not_before() => Gen.Select(RandomGraph.Graphs, Gen.Int[0, 2]).Sample(
        (graph, topic) =>
        {
            topic = Math.Min(topic, graph.Nodes.Length - 1);
            var explanation = Explain(graph, graph.Nodes[topic].Kind.IsStatement() ? topic : 0);
            return explanation.Nodes.All(node => node["flip"] is not { } flip || Flips(explanation, node.Index, flip));
        },
        iter: 50);

    [Fact]
    public void A_flip_that_is_not_monotonic_is_found()
    {
        // The premise helps directly and harms through the objection that it supports: more of it first helps, then harms.
        const string Map = """
            map: M
              accept: 0.2 0.5005

            claim c [0.5]: C
              premise p [0]: P
                relevance: 0.4
              objection o [0]: O
                premise p
            """;
        var strengths = Enumerable.Range(0, 11)
            .Select(i =>
                Scored.Strength(Map.Replace("p [0]", FormattableString.Invariant($"p [{i / 10.0}]"), StringComparison.Ordinal), "c"))
            .ToList();
        Assert.True(strengths.Max() > 0.5005 && strengths[0] < 0.5005 && strengths[^1] < 0.5005, string.Join(" ", strengths));
        var flip = Measure(Explain(Map, "c"), "p", "flip")!.Value;
        Assert.Equal(Verdict.Accepted, flip.Verdict);
        Assert.InRange(flip.Value, 0.05, 0.2);
    }

    [Fact]
    public void An_isolated_node_contributes_only_its_own_score()
    {
        var explanation = Explain(Bridge, "closed");
        var alone = Scored.Strength(
            Bridge.Replace("\n    objection later [0.8]: They began later", "", StringComparison.Ordinal),
            "closed");
        var without = Scored.Strength(
            "claim closed [0.5]: The bridge closed\n  premise high [0.9]: The water was high\n    source gauge [A]: Gauge",
            "closed");
        Assert.Equal(alone - without, Share(explanation, "repairs", "intrinsicRemoval"), 1e-12);
    }

    [Theory]
    [InlineData("carneades")]
    [InlineData("grounded")]
    public void What_has_no_numbers_is_explained_by_what_its_removal_changes(string semantics)
    {
        var document = Maps.Valid("claim c: C\n  premise p: P\n  objection o: O\n    objection x: X");
        var explanation = document.Explain("c", new ScoreOptions { Semantics = ScoringMethods.Find(semantics) })!;
        Assert.Equal(1, Share(explanation, "x", "removal"));
        Assert.All(explanation.Nodes, node => Assert.Null(node["gradient"]));
    }

    [Theory]
    [InlineData("closed", "'closed' is accepted with a strength of 0.63: from a base score of 0.50, 'high' (+0.20) and 'later' (+0.04) "
        + "raise it most, 'repairs' (-0.12) lowers it most, among the sources, 'gauge' carries the most (+0.21 with what cites it), and it "
            + "would be undecided if its own base score were 0.39 instead of 0.50.")]
    [InlineData("gauge", "'gauge' is accepted with a strength of 1.00: from a base score of 1.00, nothing bears on it, "
        + "and it would be undecided if its own base score were 0.54 instead of 1.00.")]
    public void The_sentence_says_it_in_plain_words(string topic, string sentence) =>
        Assert.Equal(sentence, Explain(Bridge, topic).Sentence);

    [Fact]
    public void The_sentence_says_why_something_does_not_count() => Assert.Equal(
        "As of 2025-01-31, 'c' does not count, since it was not known yet.",
        Explain("map: M\n  as-of: 2025-01\nclaim c: C\n  date: 2025-02", "c").Sentence);

    [Fact]
    public void Which_sources_are_really_one_is_reported()
    {
        var explanation = Explain(
            "source wire [B]: Wire\nsource paper [B]: Paper\n  source wire\nclaim c: C\n  premise p: P\n    source wire\n    source paper",
            "c");
        var group = Assert.Single(explanation.Groups);
        Assert.Equal(["wire", "paper"], group.Sources.Select(source => explanation.Scores.Graph.Nodes[source].Id));
        Assert.Equal(["wire"], group.Origins.Select(source => explanation.Scores.Graph.Nodes[source].Id));
        // Both together have the effect of the premise; the one that repeats it adds nothing.
        Assert.Equal(explanation.Score.Strength - explanation.Score.Base, explanation.Sources[0].Share, 0.01);
        Assert.Equal(0, explanation.Sources[1].Share, 0.01);
    }

    [Fact]
    public void What_is_too_far_away_is_counted()
    {
        var chain = "claim n0: N" + string.Concat(Enumerable.Range(1, 150).Select(i => $"\n{new string(' ', 2 * i)}premise n{i} [0.5]: N"));
        var document = Maps.Valid(chain);
        var explanation = Explainer.Explain(document.Score(Scored.Published), 0, MapLimits.Default with { ExplanationEffort = 1_000 });
        Assert.InRange(explanation.Nodes.Length, 20, 60);
        Assert.Equal(300, explanation.Nodes.Length + explanation.Relations.Length + explanation.Unmeasured);
    }

    [Fact]
    public void An_unknown_item_has_no_explanation() => Assert.Null(Maps.Valid(Bridge).Explain("opened"));

    [Fact]
    public void An_objection_of_relevance_0_moves_as_an_objection()
    {
        var explanation = Maps.Valid("map: M\n  scoring: mlp\nclaim c [0.6]: C\n  objection o [0.9]: O\n    relevance: 0").Explain("c")!;
        var relation = Assert.Single(explanation.Relations);
        Assert.Equal(-0.6 * 0.4 * 0.9, relation["gradient"]!.Value.Value, 1e-6);
        Assert.Equal(Verdict.Undecided, relation["flip"]!.Value.Verdict);
    }

    [Fact]
    public void The_rating_of_the_topic_itself_is_among_what_would_flip_it()
    {
        var explanation = Explain("claim c [0.9]: C\n  premise p [0.1]: P", "c");
        Assert.Equal(Verdict.Undecided, explanation.OwnFlip!.Value.Verdict);
        Assert.EndsWith("if its own base score were 0.54 instead of 0.90.", explanation.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flip_narrower_than_the_steps_of_the_scan_is_found()
    {
        var supports = new[] { "0.54", "0.57" };
        var attacks = new[] { "0.276", "0.231", "0.048", "0.24" };
        var map = "map: M\n  accept: 0.45 0.55044\nclaim c [0.5]: C\n"
            + string.Concat(supports.Select((rating, i) => $"  premise s{i} [{rating}]: S{i}\n    premise x\n"))
            + string.Concat(attacks.Select((rating, i) =>
                $"  objection a{i} [{rating}]: A{i}\n    premise x\n    objection [0.13]: B{i}\n"))
            + "claim x [0.05]: X\n";
        var flip = Measure(Explain(map, "c"), "x", "flip")!.Value;
        var moved = FormattableString.Invariant($"x [{flip.Value:F9}]");
        var found = Scored.Strength(map.Replace("x [0.05]", moved, StringComparison.Ordinal), "c");
        Assert.Equal(Verdict.Accepted, flip.Verdict);
        Assert.InRange(flip.Value, 0.173, 0.179);
        Assert.Equal(0.55044, found, 1e-6);
    }

    [Fact]
    public void The_step_that_an_undercut_attacks_is_nobody_of_its_own()
    {
        const string Plain = "claim c [0.5]: C\n  premise p [0.9]: P";
        var undercut = Explain(Plain + "\n    undercut u [0.0001]: U", "c");
        var graph = undercut.Scores.Graph;
        Assert.Equal(["p", "u"], undercut.Nodes.Select(node => graph.Nodes[node.Index].Id).Order(StringComparer.Ordinal));
        Assert.Equal(Share(Explain(Plain, "c"), "p", "shapley"), Share(undercut, "p", "shapley"), 1e-3);
        Assert.Equal(2, undercut.Relations.Length);
    }

    [Theory]
    [InlineData(0.5499999, "undecided", "0.5499999")]
    [InlineData(0.55, "accepted", "0.550000")]
    [InlineData(0.5499999999, "accepted", "0.550000")]
    [InlineData(0.4500001, "undecided", "0.4500001")]
    [InlineData(0.62, "accepted", "0.620000")]
    public void A_strength_is_shown_with_as_many_digits_as_its_verdict_takes(double strength, string verdict, string shown)
    {
        Assert.Equal(verdict, VerdictBounds.Default.Of(strength).Name());
        Assert.Equal(shown, VerdictBounds.Default.Show(strength, 6));
    }

    private static bool Flips(Explanation explanation, int node, Measured flip)
    {
        var (graph, before) = (explanation.Scores.Graph, explanation.Score.Verdict);
        var given = graph.Nodes[node].Rating?.Value ?? (graph.Nodes[node].Kind.IsStatement() ? 0.5 : 1);
        var back = flip.Value + ((given - flip.Value) * 0.001);
        return VerdictWith(flip.Value) == flip.Verdict && flip.Verdict != before && VerdictWith(back) == before;

        Verdict VerdictWith(double value)
        {
            var changed = new ArgumentGraph(Enumerable.Range(0, graph.Nodes.Length).ToDictionary(i => graph.Nodes[i].Id))
            {
                Nodes = graph.Nodes.SetItem(node, graph.Nodes[node] with { Rating = new Rating(value, "") }),
                Relations = graph.Relations,
            };
            return new Scorer(changed, Scored.Published).Score().Nodes[explanation.Topic].Verdict;
        }
    }

    private static Explanation Explain(ArgumentGraph graph, int topic) =>
        Explainer.Explain(new Scorer(graph, Scored.Published).Score(), topic);

    private static Explanation Explain(string map, string topic) => Maps.Valid(map).Explain(topic, Scored.Published)!;

    private static Measured? Measure(Explanation explanation, string id, string measure) =>
        explanation.Nodes.Single(node => explanation.Scores.Graph.Nodes[node.Index].Id == id)[measure];

    private static double Share(Explanation explanation, string id, string measure) => Measure(explanation, id, measure)!.Value.Value;
}
