using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Positions;

namespace ArgumentMap.Core.Tests.Scoring.Positions;

/// <summary>Positions on small maps, by hand.</summary>
public sealed class PositionTests
{
    private const string Gauges = """
        claim north: The north gauge is right
          objection south
        claim south: The south gauge is right
          objection north
        claim flood: The lower town was flooded
          premise high: The water stood high
            premise north
          premise photos: There are photos of wet streets

        """;

    [Fact]
    public void Two_that_attack_each_other_make_two_positions_that_part_there()
    {
        var positions = Maps.Valid(Gauges).Positions();
        Assert.Equal(["north flood high photos", "south flood photos"], positions.Listed.Select(Accepted(positions)));
        Assert.Equal(
            "2 positions; both accept \"The lower town was flooded\" (flood) and \"There are photos of wet streets\" (photos); "
                + "they part at \"The north gauge is right\" (north) and \"The south gauge is right\" (south).",
            positions.Headline);
        Assert.False(positions.HasMore);
        Assert.Equal(["flood", "photos"], Ids(positions, positions.Items.Where(positions.AllAccept)));
        Assert.Equal(["north", "south", "flood", "high", "photos"], Ids(positions, positions.Items.Where(positions.SomeAccept)));
    }

    [Theory]
    [InlineData("complete", "north flood high photos|south flood photos|flood photos")]
    [InlineData("grounded", "flood photos")]
    [InlineData("stable", "north flood high photos|south flood photos")]
    [InlineData("ideal", "flood photos")]
    public void Every_semantics_chooses_among_the_complete_ones(string semantics, string accepted)
    {
        var positions = Maps.Valid(Gauges).Positions(new PositionOptions { Semantics = PositionSemantics.Find(semantics)! });
        Assert.Equal(accepted, string.Join('|', positions.Listed.Select(Accepted(positions))));
    }

    [Fact]
    public void What_attacks_itself_through_others_has_no_stable_position()
    {
        const string Odd = "claim a: A\n  objection b\nclaim b: B\n  objection c\nclaim c: C\n  objection a\n";
        var stable = Maps.Valid(Odd).Positions(new PositionOptions { Semantics = PositionSemantics.Stable });
        Assert.Empty(stable.Listed);
        Assert.Equal("No stable position: every complete position leaves something undecided.", stable.Headline);
        Assert.DoesNotContain(stable.Items, stable.AllAccept);
        Assert.Equal("1 position: it leaves undecided \"A\" (a) and 2 more.", Maps.Valid(Odd).Positions().Headline);
    }

    [Fact]
    public void Answers_to_an_exclusive_question_attack_one_another_and_so_does_what_rests_on_them()
    {
        var positions = Maps.Valid("""
            question cause: What took the shop down?
              answers: exclusive
              claim disk: The disk was full
              claim certificate: The certificate ran out
              claim release: The release broke it
                objection tests: The tests were green
            claim refund: We owe a refund
              premise certificate
            """).Positions();
        Assert.Equal(["disk tests", "certificate tests refund"], positions.Listed.Select(Accepted(positions)));
        Assert.Equal(
            "2 positions; both accept \"The tests were green\" (tests); they part at the answer to \"What took the shop down?\" (cause).",
            positions.Headline);
    }

    [Fact]
    public void An_ideal_position_accepts_more_than_the_grounded_one_where_all_sides_agree()
    {
        // Both a and b attack c, which attacks d; whichever of a and b one takes, c is out.
        const string Map = """
            claim a: A
              objection b
            claim b: B
              objection a
            claim c: C
              objection a
              objection b
              objection d
            claim d: D
              objection c
            """;
        Assert.Equal("1 position: it leaves undecided \"C\" (c) and 3 more.", Headline(Map, PositionSemantics.Grounded));
        Assert.Equal("1 position: it accepts \"D\" (d), rejects \"C\" (c) and leaves undecided \"A\" (a) and \"B\" (b).", Headline(
            Map, PositionSemantics.Ideal));
    }

    [Fact]
    public void Statements_that_only_support_each_other_can_be_taken_or_left()
    {
        const string Map = """
            claim a: A
              premise b
            claim b: B
              premise a
            claim c: C
              objection a
            """;
        var positions = Maps.Valid(Map).Positions();
        Assert.Equal(["a b", "c"], positions.Listed.Select(Accepted(positions)));
    }

    [Fact]
    public void An_undecided_objection_to_a_source_keeps_both_ways_in_view()
    {
        const string Map = """
            source lab [A]: Report of the laboratory
              objection broken
                relevance: 0.8
            claim broken: The instrument was broken
              objection checked
            claim checked: The instrument had been checked
              objection broken
            claim safe: The well is safe
              source lab
            """;
        var positions = Maps.Valid(Map).Positions();
        Assert.Equal(["broken", "checked safe"], positions.Listed.Select(Accepted(positions)));
        Assert.Equal(Verdict.Undecided, positions.Listed[0][positions.Graph.IndexOf("safe")]);
        Assert.Null(positions.Listed[0][positions.Graph.IndexOf("lab")]);
    }

