using System.Globalization;
using ArgumentMap.Limits;
using CsCheck;

namespace ArgumentMap.Core.Tests.Scoring.Sources;

/// <summary>Citations are one supporter: the chance that one of the graded sources vouches.</summary>
public sealed class SourceReadingTests
{
    private const double Rounding = 1e-9;

    /// <summary>Two papers on one wire report, which is retracted later.</summary>
    private const string Retraction = """
        source wire [D]: Wire report
          date: 2024-01-01
          retracted: 2024-06-01
        source p1 [B]: Paper one
          date: 2024-01-02
          source wire
        source p2 [B]: Paper two
          date: 2024-01-02
          source wire
        claim c [0.3]: The thing happened
          source p1
          source p2
        """;

    private const string Digest = """
        source a [B]: Agency A
        source b [B]: Agency B
        source digest [B]: Press digest of both
          source a
          source b
        claim c: The thing happened
          source a
          source b
          source digest
        """;

    private const string Relay = "source o [B]: Origin\nsource r [B]: Relay\n  source o\nclaim c: C\n  source r";

    private const string Ring =
        "source o [B]: Origin\nsource r [B]: Relay\n  source o\n  source r2\nsource r2 [B]: Relay\n  source r\nclaim c: C\n  source r";

    public static TheoryData<string> Modular =>
        ["quadratic-energy", "df-quad", "euler-based", "euler-top", "mlp", "squared-df-quad"];

    public static TheoryData<string> ThreeValued => ["grounded", "carneades"];

    [Theory]
    [MemberData(nameof(Modular))]
    public void Citations_support_like_a_premise_as_strong_as_the_chance_that_one_vouches(string semantics) => RandomSources.All.Sample(
        sources =>
        {
            var cited = Scored.Strength(sources.Map(semantics), "c");
            var chance = sources.Chance(rating => rating);
            var premise = chance is { } strength
                ? "\n  premise p [" + strength.ToString("F17", CultureInfo.InvariantCulture) + "]: P"
                : "";
            return Math.Abs(
                Scored.Strength(sources.Map(semantics, []) + premise, "c") - cited) < Rounding;
        },
        iter: 300);

    [Theory]
    [MemberData(nameof(ThreeValued))]
    public void Citations_are_in_above_one_half_and_out_at_0(string semantics) => RandomSources.All.Sample(
        sources =>
        {
            var isGrounded = semantics == "grounded";
            var chance = sources.Chance(rating => isGrounded || rating > 0.5 ? 1 : 0);
            var verdict = Scored.Verdict(sources.Map(semantics), "c");
            var label = chance is not { } found ? "" : found > 0.5 + Rounding ? "accepted" : found < Rounding ? "rejected" : "undecided";
            // Without graded sources a claim stands by itself; under carneades sources make nothing that is assumed undecided.
            return isGrounded ? verdict == (label.Length == 0 ? "accepted" : label)
                : sources.Rating > 0.5 || label == "accepted" ? verdict == "accepted"
                : verdict == (label == "undecided" ? "undecided" : "rejected");
        },
        iter: 300);

    [Fact]
    public void A_source_is_as_strong_as_it_is_likely_to_vouch() => RandomSources.All.Sample(
        sources =>
        {
            var scores = Maps.Parse(sources.Map("df-quad")).Score();
            return Enumerable.Range(0, scores.Nodes.Length).All(node =>
                scores.Graph.Nodes[node].Id is not ['s', var digit] || !scores.Nodes[node].Counts
                || Math.Abs(scores.Nodes[node].Strength - sources.ChanceOf(digit - '0', rating => rating)) < Rounding);
        },
        iter: 300);

    [Theory]
    [InlineData("2024-01-02", 0.234375)]
    [InlineData("2024-06-01", 0)]
    public void What_relies_on_a_retracted_source_falls_with_it(string day, double chance) =>
        Assert.Equal(Moved(0.3, chance), Scored.Strength(Retraction, "c", day), Rounding);

    [Fact]
    public void What_relies_on_a_source_that_has_run_out_falls_with_it() => Assert.Equal(
        0.3,
        Scored.Strength(Retraction.Replace("retracted: 2024-06-01", "until: 2024-05-31", StringComparison.Ordinal), "c", "2024-06-01"));

    [Theory]
    [MemberData(nameof(Modular))]
    public void A_digest_of_what_is_cited_already_changes_nothing(string semantics)
    {
        var scores = Scored.Node(Maps.Valid(Digest), "c", null, semantics);
        var without = Scored.Node(
            Maps.Valid(Digest.Replace("\n  source digest", "", StringComparison.Ordinal)), "c", null, semantics);
        Assert.Equal(without.Strength, scores.Strength, Rounding);
        Assert.Equal((3, 2), (scores.Sources, scores.Origins));
    }

