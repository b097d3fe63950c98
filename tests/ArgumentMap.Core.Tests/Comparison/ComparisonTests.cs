using ArgumentMap.Comparison;
using ArgumentMap.Formats;
using ArgumentMap.Limits;
using ArgumentMap.Scoring;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Core.Tests.Comparison;

public sealed class ComparisonTests
{
    private const string Map = """
        map: Did the bridge close because of the flood?

        source gauge [A]: River authority gauge log

        claim closed: The bridge closed because of the flood
          premise: The water stood above the closing mark
            source gauge [lines 40-52]
          objection: Repairs had already closed the bridge
            objection: The repair permit starts a week later
        """;

    [Fact]
    public void A_map_is_the_same_as_itself() => Assert.Empty(Compared.Lines(Map, Map));

    [Fact]
    public void Order_comments_and_layout_are_no_difference() => Assert.Empty(Compared.Lines(Map, """
        // Another order.
        map: Did the bridge close because of the flood?
        claim closed: The bridge closed because of the flood
            objection: Repairs had already
            | closed the bridge
                objection: The repair permit starts a week later
            premise: The water stood above the closing mark
                source gauge [lines 40-52]


        source gauge [A]: River authority gauge log
        """));

    [Fact]
    public void Identical_items_that_swap_places_make_no_difference() => Assert.Empty(Compared.Lines(
        "claim c: C\n  premise: The same\n    premise: Why\n      premise: One\nclaim d: D\n  premise: The same\n    premise: Why\n      "
            + "premise: Two\n",
        "claim d: D\n  premise: The same\n    premise: Why\n      premise: Two\nclaim c: C\n  premise: The same\n    premise: Why\n      "
            + "premise: One\n"));

    [Fact]
    public void Arguments_without_text_that_swap_places_make_no_difference() => Assert.Empty(Compared.Lines(
        "claim c: C\n  argument:\n    premise: One\n    premise: Two\n  argument:\n    premise: Three\n    premise: Four\n",
        "claim c: C\n  argument:\n    premise: Three\n    premise: Four\n  argument:\n    premise: One\n    premise: Two\n"));

    [Theory]
    // Recognised by its own id, whatever the text.
    [InlineData("premise p: One thing", "premise p: Quite another", "~ p: text One thing → Quite another")]
    // An id made from the text changes with it.
    [InlineData("premise: The water stood above the closing mark", "premise: The water rose above the closing mark", "~ "
        + "the-water-rose-above-the-closing-mark: text The water stood above the closing mark → The water rose above the closing mark")]
    [InlineData("premise: 水位は通行止めの基準を超えていた", "premise: 水位は通行止めの基準を大きく超えていた", "~ 水位は通行止めの基準を大きく超えていた: text 水位は通行止めの基準を超えていた → "
        + "水位は通行止めの基準を大きく超えていた")]
    // Other words, but the same place and the same reason.
    [InlineData(
        "premise: The water was very high\n    source s: The gauge log", "premise: The river stood high then\n    source s: The gauge log",
        "~ the-river-stood-high-then: text The water was very high → The river stood high then")]
    [InlineData("premise: One thing", "premise: Zebras\n", "+ zebras", "− one-thing", "+ zebras support c", "− one-thing support c")]
    [InlineData("premise p: One thing", "premise q: One thing", "~ q: id p → q")]
    [InlineData("premise: One thing", "premise q: One thing", "~ q: id one-thing → q")]
    [InlineData("premise p: One thing", "objection p: One thing", "~ p: kind premise → objection", "~ p rebut c: kind support → rebut")]
    [InlineData("premise: One thing", "objection: One thing", "~ one-thing: kind premise → objection", "~ one-thing rebut c: kind support "
        + "→ rebut")]
    [InlineData("premise p [0.5]: P", "premise p [likely]: P", "~ p: rating 0.5 → likely")]
    [InlineData("premise p [0.5]: P", "premise p: P", "~ p: rating 0.5 → -")]
    [InlineData("premise p: P #b #a", "premise p: P #a #b")]
    [InlineData("premise p: P #a", "premise p: P #a #b", "~ p: tags a → a b")]
    [InlineData("premise p: P\n    note: N\n    date: 2024", "premise p: P\n    date: 2024\n    note: N")]
    [InlineData("premise p: P\n    date: 2024\n    by: Me", "premise p: P\n    date: 2025\n    note: N", "~ p: by Me → -; date 2024 → "
        + "2025; note - → N")]
    [InlineData("premise p: P\n    expect: > 0.5\n    expect: < "
        + "0.9", "premise p: P\n    expect: < 0.9\n    expect: > 0.6", "~ p: expect > 0.5 → > 0.6")]
    [InlineData("premise p: P\n    relevance: 0.5", "premise p: P\n    relevance: 0.7", "~ p support c: relevance 0.5 → 0.7")]
    [InlineData("source s: S", "source s: S\n    quote: Q", "~ s citation c: quote - → Q")]
    public void What_changed_about_an_item_is_reported(string before, string after, params string[] lines) =>
        Assert.Equal(lines, Compared.Lines($"claim c: C\n  {before}\n", $"claim c: C\n  {after}\n"));

