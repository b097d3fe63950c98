using ArgumentMap.Editing;
using ArgumentMap.Formats;
using ArgumentMap.Text;

namespace ArgumentMap.Core.Tests.Editing;

/// <summary>What each edit writes, and what it refuses.</summary>
public sealed class MapEditorTests
{
    private const string Map = """
        // What this is about
        map: The bridge

        source gauge [A]: Gauge log
          date: 2025

        claim closed [likely]: The bridge closed
          expect: accepted
          // allow single-origin: for the test
          premise: Water stood high
            source gauge [p. 3]
          argument by-rule:
            premise rule: The rule demands it
            premise water-stood-high

        claim opened: It opened
          objection closed-first: It had closed
        """;

    [Fact]
    public void An_item_goes_behind_what_is_nested_there() => Assert.Equal(
        Map.Replace(
            "    premise water-stood-high",
            "    premise water-stood-high\n  objection [unlikely]: Nobody saw it #rumour",
            StringComparison.Ordinal),
        Edited(editor => editor.Add("closed", new NewItem("objection", "Nobody saw it #rumour") { Rating = "unlikely" })));

    [Fact]
    public void An_item_goes_before_another_one_and_the_comment_above_it() => Assert.Equal(
        Map.Replace("  // allow", "  premise seen: It was seen\n  // allow", StringComparison.Ordinal),
        Edited(editor => editor.Add("closed", new NewItem("premise", "It was seen") { Id = "seen" }, before: "water-stood-high")));

    [Fact]
    public void A_source_comes_with_its_properties() => Assert.Equal(
        Map.Replace(
            "rule demands it",
            "rule demands it\n      source [B2]: The bridge rules\n        date: 2019\n        url: https://rules.example/",
            StringComparison.Ordinal),
        Edited(editor => editor.Add("rule", new NewItem("source", "The bridge rules")
        {
            Rating = "B2",
            Properties = [("date", "2019"), ("url", "https://rules.example/")],
        })));

    [Fact]
    public void A_known_source_is_cited_with_a_place_in_it() => Assert.Equal(
        Map.Replace("rule demands it", "rule demands it\n      source gauge [p. 9]", StringComparison.Ordinal),
        Edited(editor => editor.Refer("rule", "source", "gauge", "p. 9")));

    [Fact]
    public void An_item_at_the_top_is_parted_by_a_blank_line() => Assert.Equal(
        Map + "\n\nclaim third: A third one",
        Edited(editor => editor.Add(null, new NewItem("claim", "A third one") { Id = "third" })));

    [Fact]
    public void A_rating_is_written_changed_and_taken_out()
    {
        Assert.Equal(Map.Replace("opened:", "opened [0.3]:", StringComparison.Ordinal), Edited(editor => editor.Rate("opened", "0.3")));
        Assert.Equal(Map.Replace("[likely]", "[0.3]", StringComparison.Ordinal), Edited(editor => editor.Rate("closed", "0.3")));
        Assert.Equal(Map.Replace(" [likely]", "", StringComparison.Ordinal), Edited(editor => editor.Rate("closed", null)));
    }

    [Fact]
    public void A_generated_id_that_is_referred_to_is_written_down_before_the_text_changes() => Assert.Equal(
        Map.Replace("premise: Water stood high", "premise water-stood-high: The river was up", StringComparison.Ordinal),
        Edited(editor => editor.ChangeText("water-stood-high", "The river was up")));

    [Fact]
    public void A_long_text_goes_on_below() => Assert.Equal(
        Map.Replace(
            "It opened\n",
            "It opened again after the water had fallen below the mark and the inspectors had\n  | looked at all of the piers\n",
            StringComparison.Ordinal),
        Edited(editor => editor.ChangeText(
            "opened",
            "It opened again after the water had fallen below the mark and the inspectors had looked at all of the piers")));

    [Fact]
    public void A_property_is_set_changed_and_taken_out()
    {
        Assert.Equal(
            Map.Replace("expect: accepted", "expect: accepted\n  by: City", StringComparison.Ordinal),
            Edited(editor => editor.SetProperty("closed", "by", "City")));
        Assert.Equal(
            Map.Replace("expect: accepted", "expect: > 0.6", StringComparison.Ordinal),
            Edited(editor => editor.SetProperty("closed", "expect", "> 0.6")));
        Assert.Equal(
            Map.Replace("  expect: accepted\n", "", StringComparison.Ordinal),
            Edited(editor => editor.SetProperty("closed", "expect", null)));
    }