    [Theory]
    [MemberData(nameof(Modular))]
    public void A_further_graded_source_never_lowers_what_it_supports(string semantics) =>
        Gen.Select(RandomSources.All, Gen.Int[0, 5]).Sample(
            (sources, pick) =>
            {
                var map = sources.Map(semantics, sources.Cited.Append(pick % sources.Count).Distinct());
                return Scored.Strength(map, "c") >= Scored.Strength(sources.Map(semantics), "c") - Rounding;
            },
            iter: 200);

    [Theory]
    [InlineData(Relay)]
    [InlineData(Ring)]
    public void Without_its_only_origin_a_relay_carries_nothing_whoever_asks(string map)
    {
        var explanation = Maps.Valid(map).Explain("c", Scored.Published)!;
        var origin = explanation.Nodes.Single(node => explanation.Scores.Graph.Nodes[node.Index].Id == "o");
        var retracted = map.Replace("[B]: Origin", "[B]: Origin\n  retracted: 2020-01-01", StringComparison.Ordinal);
        Assert.Equal(explanation.Score.Strength - Scored.Strength(retracted, "c"), origin["removal"]!.Value.Value, Rounding);
        Assert.Equal(0.5, Scored.Strength(retracted, "c"), Rounding);
        Assert.Equal(explanation.Score.Strength - 0.5, explanation.Nodes.Sum(node => node.Share), Rounding);
        Assert.True(origin.Share > 0.05);
    }

    [Fact]
    public void Only_what_is_told_is_at_the_ends_of_the_relations_that_are()
    {
        var explanation = Maps.Valid(
            "source k1 [B]: K1\nsource k2 [B]: K2\n  source k1\n  source k3\nsource k3 [B]: K3\n  source k2\nclaim c: C\n  source k3")
            .Explain("c", Scored.Published)!;
        var graph = explanation.Scores.Graph;
        var told = explanation.Nodes.Select(node => node.Index).Append(explanation.Topic).ToHashSet();
        Assert.Contains(graph.IndexOf("k3"), told);
        Assert.All(explanation.Relations, relation => Assert.Superset(
            new HashSet<int> { graph.Relations[relation.Index].From, graph.Relations[relation.Index].To }, told));
    }

    [Fact]
    public void Beyond_the_limit_shared_sources_count_anew_at_each_use_and_that_is_told()
    {
        // Five wires, each told by two papers.
        var text = string.Concat(Enumerable.Range(0, 5).Select(i =>
            $"source w{i} [C]: W\nsource p{i} [C]: P\n  source w{i}\nsource q{i} [C]: Q\n  source w{i}\n"))
            + "claim c: C\n" + string.Concat(Enumerable.Range(0, 5).Select(i => $"  source p{i}\n  source q{i}\n"));
        var document = Maps.Valid(text);
        var all = document.Score(Scored.Published);
        Assert.Equal(0, all.SourcesTakenAsIndependent);
        Assert.Equal(Moved(0.5, 1 - Math.Pow(1 - (0.5 * 0.75), 5)), all["c"]!.Value.Strength, Rounding);
        var few = document.Score(Scored.Published with { Limits = MapLimits.Default with { SourcesToldApart = 2 } });
        Assert.Equal(3, few.SourcesTakenAsIndependent);
        Assert.Equal(
            Moved(0.5, 1 - (Math.Pow(1 - (0.5 * 0.75), 2) * Math.Pow(1 - 0.25, 6))), few["c"]!.Value.Strength, Rounding);
        Assert.InRange(few["c"]!.Value.Strength, all["c"]!.Value.Strength, 1);
    }

    [Fact]
    public void An_objection_that_rests_on_the_source_it_is_for_finds_a_balance()
    {
        var scores = Maps.Valid("source s [B]: S\n  objection o [0.5]: O\n    source s\nclaim c: C\n  source s").Score(Scored.Published);
        var (s, o) = (scores["s"]!.Value.Strength, scores["o"]!.Value.Strength);
        Assert.Equal(0.75 * (1 - o), s, Rounding);
        Assert.Equal(Moved(0.5, s), o, Rounding);
        Assert.Equal(o, scores["c"]!.Value.Strength, Rounding);
    }

    /// <summary>What quadratic energy makes of a base score and one supporter.</summary>
    private static double Moved(double score, double support) => score + ((1 - score) * support * support / (1 + (support * support)));
}
