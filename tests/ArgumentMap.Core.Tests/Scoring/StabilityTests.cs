using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Core.Tests.Scoring;

/// <summary>What did not settle, or only in a balance that the least push upsets, is marked, and so is all that depends on it.</summary>
public sealed class StabilityTests
{
    [Theory]
    [InlineData("quadratic-energy", 3)]
    [InlineData("df-quad", 2)]
    [InlineData("df-quad", 3)]
    public void A_balance_of_equal_camps_is_unstable(string semantics, int size)
    {
        var scores = Maps.Valid(Camps(semantics, size, "0.8")).Score();
        var cycle = Assert.Single(scores.Cycles);
        Assert.True(cycle.Converged && cycle.IsUnstable);
        Assert.False(scores["a0"]!.Value.IsSettled);
        Assert.True(scores["top"]!.Value is { IsSettled: true, RestsOnUnsettled: true });
        Assert.True(scores["apart"]!.Value.IsReliable);
    }

    [Theory]
    [InlineData("quadratic-energy", 3, "0.7999")]
    [InlineData("df-quad", 2, "0.79")]
    [InlineData("mlp", 2, "0.8")]
    public void A_camp_that_has_won_is_stable_and_so_is_a_balance_that_a_push_does_not_upset(string semantics, int size, string first)
    {
        var scores = Maps.Valid(Camps(semantics, size, first)).Score();
        Assert.True(Assert.Single(scores.Cycles) is { Converged: true, IsUnstable: false });
        Assert.All(scores.Nodes, node => Assert.True(node.IsReliable));
    }

    [Theory]
    [InlineData("0.9", true)]
    [InlineData("0.89", false)]
    public void A_ring_of_five_layers_turns_for_ever_once_it_is_pushed(string first, bool converged)
    {
        var document = Maps.Valid(Layers(first));
        var scores = document.Score();
        var cycle = Assert.Single(scores.Cycles);
        Assert.Equal(converged, cycle.Converged);
        Assert.Equal(converged, cycle.IsUnstable);
        Assert.True(scores["top"]!.Value.RestsOnUnsettled);
        var result = Assert.Single(document.Expectations());
        Assert.False(result.IsMet || result.IsDecidable);
        Assert.Contains(
            document.Check(),
            diagnostic => diagnostic.Message == "'top' is expected to have a strength > 0.5, but that is not decidable: it rests on a "
                + "cycle that did not settle. Break the cycle, or choose another semantics with 'scoring:'.");
        Assert.DoesNotContain(document.Check(), diagnostic => diagnostic.Descriptor.Code == "ARG403");
    }

    [Fact]
    public void Nothing_is_measured_of_a_topic_that_rests_on_what_did_not_settle()
    {
        var explanation = Maps.Valid(Camps("quadratic-energy", 3, "0.8")).Explain("a0")!;
        Assert.NotEmpty(explanation.Nodes);
        Assert.All(explanation.Nodes.Concat(explanation.Relations), row => Assert.All(row.Measures, measure => Assert.Null(measure)));
        Assert.Null(explanation.OwnFlip);
        Assert.EndsWith(
            "what bears on it is not measured, since it is part of a cycle that did not settle, so do not rely on it.",
            explanation.Sentence,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_depend_on_the_cycle_any_more_is_measured()
    {
        // Without the premise that leads into the cycle the top settles, but with it, it does not.
        var map = Camps("quadratic-energy", 3, "0.8")
            + "claim only [0.5]: Only\n  premise sure [0.9]: Sure\n  premise a0\n    relevance: 0\n";
        var explanation = Maps.Valid(map).Explain("only")!;
        Assert.True(explanation.Score.IsReliable);
        Assert.Equal(
            explanation.Score.Strength - 0.5,
            explanation.Nodes.Single(node => explanation.Scores.Graph.Nodes[node.Index].Id == "sure")["removal"]!.Value.Value,
            1e-9);
    }

    [Fact]
    public void Outputs_mark_what_rests_on_it()
    {
        var document = Maps.Valid(Camps("quadratic-energy", 3, "0.8"));
        var options = new ArgumentMap.Formats.RenderOptions { Scores = ScoreOptions.Default };
        var json = document.Render(ArgumentMap.Formats.MapFormats.Json, options).Text;
        Assert.Contains("\"unstable\": true", json, StringComparison.Ordinal);
        Assert.Contains("\"restsOnUnsettled\": true", json, StringComparison.Ordinal);
        var top = document.Render(ArgumentMap.Formats.MapFormats.Dot, options).Text.Split('\n')
            .Where(line => line.Contains("Top", StringComparison.Ordinal));
        Assert.Contains(top, line => line.Contains("(not settled)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_timeline_tells_it_of_every_day()
    {
        var map = Camps("quadratic-energy", 3, "0.8") + "claim late: Late\n  date: 2024-01-01\n";
        var document = Maps.Valid(map);
        var timeline = document.Timeline([document.Graph.IndexOf("top")]);
        Assert.All(timeline.Days, day => Assert.True(day.Scores[0].RestsOnUnsettled));
    }

    [Theory]
    [InlineData("quadratic-energy")]
    [InlineData("df-quad")]
    [InlineData("euler-based")]
    [InlineData("euler-top")]
    [InlineData("mlp")]
    [InlineData("squared-df-quad")]
    public void Two_that_support_one_another_are_stable(string semantics)
    {
        var scores = Maps.Valid("claim a [0.7]: A\n  premise b [0.6]: B\n    premise a\n")
            .Score(new ScoreOptions { Semantics = ScoringMethods.Find(semantics) });
        Assert.True(Assert.Single(scores.Cycles) is { Converged: true, IsUnstable: false });
    }

    /// <summary>Two camps that attack one another, a claim that rests on one of them, and one apart.</summary>
    private static string Camps(string semantics, int size, string first) => $"map: M\n  scoring: {semantics}\n"
        + string.Concat("ab".SelectMany(camp => Enumerable.Range(0, size).Select(i =>
            $"claim {camp}{i} [{(camp == 'b' && i == 0 ? first : "0.8")}]: {camp}{i}\n"
                + string.Concat(Enumerable.Range(0, size).Select(j => $"  objection {(camp == 'a' ? 'b' : 'a')}{j}\n")))))
        + "claim top [0.5]: Top\n  premise a0\nclaim apart [0.7]: Apart\n";

    /// <summary>Five layers of eight, each of which attacks the next, and a claim that one of them supports.</summary>
    private static string Layers(string first) => "map: M\n  scoring: quadratic-energy\n"
        + string.Concat(Enumerable.Range(0, 5).SelectMany(layer => Enumerable.Range(0, 8).Select(i =>
            $"claim n{layer}x{i} [{(layer == 0 && i == 0 ? first : "0.9")}]: N\n"
                + string.Concat(Enumerable.Range(0, 8).Select(j => $"  objection n{(layer + 4) % 5}x{j}\n")))))
        + "claim top [0.5]: Top\n  expect: > 0.5\n  premise n0x0\n";
}