    [Fact]
    public void Renumbered_items_are_recognised_by_their_texts() => Assert.Equal(
        ["+ p1", "~ p2: id p1 → p2", "~ p3: id p2 → p3", "+ p1 support c"],
        Compared.Lines(
            "claim c: C\n  premise p1: The first\n  premise p2: Another\n",
            "claim c: C\n  premise p1: Something new\n  premise p2: The first\n  premise p3: Another\n"));

    [Fact]
    public void An_item_below_another_one_has_moved() => Assert.Equal(
        ["~ p: place c → d", "+ p support d", "− p support c"],
        Compared.Lines("claim c: C\n  premise p: P\nclaim d: D\n", "claim c: C\nclaim d: D\n  premise p: P\n"));

    [Fact]
    public void An_item_that_bears_on_another_item_too_has_not_moved() => Assert.Equal(
        ["+ p support d"],
        Compared.Lines("claim c: C\n  premise p: P\nclaim d: D\n", "claim c: C\n  premise p: P\nclaim d: D\n  premise p\n"));

    [Fact]
    public void What_is_below_an_item_follows_it_into_another_section() => Assert.Equal(
        ["+ section s", "~ c: section - → s"],
        Compared.Lines(
            "claim c: C\n  premise p: P\n    source q: Q\n",
            "section s: S\n  claim c: C\n    premise p: P\n      source q: Q\n"));

    [Fact]
    public void A_section_with_another_title_is_recognised_by_its_items() => Assert.Equal(
        ["~ section the-water: title The flood → The water"],
        Compared.Lines("section: The flood\n  claim c: C\n  claim d: D\n", "section: The water\n  claim c: C\n  claim d: D\n"));

    [Fact]
    public void An_undercut_is_added_and_the_step_it_attacks_stays() => Assert.Equal(
        ["+ p-to-c", "+ u", "+ u undercut p-to-c"],
        Compared.Lines("claim c: C\n  premise p: P\n", "claim c: C\n  premise p: P\n    undercut u: U\n"));

    [Fact]
    public void An_undercut_of_a_citation_is_added_and_the_citation_stays() => Assert.Equal(
        ["+ s-to-c", "+ u", "+ u undercut s-to-c"],
        Compared.Lines("claim c: C\n  source s: S\n", "claim c: C\n  source s: S\n    undercut u: U\n"));

    [Fact]
    public void A_step_is_the_same_if_its_premise_was_reworded() => Assert.Equal(
        ["~ the-water-stood-very-high: text The water stood high → The water stood very high"],
        Compared.Lines(
            "claim c: C\n  premise: The water stood high\n    undercut u: U\n      undercut v: V\n",
            "claim c: C\n  premise: The water stood very high\n    undercut u: U\n      undercut v: V\n"));

    [Fact]
    public void Citations_of_one_source_are_distinguished_by_their_locators() => Assert.Equal(
        ["~ s citation c: locator p. 2 → p. 3"],
        Compared.Lines(
            "source s: S\nclaim c: C\n  source s [p. 1]\n  source s [p. 2]\n",
            "source s: S\nclaim c: C\n  source s [p. 3]\n  source s [p. 1]\n"));

    [Fact]
    public void Title_tags_and_settings_of_the_map_are_compared() => Assert.Equal(
        ["map: title M → N", "map: tags - → t", "map: as-of 2024 → 2025", "map: scoring - → df-quad"],
        Compared.Lines("map: M\n  as-of: 2024\n", "map: N #t\n  scoring: df-quad\n  as-of: 2025\n"));

    [Fact]
    public void A_file_that_was_split_is_the_same_argument()
    {
        var one = Maps.Valid("source s: S\nclaim c: C\n  source s\n");
        var two = ArgumentDocument.Parse(
            new ArgumentMap.Text.SourceText("include: s.arg\nclaim c: C\n  source s\n", "map.arg"),
            new Dictionary<string, string> { ["s.arg"] = "source s: S\n" });
        Assert.True(one.Compare(two).IsEmpty);
    }

    [Fact]
    public void Json_is_the_same_argument()
    {
        var document = Maps.Sample("north-korean-troops.arg");
        var json = ArgumentDocument.Read(
            MapFormats.Json,
            System.Text.Encoding.UTF8.GetBytes(document.Render(MapFormats.Json).Text),
            "map.json");
        Assert.Empty(Compared.Lines(document.Compare(json)));
    }

