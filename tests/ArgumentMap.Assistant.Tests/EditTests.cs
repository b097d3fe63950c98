using System.Text.Json;

namespace ArgumentMap.Assistant.Tests;

/// <summary>Edits of files: what is written, what the answer says, and what is refused.</summary>
public sealed class EditTests : IAsyncLifetime
{
    private AssistantRun _run = null!;

    public async Task InitializeAsync() => _run = await AssistantRun.StartAsync(maps: [("bridge.arg", Samples.Bridge)]);

    public async Task DisposeAsync() => await _run.DisposeAsync();

    [Fact]
    public async Task An_edit_changes_the_file_and_says_which_lines_and_what_the_scores_did()
    {
        var answer = (await _run.CallAsync(
            "add_item",
            "{\"path\": \"bridge.arg\", \"keyword\": \"objection\", \"text\": \"The repairs began in April\", \"under\": \"works\", "
                + "\"rating\": \"likely\"}"))
            .Structure();
        Assert.Equal("the-repairs-began-in-april", answer.GetProperty("id").GetString());
        var line = Assert.Single(answer.GetProperty("lines").EnumerateArray());
        Assert.Equal(11, line.GetProperty("line").GetInt32());
        var added = Assert.Single(line.GetProperty("added").EnumerateArray()).GetString();
        Assert.Equal("    objection [likely]: The repairs began in April", added);
        Assert.Contains(answer.GetProperty("scores").EnumerateArray(), move => move.GetProperty("id").GetString() == "works");
        Assert.Equal("bridge.arg", answer.GetProperty("path").GetString());
        Assert.False(answer.TryGetProperty("source", out _));
        Assert.Equal(
            Samples.Bridge.TrimEnd('\n') + "\n    objection [likely]: The repairs began in April\n", _run.Read("bridge.arg"));
    }

    [Fact]
    public async Task A_map_is_built_in_a_file_that_does_not_exist_yet()
    {
        const string Path = "\"path\": \"new/flood.arg\"";
        (await _run.CallAsync("add_item", $"{{{Path}, \"keyword\": \"map\", \"text\": \"Will it flood?\"}}")).Done();
        (await _run.CallAsync("add_item", $"{{{Path}, \"keyword\": \"claim\", \"id\": \"flood\", \"text\": \"It will flood\"}}")).Done();
        (await _run.CallAsync("add_source", $"{{{Path}, \"id\": \"report\", \"text\": \"Weather report\", \"rating\": \"[B2]\", \"date\": "
            + $"\"2025-03\"}}")).Done();
        (await _run.CallAsync(
            "add_item",
            $"{{{Path}, \"keyword\": \"premise\", \"text\": \"It rains\", \"under\": \"flood\", \"rating\": \"0.9\", \"cites\": "
                + $"[\"report\"]}}")).Done();
        (await _run.CallAsync("add_item", $"{{{Path}, \"keyword\": \"map\", \"text\": \"Will it flood in March?\"}}")).Done();
        Assert.Equal(
            """
            map: Will it flood in March?

            claim flood: It will flood
              premise [0.9]: It rains
                source report

            source report [B2]: Weather report
              date: 2025-03

            """, _run.Read("new/flood.arg"));
    }

    [Fact]
    public async Task Only_what_begins_a_map_makes_a_file()
    {
        var refusal = (await _run.CallAsync("update_item", "{\"path\": \"brigde.arg\", \"id\": \"closed\", \"text\": \"x\"}")).Refused();
        Assert.Equal("There is no map 'brigde.arg'. Did you mean 'bridge.arg'?", refusal);
        Assert.False(File.Exists(_run.PathOf("brigde.arg")));
    }