    [Fact]
    public void An_item_moves_with_its_comment_and_what_is_nested_in_it()
    {
        const string Block = "  // allow single-origin: for the test\n  premise: Water stood high\n    source gauge [p. 3]";
        Assert.Equal(
            Map.Replace(Block + "\n", "", StringComparison.Ordinal) + "\n" + Block,
            Edited(editor => editor.Move("water-stood-high", "opened")));
    }

    [Fact]
    public void An_item_moves_and_becomes_an_objection() => Assert.Equal(
        Map.Replace("    premise rule: The rule demands it\n", "", StringComparison.Ordinal)
            .Replace("  // allow", "  objection rule: The rule demands it\n  // allow", StringComparison.Ordinal),
        Edited(editor => editor.Move("rule", "closed", before: "water-stood-high", keyword: "objection")));

    [Fact]
    public void A_removal_takes_silencers_and_references_with_it_but_no_other_comment() => Assert.Equal(
        Map.Replace(
            "  // allow single-origin: for the test\n  premise: Water stood high\n    source gauge [p. 3]\n", "", StringComparison.Ordinal)
            .Replace("\n    premise water-stood-high", "", StringComparison.Ordinal),
        Edited(editor => editor.Remove("water-stood-high", withReferences: true)));

    [Fact]
    public void An_id_changes_wherever_it_is_written() => Assert.Equal(
        Map.Replace("gauge", "log", StringComparison.Ordinal), Edited(editor => editor.Rename("gauge", "log")));

    [Fact]
    public void A_generated_id_that_is_renamed_is_written_down() => Assert.Equal(
        Map.Replace("premise:", "premise high:", StringComparison.Ordinal).Replace("water-stood-high", "high", StringComparison.Ordinal),
        Edited(editor => editor.Rename("water-stood-high", "high")));

    [Fact]
    public void A_generated_id_that_is_renamed_and_renamed_back_gives_the_same_graph()
    {
        var named = Maps.Parse(Edited(editor => editor.Rename("water-stood-high", "high")));
        var back = Maps.Parse(new MapEditor(named).Rename("high", "water-stood-high").Files[0].Apply());
        Assert.Equal(GraphText.Of(Maps.Parse(Map).Graph), GraphText.Of(back.Graph));
    }

    [Fact]
    public void A_numbered_id_that_is_referred_to_is_written_down_before_the_numbers_change()
    {
        const string Twice = "claim a: A\n  premise: Same\n  objection: Same\nclaim b: B\n  premise same-2\n";
        Assert.Equal(
            "claim a: A\n  objection same-2: Same\nclaim b: B\n  premise same-2\n",
            new MapEditor(Maps.Parse(Twice)).Remove("same").Files[0].Apply());
        Assert.Equal(
            "claim a: A\n  premise: Same-2\n  premise: Same\n  objection same-2: Same\nclaim b: B\n  premise same-2\n",
            new MapEditor(Maps.Parse(Twice)).Add("a", new NewItem("premise", "Same-2"), before: "same").Files[0].Apply());
    }

    [Theory]
    [InlineData("nobody", "premise", null, null, "No item is called 'nobody'. Look up the ids in the outline.")]
    [InlineData("close", "premise", null, null, "No item is called 'close'. Did you mean 'closed'?")]
    [InlineData("closed", "premis", null, null, "There is no item 'premis'. Expected")]
    [InlineData("closed", "claim", null, null, "A claim is not allowed under a claim. Allowed under a claim")]
    [InlineData("closed", "undercut", null, null, "An undercut is not allowed under a claim.")]
    [InlineData("closed", "premise", "opened", null, "The id 'opened' is taken. Choose another one.")]
    [InlineData("closed", "premise", "two words", null, "'two words' is not an id.")]
    [InlineData("closed", "premise", null, "maybe", "'maybe' is not a credence.")]
    [InlineData("gauge", "question", null, null, "A question is not allowed under a source.")]
    public void What_cannot_be_added_is_refused_with_what_to_do(string parent, string keyword, string? id, string? rating, string refusal)
    {
        var result = Editor().Add(parent, new NewItem(keyword, "Text") { Id = id, Rating = rating });
        Assert.StartsWith(refusal, result.Refusal, StringComparison.Ordinal);
        Assert.Empty(result.Files);
    }