    [Fact]
    public void What_does_not_count_on_the_day_is_left_out()
    {
        var map = Maps.Valid("map: M\n  as-of: 2024-01-01\n" + Gauges.Replace(
            "  objection north\n", "  objection north\n  date: 2024-06-01\n", StringComparison.Ordinal));
        Assert.Equal("north flood high photos", Accepted(map.Positions())(Assert.Single(map.Positions().Listed)));
        Assert.Null(map.Positions().Listed[0][map.Graph.IndexOf("south")]);
        Assert.Equal(2, map.Positions(new PositionOptions { AsOf = Scored.Day("2024-06-01") }).Listed.Length);
    }

    [Fact]
    public void No_more_are_listed_than_asked_for_and_what_all_accept_is_told_all_the_same()
    {
        var map = Maps.Valid(Cores(40, 2));
        var positions = map.Positions(new PositionOptions { Most = 3 });
        Assert.Equal(3, positions.Listed.Length);
        Assert.True(positions.HasMore);
        Assert.StartsWith("More than 3 positions; nothing is accepted in all; they part at ", positions.Headline, StringComparison.Ordinal);
        Assert.Equal(80, positions.Items.Count(positions.SomeAccept));
        Assert.Equal(80, positions.PartAt.Length);
        Assert.Single(map.Positions(new PositionOptions { Most = 5, Limits = MapLimits.Default with { Positions = 1 } }).Listed);
    }

    [Fact]
    public void Too_much_work_ends_with_what_to_reduce()
    {
        var map = Maps.Valid(Cores(20, 10));
        var spent = Assert.Throws<EffortSpentException>(() => map.Positions(effort: new Effort(20_000)));
        Assert.StartsWith(
            "This takes more work than the limit of 20,000 units. Break the 20 cycles, the largest of which has 10 items, 'c0-0' among",
            spent.Message, StringComparison.Ordinal);
        var enough = new Effort(1_000_000_000);
        map.Positions(effort: enough);
        var taken = 1_000_000_000 - enough.Left;
        Assert.Equal(10, map.Positions(effort: new Effort(taken)).Listed.Length);
        Assert.Throws<EffortSpentException>(() => map.Positions(effort: new Effort(taken - 1)));
    }

    [Fact]
    public void A_search_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(
            () => Maps.Valid(Cores(100, 20)).Positions(effort: new Effort(1_000_000_000, source.Token)));
    }

    [Fact]
    public void A_question_with_thousands_of_answers_takes_linear_time()
    {
        var map = Maps.Valid("question q: Q?\n  answers: exclusive\n" + string.Concat(
            Enumerable.Range(0, 5_000).Select(i => $"  claim a{i}: A\n")));
        var effort = new Effort(1_000_000_000);
        var positions = map.Positions(new PositionOptions { Semantics = PositionSemantics.Grounded }, effort);
        Assert.All(positions.Items, node => Assert.Equal(Verdict.Undecided, positions.Listed[0][node]));
        Assert.InRange(1_000_000_000 - effort.Left, 0, 2_000_000);
    }

    [Fact]
    public void A_chain_of_thousands_of_cycles_is_no_deeper_for_that()
    {
        // Each pair hangs from the one before it.
        var map = Maps.Valid(string.Concat(Enumerable.Range(0, 1_500).Select(i =>
            $"claim a{i}: A\n  objection b{i}\n{(i > 0 ? $"  objection a{i - 1}\n" : "")}claim b{i}: B\n  objection a{i}\n")));
        Assert.Single(map.Positions(new PositionOptions { Semantics = PositionSemantics.Grounded }).Listed);
        Assert.Equal(2, map.Positions(new PositionOptions { Most = 2 }).Listed.Length);
    }

    [Fact]
    public void Listing_positions_on_a_large_map_takes_linear_time()
    {
        var (small, large) = (Taken(1_000), Taken(4_000));
        Assert.InRange(large, small, 5 * small);

        static long Taken(int cores)
        {
            var effort = new Effort(1_000_000_000);
            Assert.Equal(10, Maps.Valid(Cores(cores, 2)).Positions(effort: effort).Listed.Length);
            return 1_000_000_000 - effort.Left;
        }
    }

    /// <summary>Cycles of an even number of statements, each of which attacks the next.</summary>
    private static string Cores(int count, int size) => string.Concat(
        from core in Enumerable.Range(0, count)
        from item in Enumerable.Range(0, size)
        select $"claim c{core}-{item}: C\n  objection c{core}-{(item + 1) % size}\n");

    private static string Headline(string map, PositionSemantics semantics) =>
        Maps.Valid(map).Positions(new PositionOptions { Semantics = semantics }).Headline;

    private static Func<Position, string> Accepted(MapPositions positions) =>
        position => string.Join(' ', Ids(positions, position.With(Verdict.Accepted)));

    private static IEnumerable<string> Ids(MapPositions positions, IEnumerable<int> nodes) =>
        nodes.Select(node => positions.Graph.Nodes[node].Id);
}
