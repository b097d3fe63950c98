using System.Globalization;
using ArgumentMap.Core.Tests.Documentation;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Odds;

namespace ArgumentMap.Core.Tests.Scoring.Odds;

/// <summary>What is reported along with a strength.</summary>
public sealed class OddsReportTests
{
    private const string Well =
        "claim safe: S\n  premise test [likely]: T\n    source [B]: R\n  objection old [0.4]: O\n  premise open: P\n";

    [Theory]
    [InlineData(0, "almost no chance")]
    [InlineData(0.05, "very unlikely")]
    [InlineData(0.5, "roughly even chance")]
    [InlineData(0.55, "likely")]
    [InlineData(0.8, "very likely")]
    [InlineData(1, "almost certain")]
    public void The_word_is_the_first_whose_range_ends_above_the_strength(double likelihood, string word) =>
        Assert.Equal(word, EstimativeWord.Of(likelihood));

    [Theory]
    [InlineData("claim a [0.9]: A\n  premise [0.9]: P", true)]
    [InlineData("claim a [likely]: A", true)]
    [InlineData("claim a [0.6]: A\n  objection: O", false)]
    [InlineData("claim a [0.5]: A\n  premise [0.64]: P", false)]
    [InlineData("claim a [0.5]: A\n  premise [0.9]: P", true)]
    public void A_verdict_is_firm_if_the_range_and_unstated_relevance_do_not_change_it(string map, bool firm)
    {
        var document = Maps.Parse("map: M\n  scoring: odds\n" + map);
        Assert.Equal(firm, document.Score().Firmness()[document.Graph.IndexOf("a")]);
    }

