using System.Globalization;
using ArgumentMap.Graph;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Explanations;
using ArgumentMap.Scoring.Odds;
using ArgumentMap.Scoring.Semantics;
using CsCheck;

namespace ArgumentMap.Core.Tests.Scoring.Odds;

/// <summary>Why a topic is as likely as it is, and what would change it.</summary>
public sealed class OddsExplanationTests
{
    private const double Rounding = 1e-9;

    private const int Runs = 50;

    private const string Answers = """
        claim common [0.9]: C
        question q: Q?
          answers: exclusive
          claim first [0.5]: F
            premise common
            premise proof [0.95]: P
              relevance: 0.8
          claim second [0.5]: S
            premise common
          claim third [0.2]: T
            premise common
            objection [0.8]: O
        """;

    private static readonly ScoreOptions Options = new() { Semantics = ScoringMethods.Find("odds") };

    [Fact]
    public void What_removal_takes_away_is_what_the_map_without_it_lacks()
    {
        const string Map = "claim c: C\n  premise p [0.8]: P\n    source s\n  premise q [0.7]: Q\n\nsource s [B]: S\n";
        var options = new ScoreOptions { Semantics = Scored.Method("odds"), Measures = true };
        var document = Maps.Valid(Map);
        var explanation = document.Explain("c", options)!;
        var rest = Maps.Valid(Map.Replace("  premise p [0.8]: P\n    source s\n", "", StringComparison.Ordinal));
        var without = rest.Score(options)["c"]!.Value;
        var removed = explanation.Nodes.Single(row => row.Index == document.Graph.IndexOf("p"))["removal"]!.Value.Value;
        Assert.Equal(document.Score(options)["c"]!.Value.Strength - without.Strength, removed, 1e-9);
    }

    [Fact]
    public void The_bars_add_up_to_the_strength() => RandomOdds.Maps.Sample(
        map => Explained(map).All(explanation =>
            Math.Abs(explanation.Odds!.Start + explanation.Odds.Bars.Sum(bar => bar.Change) - explanation.Score.Strength) < Rounding),
        iter: Runs);

    [Fact]
    public void A_rating_that_is_said_to_change_the_verdict_changes_it_and_the_one_before_does_not() => RandomOdds.Maps.Sample(
        map =>
        {
            foreach (var explanation in Explained(map))
            {
                foreach (var flip in explanation.Odds!.Flips)
                {
                    var nearer = Math.Round(flip.Value + (flip.Value > flip.Given ? -0.001 : 0.001), 3);
                    Assert.Equal(flip.Verdict, VerdictWith(explanation, flip.Node, flip.Value));
                    if (Math.Abs(flip.Value - flip.Given) > 0.0011)
                        Assert.Equal(explanation.Score.Verdict, VerdictWith(explanation, flip.Node, nearer));
                }
            }
        },
        iter: Runs);

    [Fact]
    public void What_is_said_of_an_open_input_is_what_comes_out_if_it_is_settled_there() => RandomOdds.Maps.Sample(
        map =>
        {
            foreach (var explanation in Explained(map))
            {
                var ratings = explanation.Odds!.SettleFirst.Where(input => input.IsRating && IsAlone(explanation.Scores, input.Node));
                foreach (var input in ratings)
                {
                    var rating = explanation.Scores.Graph.Nodes[input.Node].Rating!;
                    // Beyond even odds a statement would be believed on its sources, which its range does not say.
                    if (rating.Value > 0.5 == rating.High > 0.5)
                        Assert.Equal(input.AtHigh, Score(explanation, input.Node, rating.High).Strength, Rounding);
                }
            }
        },
        iter: Runs);

    [Fact]
    public void An_effect_of_a_source_is_the_difference_between_its_holding_and_its_failing() => RandomOdds.Maps.Sample(
        map =>
        {
            foreach (var explanation in Explained(map))
            {
                var odds = explanation.Odds!;
                var graph = explanation.Scores.Graph;
                foreach (var effect in odds.Sources.Where(effect => graph.Nodes[effect.Source].Rating is { Value: > 0 }
                    && graph.Relations.All(relation => relation.Kind != RelationKind.Undermine)
                    && explanation.Scores.Nodes[effect.Source].Strength > 0))
                {
                    var (holds, fails) = (Score(explanation, effect.Source, 1), Score(explanation, effect.Source, 0));
                    if (IsAlone(explanation.Scores, effect.Source))
                        Assert.Equal(holds.Strength - fails.Strength, effect.Effect, Rounding);
                }
            }
        },
        iter: Runs);

