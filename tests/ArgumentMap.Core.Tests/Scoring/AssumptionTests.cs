using System.Globalization;
using System.Text;
using ArgumentMap.Core.Tests.Scoring.Odds;
using ArgumentMap.Formats.Json;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Explanations;
using ArgumentMap.Scoring.Semantics;
using CsCheck;

namespace ArgumentMap.Core.Tests.Scoring;

/// <summary>Verdicts that rest on what is only taken for now.</summary>
public sealed class AssumptionTests
{
    private const double Rounding = 1e-9;

    private const int Large = 100_000;

    [Theory]
    [InlineData("claim a: A", "")]
    [InlineData("claim a [assumed]: A", "a")]
    [InlineData("claim a: A\n  premise x [assumed]: X", "x a")]
    [InlineData("claim a: A\n  premise x [assumed]: X\n    relevance: 0", "x")]
    [InlineData("claim a: A\n  objection o: O\n    premise x [assumed]: X", "x o a")]
    [InlineData("claim a: A\n  argument:\n    premise x [assumed]: X\n    premise y: Y", "x a")]
    [InlineData("claim a: A\n  premise p: P\n    undercut x [assumed]: X\n    premise y: Y", "x a")]
    [InlineData("claim a [given]: A\n  premise x [assumed]: X", "x")]
    [InlineData("claim a: A\n  premise b [given]: B\n    premise x [assumed]: X", "x")]
    [InlineData("claim a: A\n  source s [B]: S\n    objection x [assumed]: X", "x s a")]
    [InlineData("question q: Q\n  answers: exclusive\n  claim a: A\n  claim b: B\n    premise x [assumed]: X", "x b a")]
    [InlineData("question q: Q\n  answers: exclusive\n  claim a [assumed]: A\n  claim b: B\n  claim c: C", "a b c")]
    [InlineData("question q: Q\n  claim a: A\n  claim b: B\n    premise x [assumed]: X", "x b")]
    [InlineData("claim a: A\n  premise x [assumed]: X\n    until: 2019", "")]
    [InlineData(
        "claim a: A\n  premise b: B\n    premise a\n    premise x [assumed]: X\nclaim c: C\n  premise b\n    relevance: 0",
        "x b a")]
    [InlineData("claim a: A\n  premise b [0.95]: B\n    premise c [open]: C", "")]
    public void What_lies_downstream_of_an_assumption_rests_on_it(string map, string resting)
    {
        var scores = Maps.Parse("map: M\n  as-of: 2020-01-01\n" + map).Score();
        var named = scores.Graph.Nodes.Where(node => !node.HasAutoId && node.Kind != NodeKind.Question).Select(node => node.Id);
        Assert.Equal(
            resting.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
            named.Where(id => scores[id]!.Value.RestsOnAssumed).Order());
    }

    [Fact]
    public void The_assumptions_are_named_in_the_order_of_the_map()
    {
        var scores = Maps.Parse("""
            map: M
            claim y [assumed]: Y
            claim a: A
              premise b: B
                premise z [assumed]: Z
                premise y
              premise x [assumed]: X
            claim other [assumed]: Other
            """).Score();
        Assert.Equal(["y", "z", "x"], Ids("a"));
        Assert.Equal(["other"], Ids("other"));
        Assert.Equal(["y", "z"], Ids("b"));

        IEnumerable<string> Ids(string topic) =>
            scores.AssumptionsOf(scores.Graph.IndexOf(topic)).Select(node => scores.Graph.Nodes[node].Id);
    }

    [Fact]
    public void What_rests_on_no_assumption_is_not_moved_when_it_is_rated_otherwise() =>
        Gen.Select(RandomOdds.Maps, Gen.Int[0, ScoringMethods.All.Length - 1]).Sample(
            (map, which) =>
            {
                var options = new ScoreOptions { Semantics = ScoringMethods.All[which] };
                var before = Maps.Parse(map.Text).Score(options);
                var after = Maps.Parse(map.Text.Replace("[assumed]", "[0.1]", StringComparison.Ordinal)).Score(options);
                for (var node = 0; node < before.Nodes.Length; node++)
                {
                    var (one, other) = (before.Nodes[node], after.Nodes[node]);
                    if (one.RestsOnAssumed != !before.AssumptionsOf(node).IsEmpty)
                        return false;
                    if (one.Counts && !one.RestsOnAssumed && Math.Abs(one.Strength - other.Strength) > Rounding)
                        return false;
                }

                return true;
            },
            iter: 300);

    [Fact]
    public void An_explanation_ends_with_the_assumptions()
    {
        var scores = Maps.Parse("claim a: A\n  premise x [assumed]: X\n  premise y [assumed]: Y").Score();
        Assert.EndsWith(" It rests on 2 assumptions: 'x', 'y'.", Sentence("a"), StringComparison.Ordinal);
        Assert.EndsWith(" It is only assumed.", Sentence("x"), StringComparison.Ordinal);

        string Sentence(string id) => Explainer.Explain(scores, scores.Graph.IndexOf(id)).Sentence;
    }

    [Fact]
    public void Json_names_ten_assumptions_and_counts_the_others()
    {
        var map = new StringBuilder("claim a: A\n");
        for (var i = 0; i < 12; i++)
            map.Append(CultureInfo.InvariantCulture, $"  premise x{i} [assumed]: X{i}\n");
        using var stream = new MemoryStream();
        ScoresJson.Write(stream, Maps.Parse(map.ToString()).Score(), []);
        using var json = System.Text.Json.JsonDocument.Parse(stream.ToArray());
        var thesis = json.RootElement.GetProperty("theses")[0];
        Assert.True(thesis.GetProperty("restsOnAssumed").GetBoolean());
        Assert.Equal(10, thesis.GetProperty("assumptions").GetArrayLength());
        Assert.Equal(2, thesis.GetProperty("moreAssumptions").GetInt32());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_large_map_that_is_all_assumed_takes_little_more_work(bool isChain)
    {
        var effort = new Effort(long.MaxValue);
        var plain = new Effort(long.MaxValue);
        var scores = Maps.Parse(Map("[assumed]")).Score(effort: effort);
        Maps.Parse(Map("[0.95]")).Score(effort: plain);
        Assert.Equal(Large - 1, scores.AssumptionsOf(scores.Graph.IndexOf("c0")).Length);
        Assert.All(scores.Nodes, node => Assert.True(node.RestsOnAssumed));
        Assert.InRange(long.MaxValue - effort.Left, 0, long.MaxValue - plain.Left + (4L * Large));

        string Map(string rating)
        {
            var map = new StringBuilder("claim c0: C\n");
            for (var i = 1; i < Large; i++)
            {
                if (isChain)
                    map.Append(CultureInfo.InvariantCulture, $"  premise c{i}\nclaim c{i} {rating}: C{i}\n");
                else
                    map.Append(CultureInfo.InvariantCulture, $"  premise c{i} {rating}: C{i}\n");
            }

            return map.ToString();
        }
    }
}
