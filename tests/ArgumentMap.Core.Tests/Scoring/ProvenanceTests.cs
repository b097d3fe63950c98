using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using CsCheck;

namespace ArgumentMap.Core.Tests.Scoring;

/// <summary>Sources that rely on one another count as one.</summary>
public sealed class ProvenanceTests
{
    private const double Rounding = 1e-12;

    /// <summary>A statement without sources, and one with a single one of reliability 0.75.</summary>
    private static readonly double One = Strength("wire");

    private static readonly double Two = Strength("wire", "other");

    [Fact]
    public void A_source_and_its_relay_count_once() => Assert.Equal(One, Strength("wire", "relay"), Rounding);

    [Fact]
    public void Two_relays_of_one_wire_are_no_more_than_the_wire()
    {
        // The wire holds and one of the two does: 0.75 · (1 − 0.25²).
        Assert.Equal(Moved(0.703125), Strength("relay", "relay2"), Rounding);
        Assert.True(Strength("relay", "relay2") < One);
    }

    [Fact]
    public void A_relay_of_a_relay_counts_once_with_the_origin() => Assert.Equal(One, Strength("wire", "relay3"), Rounding);

    [Fact]
    public void A_diamond_of_relays_adds_nothing() =>
        Assert.Equal(Strength("relay", "relay2"), Strength("relay", "relay2", "both"), Rounding);

    /// <summary>The source may be as good as it likes: it does not say it.</summary>
    [Theory]
    [InlineData("quadratic-energy")]
    [InlineData("df-quad")]
    [InlineData("odds")]
    public void An_undercut_of_a_citation_weakens_it_there_and_nowhere_else(string semantics)
    {
        const string Map = "source s [B]: S\nclaim c: C\n  source s\n    {0}\nclaim d: D\n  source s";
        var before = Scored.All(Maps.Valid(Map.Replace("{0}", "quote: so", StringComparison.Ordinal)).Graph, null, semantics);
        var after = Scored.All(Maps.Valid(Map.Replace("{0}", "undercut u [0.9]: U", StringComparison.Ordinal)).Graph, null, semantics);
        Assert.True(after["c"] < before["c"], $"{after["c"]} {before["c"]}");
        Assert.Equal(before["d"], after["d"], Rounding);
        Assert.Equal(before["s"], after["s"], Rounding);
    }

    [Fact]
    public void An_undercut_that_is_rejected_leaves_a_citation_as_it_was()
    {
        const string Map = "source s [B]: S\nclaim c: C\n  source s";
        Assert.Equal(
            Scored.Strength(Map, "c"), Scored.Strength(Map + "\n    undercut u [0]: U", "c"), Rounding);
    }

    [Fact]
    public void A_citation_of_a_source_that_was_retracted_does_not_count() => Assert.Equal(
        Scored.Strength("claim c: C", "c"),
        Scored.Strength("claim c: C\n  source s: S\n    retracted: 2024\n    undercut u [0]: U", "c"),
        Rounding);

    [Fact]
    public void A_citation_that_is_undercut_has_the_origin_of_its_source()
    {
        const string Map = "source w [B]: W\nsource r [B]: R\n  source w\nclaim c: C\n  source w\n  source r\n    undercut u [0]: U";
        Assert.Equal((2, 1), (Scored.Node(Map, "c").Sources, Scored.Node(Map, "c").Origins));
        Assert.Equal(One, Scored.Strength(Map, "c"), Rounding);
    }

    [Fact]
    public void Independent_sources_count_each() => Assert.True(Two > One);

    [Fact]
    public void A_relay_of_two_wires_adds_nothing_to_them() => Assert.Equal(Two, Strength("wire", "other", "mixed"), Rounding);

    [Fact]
    public void A_source_cited_twice_counts_once()
    {
        var map = "source s [B]: S\nclaim c: C\n  source s [p. 1]\n  source s [p. 2]";
        Assert.Equal(One, Scored.Strength(map, "c"), Rounding);
        Assert.Equal((1, 1), (Scored.Node(map, "c").Sources, Scored.Node(map, "c").Origins));
    }

    [Fact]
    public void A_ring_of_sources_is_one_origin_as_good_as_the_worst_of_them()
    {
        var map =
            "source a [C]: A\n  source b\nsource b [B]: B\n  source d\nsource d [D]: D\n  source a\nclaim c: C\n  source a\n  source b\n  "
                + "source d";
        Assert.Equal(Moved(0.25), Scored.Strength(map, "c"), Rounding);
        Assert.Equal((3, 1), (Scored.Node(map, "c").Sources, Scored.Node(map, "c").Origins));
        var scores = Maps.Valid(map).Score(Scored.Published);
        Assert.All(Enumerable.Range(0, 3), source => Assert.Equal(0, Assert.Single(scores.OriginsOf(source))));
    }

    [Fact]
    public void A_ring_that_relies_on_an_outside_source_is_no_stronger_than_that()
    {
        var map =
            "source a [B]: A\n  source b\nsource b [A]: B\n  source a\n  source wire\nsource wire [D]: W\nclaim c: C\n  source a\n  "
                + "source b";
        // The ring is a B, and holds only where the wire, a D, does.
        Assert.Equal(0.75 * 0.25, Scored.Strength(map, "a"));
        Assert.Equal(0.75 * 0.25, Scored.Strength(map, "b"));
        Assert.Equal(1, Scored.Node(map, "c").Origins);
    }

