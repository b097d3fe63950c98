namespace ArgumentMap.Core.Tests.Scoring;

public sealed class CarneadesTests
{
    /// <summary>Each standard just below, at and just above its bounds; all comparisons are strict.</summary>
    [Theory]
    [InlineData("scintilla", 0.01, 0.9, true)]
    [InlineData("preponderance", 0.5, 0.49, true)]
    [InlineData("preponderance", 0.5, 0.5, false)]
    [InlineData("preponderance", 0.5, 0.51, false)]
    [InlineData("clear and convincing", 0.4, 0.05, false)]
    [InlineData("clear and convincing", 0.41, 0.05, true)]
    [InlineData("clear and convincing", 0.75, 0.5, false)]
    [InlineData("clear and convincing", 0.75, 0.45, false)]
    [InlineData("clear and convincing", 0.75, 0.44, true)]
    [InlineData("beyond reasonable doubt", 0.9, 0.2, false)]
    [InlineData("beyond reasonable doubt", 0.9, 0.19, true)]
    [InlineData("beyond reasonable doubt", 0.4, 0.05, false)]
    [InlineData("dialectical validity", 0.9, 0.01, false)]
    public void A_standard_is_met_or_not(string standard, double @for, double against, bool accepted)
    {
        var (p, c) = (Text(@for), Text(against));
        Assert.Equal(
            accepted ? "accepted" : "rejected",
            Verdict($"standard: {standard}\n  premise p: P\n    relevance: {p}\n  objection o: O\n    relevance: {c}"));
    }

    [Theory]
    [InlineData("scintilla")]
    [InlineData("preponderance")]
    [InlineData("clear and convincing")]
    [InlineData("beyond reasonable doubt")]
    [InlineData("dialectical validity")]
    public void One_good_reason_and_nothing_against_it_meets_every_standard(string standard) =>
        Assert.Equal("accepted", Verdict($"standard: {standard}\n  premise p: P"));

    [Theory]
    [InlineData("argument a [0.6]:\n    premise p: P\n  objection o: O\n    relevance: 0.59", "accepted")]
    [InlineData("argument a [0.6]:\n    premise p: P\n  objection o: O\n    relevance: 0.6", "rejected")]
    [InlineData("argument a:\n    premise p: P\n    premise q [0.5]: Q", "rejected")]
    [InlineData("argument a:\n    premise p: P\n    objection o: O", "rejected")]
    [InlineData("argument a:\n    premise p: P\n    objection o [0.2]: O", "accepted")]
    [InlineData("premise p: P\n    undercut u: U", "rejected")]
    [InlineData("premise p [0.5]: P", "rejected")]
    [InlineData("premise p [0.51]: P", "accepted")]
    [InlineData("premise p: P\n    objection o [0.9]: O", "rejected")]
    public void An_argument_counts_when_its_premises_are_in_and_no_undercut_is(string below, string verdict) =>
        Assert.Equal(verdict, Verdict(below));

    [Fact]
    public void A_refuted_objection_leaves_an_assumption_standing() =>
        Assert.Equal("accepted", Verdict("premise p: P\n    objection o: O\n      objection o2: O2"));

    [Theory]
    [InlineData("premise p: P\n    source s [B]: S\n    objection o: O\n      relevance: 0.7", "accepted")]
    [InlineData("premise p: P\n    source s [B]: S\n    objection o: O\n      relevance: 0.75", "rejected")]
    [InlineData("premise p: P\n    source s [C]: S\n    objection o: O\n      relevance: 0.4", "undecided")]
    [InlineData("premise p: P\n    source s [B]: S\n      source t [B]: T\n    objection o: O\n      relevance: 0.56", "accepted")]
    [InlineData("premise p: P\n    source s [B]: S\n      source t [B]: T\n    objection o: O\n      relevance: 0.57", "rejected")]
    [InlineData("premise p: P\n    source s [B]: S\n      objection o3: O3\n    objection o: O\n      relevance: 0.6", "rejected")]
    public void A_source_counts_with_its_reliability_and_a_relay_with_that_of_what_it_relays(string below, string verdict) =>
        Assert.Equal(verdict, Verdict(below));

    [Theory]
    [InlineData("objection o: O\n    premise c", "undecided")]
    [InlineData("premise p: P\n    objection c", "undecided")]
    // Items outside the cycle may decide it.
    [InlineData("premise r: R\n  objection o: O\n    relevance: 0.5\n    premise c", "accepted")]
    public void A_cycle_stays_undecided_unless_the_rest_decides_it(string below, string verdict) => Assert.Equal(verdict, Verdict(below));

    [Fact]
    public void A_question_is_won_by_the_answer_that_meets_its_standard_against_every_rival()
    {
        var document = Maps.Valid("""
            map: M
              scoring: carneades

            question q: Which?
              standard: clear and convincing

              claim one: One
                premise p: P
                  relevance: 0.9

              claim two: Two
                premise r: R
                  relevance: 0.5

              claim three: Three
                objection o: O
            """);
        var answers = Assert.Single(document.Score().Questions).Answers;
        Assert.Equal(["one", "two", "three"], answers.Select(answer => document.Graph.Nodes[answer.Node].Id));
        Assert.Equal([true, false, false], answers.Select(answer => answer.Wins));
    }

    private static string Verdict(string below) => Scored.Verdict($"map: M\n  scoring: carneades\nclaim c: C\n  {below}", "c");

    private static string Text(double value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