    [Fact]
    public void A_thesis_whose_verdict_changed_flips()
    {
        var comparison = Maps.Valid("claim d: D\nclaim c: C\n  premise p [0.9]: P\n")
            .Compare(Maps.Valid("claim d: D\nclaim c: C\n  premise p [0.9]: P\n  objection o [1]: O\n  objection q [1]: Q\n"));
        Assert.Equal([new Thesis(1, 1, true), new Thesis(0, 0, false)], comparison.Theses.AsEnumerable());
        Assert.Equal([new StrengthChange(1, 1)], comparison.StrengthChanges.AsEnumerable());
    }

    [Fact]
    public void A_claim_that_bears_on_a_further_one_is_not_a_thesis() => Assert.Equal(
        [new Thesis(1, 1, false)],
        Maps.Valid("claim c: C\nclaim d: D\n  premise c\n")
            .Compare(Maps.Valid("claim c: C\nclaim d: D\n  premise c\n")).Theses.AsEnumerable());

    [Theory]
    [InlineData(0.005, 1)]
    [InlineData(0.5, 0)]
    public void A_change_below_the_threshold_is_not_listed(double threshold, int listed) => Assert.Equal(
        listed,
        Maps.Valid("claim c: C\n  premise p [0.95]: P\n")
            .Compare(
                Maps.Valid("claim c: C\n  premise p [0.9]: P\n  premise q [0.3]: Q\n"),
                new ComparisonOptions { Threshold = threshold })
            .StrengthChanges.Count(change => change.After == 0));

    [Fact]
    public void A_changed_verdict_is_listed_however_small_the_change() => Assert.Equal(
        [new StrengthChange(0, 0)],
        Maps.Valid("claim c [0.551]: C\n")
            .Compare(Maps.Valid("claim c [0.549]: C\n"), new ComparisonOptions { Threshold = 0.1 }).StrengthChanges.AsEnumerable());

    [Fact]
    public void Both_maps_are_scored_as_of_the_day_asked_for()
    {
        var scores = new ScoreOptions { AsOf = new DateOnly(2024, 1, 1), Semantics = ScoringMethods.Find("grounded") };
        var options = new ComparisonOptions { Scores = scores };
        var comparison = Maps.Valid("claim c: C\n").Compare(Maps.Valid("claim c: C\n  objection o: O\n    date: 2025\n"), options);
        Assert.Equal(("grounded", "grounded"), (comparison.ScoresBefore.Semantics, comparison.ScoresAfter.Semantics));
        Assert.Empty(comparison.StrengthChanges.AsEnumerable());
    }

    [Fact]
    public void Another_answer_leads()
    {
        const string Question = "question q: Q\n  claim a [0.7]: A\n  claim b [{0}]: B\n";
        var comparison = Maps.Valid(Question.Replace("{0}", "0.6", StringComparison.Ordinal))
            .Compare(Maps.Valid(Question.Replace("{0}", "0.8", StringComparison.Ordinal)));
        Assert.Equal([new LeadChange(0, 0, 1, 2)], comparison.LeadChanges.AsEnumerable());
    }

    [Fact]
    public void What_the_limits_cut_off_is_reported()
    {
        var (before, after) = (Maps.Valid("claim: The water stood high\n"), Maps.Valid("claim: The water stood higher\n"));
        Assert.False(before.Compare(after).IsIncomplete);
        var comparison = before.Compare(after, new ComparisonOptions { Limits = MapLimits.Default with { ComparisonEffort = 10 } });
        Assert.True(comparison.IsIncomplete);
        Assert.Equal([ChangeKind.Added, ChangeKind.Removed], comparison.NodeChanges.Select(change => change.Kind));
    }

    [Fact]
    public void Many_reworded_items_at_one_place_are_found()
    {
        static string Premises(string verb) =>
            "claim c: C\n"
                + string.Concat(
                    Enumerable.Range(0, 500)
                        .Select(i => $"  premise: Gauge {i * 7919} {verb} water above the mark {i * 104729} in the night\n"));
        var comparison = Maps.Valid(Premises("showed")).Compare(Maps.Valid(Premises("recorded")));
        Assert.Equal(500, comparison.NodeChanges.Count(change => change.Has(ChangedPart.Text)));
        Assert.Equal(500, comparison.NodeChanges.Length);
    }

    [Fact]
    public void Maps_with_errors_are_compared_as_far_as_they_could_be_read() => Assert.Equal(
        ["+ p", "+ p support c"],
        Compared.Lines(
            "claim c: C\n  premise missing\n    undercut u: U\n",
            "claim c: C\n  clam: x\n  premise p: P\n  premise missing\n    undercut u: U\n"));
}