    [Theory]
    [InlineData("A", "C", 0.5)]
    [InlineData("D", "B", 0.1875)]
    public void A_relay_vouches_where_it_holds_and_what_it_relays_does(string relay, string origin, double strength) =>
        Assert.Equal(strength, Scored.Strength($"source r [{relay}]: R\n  source o [{origin}]: O", "r"));

    [Fact]
    public void An_objection_to_the_origin_weakens_all_who_relay_it()
    {
        var sound = "source r [A]: R\n  source o [B]: O";
        Assert.True(Scored.Strength(sound + "\n    objection x: X", "r") < Scored.Strength(sound, "r"));
    }

    [Fact]
    public void The_number_of_independent_sources_is_reported()
    {
        var score = Score("wire", "relay", "relay2", "other");
        Assert.Equal((4, 2), (score.Sources, score.Origins));
    }

    [Fact]
    public void A_relay_that_came_before_its_origin_was_known_counts_by_itself_until_then()
    {
        const string Map =
            "source wire [B]: Wire\n  date: 2025-02\nsource one [B]: One\n  source wire\nsource two [B]: Two\n  source wire\nclaim c: C\n "
                + " source one\n  source two";
        Assert.Equal(2, Scored.Node(Map, "c", "2025-01-31").Origins);
        Assert.Equal(1, Scored.Node(Map, "c", "2025-03-01").Origins);
    }

    [Fact]
    public void A_copy_of_a_source_never_changes_a_score() => Gen.Select(Gen.Int, Gen.Int[0, 4], Gen.Double[0, 1]).Sample(
        (seed, pick, reliability) =>
        {
            var (text, cited) = Sources(seed);
            var copied = cited[pick % cited.Count];
            var copy = FormattableString.Invariant($"\nsource copy [{reliability:0.####}]: Copy\n  source {copied}");
            return Math.Abs(
                Scored.Strength(Claim(text, cited), "c") - Scored.Strength(Claim(text + copy, [.. cited, "copy"]), "c")) < Rounding;
        },
        iter: 300);

    [Fact]
    public void An_independent_source_never_lowers_what_it_supports() => Gen.Select(Gen.Int, Gen.Double[0, 1]).Sample(
        (seed, reliability) =>
        {
            var (text, cited) = Sources(seed);
            var further = FormattableString.Invariant($"\nsource further [{reliability:0.####}]: Further");
            return Scored.Strength(
                Claim(text + further, [.. cited, "further"]),
                "c") >= Scored.Strength(Claim(text, cited), "c") - Rounding;
        },
        iter: 300);

    [Fact]
    public void More_origins_than_the_limit_count_as_one_and_are_reported()
    {
        var text = string.Concat(Enumerable.Range(0, 40).Select(i => $"source w{i} [B]: W{i}\n"))
            + "source a [B]: A\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"  source w{i}\n"))
            + "source b [B]: B\n" + string.Concat(Enumerable.Range(20, 20).Select(i => $"  source w{i}\n"))
                + "claim c: C\n  source a\n  source b";
        var document = Maps.Valid(text);
        Assert.Equal(2, document.Score(Scored.Published).Nodes[document.Graph.IndexOf("c")].Origins);
        var limited = document.Score(new ScoreOptions { Limits = MapLimits.Default with { Origins = 15 } });
        Assert.Equal(1, limited.Nodes[document.Graph.IndexOf("c")].Origins);
        var diagnostic = Assert.Single(ExpectationCheck.Unreliable(limited));
        Assert.Equal(
            "map.arg:1:1: warning ARG908: The sources of this map have too many origins to tell them all apart; some sources that may be "
                + "independent count as one. Cite fewer sources that rely on many others.",
            diagnostic.ToString());
    }

    /// <summary>What quadratic energy makes of 0.5 and one supporter.</summary>
    private static double Moved(double support) => 0.5 + (0.5 * support * support / (1 + (support * support)));

    private static double Strength(params string[] cited) => Score(cited).Strength;

    private static NodeScore Score(params string[] cited) => Scored.Node(Claim(
        """
        source wire [B]: Wire
        source other [B]: Other
        source relay [B]: Relay
          source wire
        source relay2 [B]: Relay 2
          source wire
        source relay3 [B]: Relay 3
          source relay
        source both [B]: Both
          source relay
          source relay2
        source mixed [B]: Mixed
          source wire
          source other
        """,
        cited), "c");

    private static string Claim(string sources, IEnumerable<string> cited) =>
        sources + "\nclaim c: C" + string.Concat(cited.Distinct().Select(id => $"\n  source {id}"));

    /// <summary>Sources that rely on one another in random ways, and those of them that are cited.</summary>
    private static (string Text, IReadOnlyList<string> Cited) Sources(int seed)
    {
        var random = new Random(seed);
        var count = 1 + random.Next(6);
        var text = "";
        for (var i = 0; i < count; i++)
        {
            text += FormattableString.Invariant($"\nsource s{i} [{random.NextDouble():0.####}]: S{i}");
            foreach (var other in Enumerable.Range(0, count).Where(other => other != i && random.Next(3) == 0))
                text += $"\n  source s{other}";
        }

        return (text.TrimStart('\n'), [.. Enumerable.Range(0, count).Where(i => i == 0 || random.Next(2) == 0).Select(i => $"s{i}")]);
    }
}