    [Fact]
    public async Task A_text_comes_back_whole()
    {
        var answer = (await _run.AboutAsync("update_item", Samples.Bridge, "\"id\": \"works\", \"new_id\": \"repairs\"")).Structure();
        var expected = Samples.Bridge.Replace("objection works", "objection repairs", StringComparison.Ordinal);
        Assert.Equal(expected, answer.GetProperty("source").GetString());
        Assert.Equal("repairs", answer.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Several_changes_of_one_item_are_one_edit()
    {
        await _run.CallAsync(
            "update_item",
            "{\"path\": \"bridge.arg\", \"id\": \"high\", \"text\": \"The water stood high\", \"rating\": \"\", \"properties\": "
                + "{\"note\": \"Read twice\"}}");
        Assert.Contains(
            "  premise high: The water stood high\n    note: Read twice\n    source gauge [table 2]\n",
            _run.Read("bridge.arg"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_one_of_several_changes_is_refused_none_is_made()
    {
        var refusal = (await _run.CallAsync("update_item", "{\"path\": \"bridge.arg\", \"id\": \"high\", \"text\": \"New\", "
            + "\"properties\": {\"dat\": \"x\"}}"))
            .Refused();
        Assert.Contains("'dat'", refusal, StringComparison.Ordinal);
        Assert.Equal(Samples.Bridge, _run.Read("bridge.arg"));
    }

    [Fact]
    public async Task An_item_becomes_what_its_new_place_needs()
    {
        await _run.CallAsync("move_item", "{\"path\": \"bridge.arg\", \"id\": \"works\", \"under\": \"high\", \"keyword\": \"undercut\"}");
        Assert.Contains("    undercut works [unlikely]: It was closed", _run.Read("bridge.arg"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_can_bear_on_a_second_one()
    {
        await _run.CallAsync("add_item", "{\"path\": \"bridge.arg\", \"keyword\": \"objection\", \"refer_to\": \"high\", \"under\": "
            + "\"works\"}");
        Assert.EndsWith("    objection high\n", _run.Read("bridge.arg"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_is_cited_for_several_items()
    {
        await _run.CallAsync("add_source", "{\"path\": \"bridge.arg\", \"id\": \"gauge\", \"cited_for\": [\"closed\", \"works\"], "
            + "\"place\": \"p. 1\"}");
        Assert.Equal(2, _run.Read("bridge.arg").Split("source gauge [p. 1]").Length - 1);
    }

    [Fact]
    public async Task What_refers_to_an_item_keeps_it_unless_that_goes_too()
    {
        var refusal = (await _run.CallAsync("remove_item", "{\"path\": \"bridge.arg\", \"id\": \"gauge\"}")).Refused();
        Assert.Contains("is referred to in line 8", refusal, StringComparison.Ordinal);
        (await _run.CallAsync("remove_item", "{\"path\": \"bridge.arg\", \"id\": \"gauge\", \"with_references\": true}")).Done();
        Assert.DoesNotContain("gauge", _run.Read("bridge.arg"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Safe_corrections_are_made_in_the_file()
    {
        _run.Write("wrong.arg", "claim a [0,9]: A\n  premise b: B\n  premis c: C\n");
        var answer = (await _run.CallAsync("fix", "{\"path\": \"wrong.arg\"}")).Structure();
        var applied = answer.GetProperty("applied").EnumerateArray().Select(each => each.GetString());
        Assert.Equal(["1:10: write '0.9'", "3:3: write 'premise'"], applied);
        Assert.Equal("claim a [0.9]: A\n  premise b: B\n  premise c: C\n", _run.Read("wrong.arg"));
    }

    [Fact]
    public async Task A_guess_is_made_only_where_line_and_rule_name_it()
    {
        const string Map = "map: M\n\nclaim flood: A\n  premise high: B\nclaim other: C\n  premise hihg\n";
        var found = (await _run.AboutAsync("check", Map)).Structure().GetProperty("findings").EnumerateArray()
            .First(finding => finding.GetProperty("line").GetInt32() == 6);
        var answer = (await _run.AboutAsync("fix", Map, $"\"line\": 6, \"rule\": \"{found.GetProperty("rule").GetString()}\"")).Structure();
        Assert.EndsWith("  premise high\n", answer.GetProperty("source").GetString(), StringComparison.Ordinal);
        var refusal = (await _run.AboutAsync("fix", Map, "\"line\": 1, \"rule\": \"ARG101\"")).Refused();
        Assert.StartsWith("No finding \"ARG101\" in line 1", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_utf8_is_left_alone()
    {
        await File.WriteAllBytesAsync(_run.PathOf("latin.arg"), [.. "claim a: Caf"u8, 0xE9, .. "\n"u8]);
        var refusal = (await _run.CallAsync("add_item", "{\"path\": \"latin.arg\", \"keyword\": \"claim\", \"text\": \"B\"}")).Refused();
        Assert.Contains("UTF-8", refusal, StringComparison.Ordinal);
        Assert.Contains((byte)0xE9, await File.ReadAllBytesAsync(_run.PathOf("latin.arg")));
    }

    [Fact]
    public async Task Edits_at_once_are_all_made()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => _run.CallAsync(
            "add_item", $"{{\"path\": \"bridge.arg\", \"keyword\": \"premise\", \"text\": \"Reason {i}\", \"under\": \"closed\"}}")));
        Assert.Equal(20, _run.Read("bridge.arg").Split("premise: Reason ").Length - 1);
    }

    [Fact]
    public async Task Text_with_line_ends_and_keywords_in_it_stays_one_item()
    {
        var text = JsonSerializer.Serialize("One\r\nclaim x: Two\n\nThree");
        await _run.CallAsync(
            "add_item", $"{{\"path\": \"bridge.arg\", \"keyword\": \"premise\", \"under\": \"closed\", \"text\": {text}}}");
        Assert.Contains("  premise: One claim x: Two\n    |\n    | Three\n", _run.Read("bridge.arg"), StringComparison.Ordinal);
    }
}
