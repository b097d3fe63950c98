using ArgumentMap.Scoring;

namespace ArgumentMap.Core.Tests.Scoring.Odds;

/// <summary>Items that depend on one another, and what depends on them.</summary>
public sealed class OddsCycleTests
{
    /// <summary>Two groups of three that attack one another: equal strengths balance, and any push makes one group win.</summary>
    private static string Camps => "map: M\n  scoring: odds\n" + string.Concat("ab".SelectMany(camp => Enumerable.Range(0, 3).Select(i =>
        $"claim {camp}{i} [0.95]: {camp}{i}\n"
            + string.Concat(Enumerable.Range(0, 3).Select(j => $"  objection {(camp == 'a' ? 'b' : 'a')}{j}\n    relevance: 1\n")))))
        + "claim top [0.5]: Top\n  premise a0\n  expect: < 0.9\nclaim apart [0.7]: Apart\n";

    [Fact]
    public void Two_items_that_support_one_another_settle()
    {
        var run = OddsRun.Of("claim a [0.7]: A\n  premise b [0.6]: B\n    premise a\n");
        var (a, b) = (run["a"].Middle, run["b"].Middle);
        Assert.False(run.Scores.Unsettled.Contains(true));
        Assert.Equal(After(0.7, b), a, 1e-9);
        Assert.Equal(After(0.6, a), b, 1e-9);
        Assert.True(run["a"].Low <= a && a <= run["a"].High);

        static double After(double chance, double reason)
        {
            var force = 0.5 * ((2 * reason) - 1);
            var odds = chance / (1 - chance) * (1 + force) / (1 - force);
            return odds / (1 + odds);
        }
    }

    [Fact]
    public void A_balance_that_the_slightest_push_upsets_is_unstable_and_so_is_what_depends_on_it()
    {
        var document = Maps.Parse(Camps);
        var scores = document.Score();
        var cycle = Assert.Single(scores.Cycles);
        Assert.True(cycle.Converged && cycle.IsUnstable);
        Assert.False(scores.Nodes[document.Graph.IndexOf("a0")].IsSettled);
        Assert.True(scores.Nodes[document.Graph.IndexOf("top")].RestsOnUnsettled);
        Assert.False(scores.Nodes[document.Graph.IndexOf("apart")].RestsOnUnsettled);
        Assert.False(Assert.Single(document.Expectations()).IsMet);
        Assert.Contains(
            "6 items that depend on one another, 'a0' among them, settled only at an unstable equilibrium, so their strengths are "
                + "unreliable. Break the cycle, or choose another semantics with 'scoring:'.",
            ExpectationCheck.Unreliable(scores).Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public void A_cycle_is_integrated_in_each_combination_of_sources()
    {
        const string Cycle = "claim a [0.9]: A\n  source [SOURCE]: S\n  premise b [0.6]: B\n    premise a\n";
        var (holds, fails) = (
            OddsRun.Of(Cycle.Replace("SOURCE", "1", StringComparison.Ordinal)),
            OddsRun.Of(Cycle.Replace("SOURCE", "0", StringComparison.Ordinal)));
        var mixed = OddsRun.Of(Cycle.Replace("SOURCE", "0.25", StringComparison.Ordinal));
        Assert.Equal((0.25 * holds["b"].Middle) + (0.75 * fails["b"].Middle), mixed["b"].Middle, 1e-9);
    }

    [Fact]
    public void An_objection_to_a_source_that_rests_on_that_source_leaves_chances_that_add_up()
    {
        var run = OddsRun.Of("source s [B]: S\n  objection o [0.9]: O\n    source s\nclaim c: C\n  source s\n");
        // It holds with 0.75 · (1 − 0.8), fails with 1 − 0.75: together less than 1, so both are divided by their sum.
        Assert.Equal(0.15 / (0.15 + 0.25), run["s"].Middle, 1e-9);
        Assert.Equal(0.5 + (0.4 * run["s"].Middle), run["c"].Middle, 1e-9);
    }
}