    [Fact]
    public void Other_refusals_say_what_to_do_too()
    {
        Assert.Equal(
            "'gauge' or what is nested in it is referred to in line 11. Take that out first, or remove it with its references.",
            Editor().Remove("gauge").Refusal);
        Assert.Equal("'rule' is nested in 'closed'. Move it out of there first.", Editor().Move("closed", "rule").Refusal);
        Assert.StartsWith("A premise is not allowed at the top.", Editor().Move("rule", null).Refusal, StringComparison.Ordinal);
        Assert.Equal("'never' is not a date.", Editor().SetProperty("closed", "date", "never").Refusal?.Split(". ")[0] + ".");
        Assert.Equal("Expected the text of a claim.", Editor().ChangeText("closed", " ").Refusal);
        Assert.StartsWith(
            "This map was not read from a text",
            new MapEditor(ArgumentDocument.Read(MapFormats.Json, "{}"u8, "m.json")).Rate("a", "1").Refusal,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_of_an_included_file_is_opened_again_here()
    {
        var files = new Dictionary<string, string> { ["lib.arg"] = "claim far: Far away\n" };
        var document = ArgumentDocument.Parse(new SourceText("include: lib.arg\n", "map.arg"), files);
        var editor = new MapEditor(document);
        Assert.Equal(
            "include: lib.arg\n\nclaim far\n  objection: No\n", editor.Add("far", new NewItem("objection", "No")).Files[0].Apply());
        Assert.Equal("'far' is declared in 'lib.arg'. Edit that file.", editor.Rate("far", "0.5").Refusal);
        Assert.Equal(
            ["claim near: Far away\n"], editor.Rename("far", "near").Files.Select(file => file.Apply()));
    }

    [Theory]
    [InlineData(Map, "map: The bridge", "map: Which bridge?")]
    [InlineData("map: The bridge #rivers\n", "The bridge", "Which bridge?")]
    public void A_title_is_changed_and_its_tags_stay(string map, string old, string expected) => Assert.Equal(
        map.Replace(old, expected, StringComparison.Ordinal), Titled(map, "Which bridge?"));

    [Theory]
    [InlineData("", "map: Which bridge?\n")]
    [InlineData("claim a: A\n", "map: Which bridge?\n\nclaim a: A\n")]
    [InlineData("// First\r\nclaim a: A\r\n", "map: Which bridge?\r\n\r\n// First\r\nclaim a: A\r\n")]
    public void A_map_without_a_title_gets_one_as_its_first_line(string map, string expected) =>
        Assert.Equal(expected, Titled(map, " Which\nbridge? "));

    [Fact]
    public void A_title_is_not_empty() => Assert.Equal(
        "Expected the title of the map.", new MapEditor(Maps.Parse("claim a: A\n")).SetTitle(" \n").Refusal);

    [Theory]
    [InlineData("date\n  premise injected")]
    [InlineData("")]
    [InlineData("two words")]
    public void A_property_is_named_by_one_word(string name)
    {
        var refusal = $"'{name}' is not the name of a property. Expected one word, such as 'date', or one of your own that begins with "
            + $"'x-'.";
        Assert.Equal(refusal, Editor().SetProperty("closed", name, "x").Refusal);
        Assert.Equal(refusal, Editor().Add("closed", new NewItem("premise", "P") { Properties = [(name, "x")] }).Refusal);
    }

    [Theory]
    [InlineData("0.9]: x\n  premise injected: y [0.1")]
    [InlineData("0.9\n")]
    [InlineData("[0.9]")]
    public void A_rating_is_on_one_line_and_without_brackets(string rating)
    {
        const string Refusal = "A rating is on one line and without its square brackets, such as 0.9.";
        Assert.Equal(Refusal, Editor().Rate("closed", rating).Refusal);
        Assert.Equal(Refusal, Editor().Add("closed", new NewItem("premise", "P") { Rating = rating }).Refusal);
    }

    [Theory]
    [InlineData("p. 3]\n  premise injected: y")]
    [InlineData("p. 3\nclaim x: y")]
    public void A_place_in_a_source_is_on_one_line_and_without_brackets(string place) => Assert.Equal(
        "The place in a source is on one line and has no square brackets, such as 'p. 3'.",
        Editor().Refer("closed", "source", "gauge", place).Refusal);

    private static string Titled(string map, string title) =>
        new MapEditor(Maps.Parse(map)).SetTitle(title).Files.Single().Apply();

    private static MapEditor Editor() => new(Maps.Parse(Map));

    private static string Edited(Func<MapEditor, EditResult> edit)
    {
        var result = edit(Editor());
        Assert.Null(result.Refusal);
        var file = Assert.Single(result.Files);
        Assert.Equal(Map, file.Inverse().Apply());
        return file.Apply();
    }
}