    [Fact]
    public void A_trial_far_from_the_topic_is_what_the_map_comes_to_with_that_rating()
    {
        const int Statements = 60;
        const int Sources = 7;
        string[] credences = ["", " [likely]", " [0.7]", " [very likely]", "", " [0.4]"];
        var trials = Trials(Map(-1, ""));
        for (var node = 0; node < Statements; node++)
        {
            foreach (var rating in (double[])[0.93, 0.2, 0.66])
            {
                var expected = Trials(Map(node, FormattableString.Invariant($" [{rating}]"))).Strength;
                var at = Array.IndexOf(trials.Nodes, Sources + node);
                Assert.Equal(expected, trials.Rate(at, rating)!.Value, 1e-12);
            }
        }

        Assert.Equal(Trials(Map(-1, "")).Strength, trials.Strength);

        // A tree in threes, whose leaves cite sources.
        string Map(int rated, string rating)
        {
            var (map, random) = (new System.Text.StringBuilder(), new Random(5));
            for (var source = 0; source < Sources; source++)
                map.Append(CultureInfo.InvariantCulture, $"source k{source} [{"ABCD"[source % 4]}]: K{source}\n");
            for (var i = 0; i < Statements; i++)
            {
                var isLeaf = (3 * i) + 1 >= Statements;
                // Of what is doubted sources do not count, and a trial above even odds would not make them.
                var credence = credences[random.Next(credences.Length - (isLeaf ? 1 : 0))];
                map.Append(CultureInfo.InvariantCulture, $"claim s{i}{(i == rated ? rating : credence)}: S{i}\n");
                for (var child = (3 * i) + 1; child <= (3 * i) + 3 && child < Statements; child++)
                    map.Append(CultureInfo.InvariantCulture, $"  {(random.Next(4) == 0 ? "objection" : "premise")} s{child}\n");
                if (isLeaf)
                    map.Append(CultureInfo.InvariantCulture, $"  source k{i % Sources}\n");
            }

            return map.ToString();
        }

        static OddsTrials Trials(string map)
        {
            var run = OddsRun.Of(map);
            return new OddsTrials(run.Model, run.Graph.IndexOf("s0"), OddsLimits.Default, Effort.Unlimited);
        }
    }

    [Fact]
    public void The_rivals_of_an_exclusive_answer_are_one_bar()
    {
        var explanation = Maps.Parse(Answers).Explain("first", Options)!;
        Assert.Equal(0.8441, explanation.Score.Strength, 0.00005);
        Assert.Equal(0.5, explanation.Odds!.Start, Rounding);
        Assert.Equal([BarKind.Reason, BarKind.Reason, BarKind.Rivals], explanation.Odds.Bars.Select(bar => bar.Kind).Order());
        Assert.Equal(2, explanation.Odds.Bars.Single(bar => bar.Kind == BarKind.Rivals).Count);
        Assert.Contains("'proof'", explanation.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_is_explained_by_its_answers()
    {
        var explanation = Maps.Parse(Answers).ExplainQuestion("q", Options)!;
        Assert.True(explanation.IsExclusive);
        Assert.Equal(["first", "second", "third"], explanation.Answers.Select(answer => answer.Scores.Graph.Nodes[answer.Topic].Id));
        Assert.Equal(1, explanation.Answers.Sum(answer => answer.Score.Strength), Rounding);
    }

    [Fact]
    public void Of_many_reasons_the_strongest_ten_have_a_bar_of_their_own()
    {
        var map = "claim c: C\n" + string.Concat(
            Enumerable.Range(1, 20).Select(i => FormattableString.Invariant($"  premise p{i} [{0.5 + (i / 50.0)}]: P\n")));
        var explanation = Maps.Parse(map).Explain("c", Options)!;
        Assert.Equal(11, explanation.Odds!.Bars.Length);
        Assert.Equal(10, explanation.Odds.Bars.Single(bar => bar.Kind == BarKind.Others).Count);
        Assert.Equal(
            explanation.Score.Strength,
            explanation.Odds.Start + explanation.Odds.Bars.Sum(bar => bar.Change),
            Rounding);
    }

    [Fact]
    public void Its_own_rating_is_among_what_would_change_the_verdict()
    {
        var explanation = Maps.Parse("claim c [0.6]: C\n  premise p [0.6]: P").Explain("c", Options)!;
        Assert.Contains(explanation.Odds!.Flips, flip => flip.Node == explanation.Topic);
    }

    [Fact]
    public void What_rests_on_a_cycle_that_did_not_settle_is_not_measured()
    {
        var camps = string.Concat("ab".SelectMany(camp => Enumerable.Range(0, 3).Select(i =>
            $"claim {camp}{i} [0.95]: {camp}{i}\n" + string.Concat(
                Enumerable.Range(0, 3).Select(j => $"  objection {(camp == 'a' ? 'b' : 'a')}{j}\n    relevance: 1\n")))));
        var explanation = Maps.Parse(camps + "claim top [0.5]: Top\n  premise a0\n").Explain("top", Options)!;
        Assert.False(explanation.Odds!.IsMeasured);
        Assert.Empty(explanation.Odds.Flips);
        Assert.Empty(explanation.Odds.SettleFirst);
    }

    private static IEnumerable<Explanation> Explained(RandomOdds map)
    {
        var document = Maps.Parse(map.Text);
        var scores = document.Score(Options);
        return Enumerable.Range(0, scores.Nodes.Length)
            .Where(node => scores.Nodes[node].Counts && document.Graph.Nodes[node].Kind != NodeKind.Question)
            .Where(node => document.Graph.Nodes[node].Kind.IsStatement())
            .Take(4)
            .Select(node => Explainer.Explain(scores, node));
    }

    private static Verdict VerdictWith(Explanation explanation, int node, double value) => Score(explanation, node, value).Verdict;

    private static NodeScore Score(Explanation explanation, int node, double value)
    {
        var graph = explanation.Scores.Graph;
        var changed = new ArgumentGraph(Enumerable.Range(0, graph.Nodes.Length).ToDictionary(i => graph.Nodes[i].Id))
        {
            Nodes = graph.Nodes.SetItem(
                node, graph.Nodes[node] with { Rating = new Rating(value, value.ToString(CultureInfo.InvariantCulture)) }),
            Relations = graph.Relations,
        };
        return new Scorer(changed, Options).Score(explanation.Scores.AsOf).Nodes[explanation.Topic];
    }

    /// <summary>Whether a source is one with no other, and graded itself.</summary>
    private static bool IsAlone(MapScores scores, int source) =>
        OddsModelReader.Read(scores.Reading).Representatives
            .Count(other => other == source) == 1;
}