    [Theory]
    [InlineData("claim a: A", true)]
    [InlineData("claim a [0.6]: A\n  premise: P", true)]
    [InlineData("claim a [0.6]: A\n  premise [0.9]: P", false)]
    [InlineData("claim a [0.6]: A\n  premise: P\n    relevance: 0", false)]
    [InlineData("claim a [0.6]: A\n  premise: P\n    premise [0.9]: Q", false)]
    [InlineData("claim a: A\n  source [B]: S", false)]
    public void A_strength_rests_on_something_open_where_its_range_comes_from_it(string map, bool rests)
    {
        var document = Maps.Parse("map: M\n  scoring: odds\n" + map);
        Assert.Equal(rests, document.Score()["a"]!.Value.RestsOnOpen);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1_000)]
    [InlineData(50_000)]
    public void Exclusive_answers_share_one_certainty_however_many_they_are(int count)
    {
        var map = new System.Text.StringBuilder("question q: Q\n  answers: exclusive\n");
        for (var i = 0; i < count; i++)
            map.Append(CultureInfo.InvariantCulture, $"  claim a{i} [{0.1 + (i % 9 / 10.0):0.0}]: A{i}\n");
        var document = Maps.Parse(map.ToString());
        var scores = document.Score();
        var odds = Enumerable.Range(0, count).Select(i => (0.1 + (i % 9 / 10.0)) / (0.9 - (i % 9 / 10.0))).ToList();
        var all = odds.Sum();
        for (var i = 0; i < count; i++)
            Assert.Equal(odds[i] / all, scores.Nodes[document.Graph.IndexOf(FormattableString.Invariant($"a{i}"))].Strength, 1e-12);
        var explanation = document.Explain("a1")!;
        Assert.Equal(count - 1, Assert.Single(explanation.Odds!.Bars).Count);
    }

    [Fact]
    public void Scores_tell_what_lies_behind_a_strength()
    {
        var document = Maps.Parse("map: M\n  scoring: odds\n" + Well);
        var scores = document.Score();
        var safe = document.Graph.IndexOf("safe");
        Assert.Equal(EstimativeWord.Of(scores.Nodes[safe].Strength), scores.Nodes[safe].Word);
        Assert.Equal(1, scores.SettleFirst(safe).Sum(input => input.Share), 1e-9);
        var effect = Assert.Single(scores.SourceEffects(safe));
        Assert.Equal(NodeKind.Source, document.Graph.Nodes[effect.Source].Kind);
        Assert.Equal(scores.Nodes[safe].Strength, scores.IfNoSourceHeld(safe)!.Value + (0.75 * effect.Effect), 1e-9);
        var robustness = scores.Robustness(safe);
        Assert.Equal(7, robustness.Others.Length);
        Assert.Equal(robustness.Others.Count(row => row.Verdict == scores.Nodes[safe].Verdict), robustness.Agreeing);
        Assert.Equal($"{scores.Nodes[safe].Verdict.Name()} in {robustness.Agreeing} of 7 semantics", robustness.ToString());
    }

    [Fact]
    public void What_to_settle_first_is_what_would_move_the_topic_most()
    {
        var run = OddsRun.Of(Well);
        var inputs = OpenInputs.Of(
            new OddsTrials(run.Model, run.Graph.IndexOf("safe"), OddsLimits.Default, Effort.Unlimited), long.MaxValue);
        Assert.Equal(1, inputs.Sum(input => input.Share), 1e-9);
        Assert.Equal(inputs.OrderByDescending(input => input.Share).Select(input => input.Node), inputs.Select(input => input.Node));
        var open = inputs.Single(input => run.Graph.Nodes[input.Node].Id == "open");
        Assert.Equal(OddsRun.Of(Well.Replace("open:", "open [0.95]:", StringComparison.Ordinal))["safe"].Middle, open.AtHigh, 1e-9);
        Assert.Equal(run["safe"].Middle, open.AtLow, 1e-9);
        var grade = inputs.Single(input => run.Graph.Nodes[input.Node].Kind == NodeKind.Source);
        Assert.Equal(OddsRun.Of(Well.Replace("[B]", "[0.875]", StringComparison.Ordinal))["safe"].Middle, grade.AtHigh, 1e-9);
        Assert.DoesNotContain(inputs, input => run.Graph.Nodes[input.Node].Id == "old");
    }

    [Fact]
    public void The_effect_of_a_source_and_of_having_none_is_read_from_the_table()
    {
        var run = OddsRun.Of(Well);
        var topic = run.Graph.IndexOf("safe");
        var (scores, table, effects) = OddsSolver.Solve(run.Model, OddsLimits.Default, Effort.Unlimited, topic);
        Assert.Equal(run["safe"].Middle, scores.Strengths[topic].Middle, 1e-12);
        var (holds, fails) = (
            OddsRun.Of(Well.Replace("[B]", "[1]", StringComparison.Ordinal)),
            OddsRun.Of(Well.Replace("[B]", "[0]", StringComparison.Ordinal)));
        Assert.Equal(holds["safe"].Middle - fails["safe"].Middle, Assert.Single(effects), 1e-9);
        Assert.Equal(fails["safe"].Middle, table.Middle[0], 1e-9);
    }

    [Fact]
    public void The_example_on_the_page_is_what_comes_out()
    {
        var page = File.ReadAllText(Path.Combine(Maps.Root, "docs/scoring.md"));
        var run = OddsRun.Of(Block.Of("docs/scoring.md").First(block => block.Info == "arg").Text);
        var section =
            page[page.IndexOf("## By hand", StringComparison.Ordinal)..page.IndexOf("## As of a day", StringComparison.Ordinal)];
        var (test, safe) = (run["test"], run["safe"]);
        foreach (var value in (double[])[test.Middle, safe.Middle, safe.Low, safe.High])
            Assert.Contains($"= {value.ToString("0.0000", CultureInfo.InvariantCulture)}", section, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_takes_a_semantics_takes_odds()
    {
        var options = new ScoreOptions { Semantics = ArgumentMap.Scoring.Semantics.ScoringMethods.Find("odds") };
        foreach (var sample in Maps.Samples.Where(sample => !sample.Contains('/', StringComparison.Ordinal)))
        {
            var document = Maps.Sample(sample);
            var scores = document.Score(options);
            Assert.All(Enumerable.Range(0, scores.Nodes.Length), node => Assert.InRange(scores.Nodes[node].Strength, 0, 1));
            Assert.NotEmpty(document.Timeline(options: options).Topics);
            var claim = document.Graph.Nodes.First(node => node.Kind == NodeKind.Claim);
            Assert.NotEmpty(document.Explain(claim.Id, options)!.Sentence);
        }
    }

    [Fact]
    public void What_to_settle_first_is_sought_within_its_part_of_the_limit_and_begins_with_what_moves_most()
    {
        var text = "claim c: C\n  premise near [likely]: Near\n"
            + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"  premise p{i} [likely]: P\n    relevance: 0.01\n"));
        var limits = MapLimits.Default with { ExplanationEffort = 1_000_000 };
        var effort = new Effort(1_000_000_000);
        var scores = Maps.Valid(text).Score(new ScoreOptions { Limits = limits }, effort);
        var before = effort.Left;
        var inputs = scores.SettleFirst(scores.Graph.IndexOf("c"));
        // The part of the map upstream of the topic comes on top of the trials.
        Assert.InRange(before - effort.Left, 1, limits.ExplanationEffort + 20_000);
        Assert.InRange(inputs.Length, 1, 2_000);
        Assert.Equal("near", scores.Graph.Nodes[inputs[0].Node].Id);
    }
}
