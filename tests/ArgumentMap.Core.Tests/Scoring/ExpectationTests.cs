using ArgumentMap.Diagnostics;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;

namespace ArgumentMap.Core.Tests.Scoring;

public sealed class ExpectationTests
{
    [Theory]
    [InlineData("accepted", true)]
    [InlineData("rejected", false)]
    [InlineData("undecided", false)]
    [InlineData("> 0.62", true)]
    [InlineData("> 0.63", false)]
    [InlineData(">= 0.6", true)]
    [InlineData("< 0.63", true)]
    [InlineData("< 0.62", false)]
    [InlineData("<= 0.6", false)]
    [InlineData("undecided as of 2025-01", true)]
    [InlineData("<= 0.5 as of 2025-01", true)]
    [InlineData(">= 0.5 as of 2025-01", true)]
    [InlineData("< 0.5 as of 2025-01", false)]
    public void An_expectation_is_met_or_fails(string expectation, bool met)
    {
        // A force of half of 2 · 0.75 - 1 takes even odds to 1.25 / 2: a strength of 0.625.
        var document = Maps.Valid($"claim c: C\n  expect: {expectation}\n  premise p [0.75]: P\n    date: 2025-02");
        var result = Assert.Single(document.Expectations());
        Assert.Equal(met, result.IsMet);
        Assert.Equal(met, !Scored.Expectations(document).Any());
    }

    [Theory]
    [InlineData("0.2 0.8", "undecided")]
    [InlineData("0.2 0.6", "accepted")]
    [InlineData("0.7 0.8", "rejected")]
    [InlineData("0.625 0.8", "rejected")]
    [InlineData("0.1 0.625", "accepted")]
    public void The_map_sets_the_bounds_of_acceptance(string bounds, string verdict) =>
        Assert.Equal(verdict, Scored.Verdict($"map: M\n  accept: {bounds}\nclaim c [0.625]: C", "c"));

    [Fact]
    public void A_cycle_that_does_not_settle_is_reported_and_marked()
    {
        // Whether it settles later than that is not the point here.
        var options = new ScoreOptions { Limits = MapLimits.Default with { CycleSteps = 500 } };
        var document = Maps.Valid(Chase);
        var scores = document.Score(options);
        var cycle = Assert.Single(scores.Cycles);
        Assert.False(cycle.Converged);
        Assert.Equal(60, cycle.Nodes.Length);
        Assert.All(cycle.Nodes, node => Assert.False(scores.Nodes[node].IsSettled));
        Assert.Equal(
            "map.arg:2:3: warning ARG402: 60 items that depend on one another, 'o0' among them, did not settle within 500 steps, so "
                + "their strengths are unreliable. Break the cycle, or choose another semantics with 'scoring:'.",
            Assert.Single(Scored.Expectations(document, new ArgumentMap.Review.Settings { Limits = options.Limits })).ToString());
        Assert.Contains(
            "did not settle, so do not rely on it",
            document.Explain("o0", options)!.Sentence,
            StringComparison.Ordinal);
        Assert.Contains(
            "\"converged\": false",
            document.Render(
                ArgumentMap.Formats.MapFormats.Json,
                new ArgumentMap.Formats.RenderOptions { Scores = options }).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Expectations_may_name_a_limited_number_of_days()
    {
        var document = Maps.Valid(
            "claim c: C" + string.Concat(Enumerable.Range(0, 5).Select(i => $"\n  expect: accepted as of {2000 + i}")));
        var limited = new ScoreOptions { Limits = MapLimits.Default with { Days = 3 } };
        Assert.Equal(3, document.Expectations(limited).Length);
        var bag = new DiagnosticBag(100);
        ExpectationCheck.Check(document.Graph, bag, limited);
        Assert.Equal(
            "map.arg:6:3: error ARG907: The expectations of a map may name at most 3 days; these name 5, and the rest are not checked. "
                + "Name fewer days.",
            bag.ToSorted(document.Graph.Files).Single(diagnostic => diagnostic.Descriptor.Code == "ARG907").ToString());
    }

    /// <summary>Five groups of twelve objections in a ring, each of which attacks all of the next group: they never settle.</summary>
    /// <remarks>A strong push through an odd ring comes back late and with the opposite sign, and overshoots.</remarks>
    private static string Chase
    {
        get
        {
            const int Groups = 5;
            const int Size = 12;
            var lines = new List<string> { "claim c: C" };
            lines.AddRange(Enumerable.Range(0, Groups * Size).Select(i => $"  objection o{i} [{(i < Size ? "1" : "0.99")}]: O"));
            for (var i = 0; i < Groups * Size; i++)
            {
                lines.Add($"  objection o{i}");
                lines.Add("    relevance: 0");
                lines.AddRange(Enumerable.Range(0, Size).Select(j => $"    objection o{(((i / Size) + Groups - 1) % Groups * Size) + j}"));
            }

            return string.Join('\n', lines);
        }
    }

    private const string Question =
        "question which: Which?\n  expect: {0}\n  claim disk [0.6]: Disk\n  claim ram [0.4]: Memory\n  claim tape [0.6]: Tape\n"
            + "    date: 2025";

    [Theory]
    [InlineData("disk wins", true)]
    [InlineData("tape wins", true)]
    [InlineData("ram wins", false)]
    [InlineData("tape wins as of 2024-10", false)]
    [InlineData("disk wins as of 2024-10", true)]
    public void A_question_is_won_by_the_answers_that_rank_first(string expectation, bool isMet)
    {
        var document = Maps.Valid(Question.Replace("{0}", expectation, StringComparison.Ordinal));
        var result = Assert.Single(document.Expectations());
        Assert.Equal((isMet, isMet), (result.IsMet, result.Wins));
    }

    [Theory]
    [InlineData("ram wins", "'ram' is expected to win 'which', but 'disk' does, 0.600 to 0.400.")]
    [InlineData("tape wins as of 2024-10", "'tape' is expected to win 'which' as of 2024-10-31, but it was not known yet.")]
    public void What_wins_instead_is_said(string expectation, string message) => Assert.StartsWith(
        message,
        Assert.Single(Scored.Expectations(Maps.Valid(Question.Replace("{0}", expectation, StringComparison.Ordinal)))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Under_carneades_an_answer_wins_that_meets_the_standard_against_every_rival()
    {
        const string Map =
            "question q: Q\n  expect: a wins\n  expect: b wins\n  claim a: A\n    premise p [0.9]: P\n  claim b: B\n    premise n [0.1]: N";
        var results = Maps.Valid(Map).Expectations(new ScoreOptions { Semantics = Scored.Method("carneades") });
        Assert.Equal([true, false], results.Select(result => result.IsMet));
    }
}
