using System.Text;
using System.Text.Json;
using ArgumentMap.Assistant.Tools;

namespace ArgumentMap.Assistant.Tests;

/// <summary>No answer is longer than docs/assistants.md says, and the rest can be asked for.</summary>
public sealed class SizeTests : IAsyncLifetime
{
    /// <summary>As in docs/assistants.md.</summary>
    private const int MostLetters = 40_000;

    private AssistantRun _run = null!;

    public async Task InitializeAsync() => _run = await AssistantRun.StartAsync(maps: [("long.arg", Samples.Long(600))]);

    public async Task DisposeAsync() => await _run.DisposeAsync();

    public static TheoryData<string, string> Lists => new()
    {
        { "check", "" },
        { "score", "" },
        { "read_item", "\"id\": \"top\"" },
        { "what_if", "\"ratings\": {" + string.Join(", ", Enumerable.Range(1, 200).Select(i => $"\"p{i}\": \"0.9\"")) + "}" },
        { "diff", "\"before\": \"claim top: The top\"" },
        { "timeline", "" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_long_list_comes_in_parts_that_hold_each_entry_once(string tool, string others)
    {
        var (entries, from, total) = (new List<string>(), 0, -1);
        do
        {
            var given = (others.Length == 0 ? "" : others + ", ") + $"\"from\": {from}";
            var result = await _run.CallAsync(tool, $"{{\"path\": \"long.arg\", {given}}}");
            var structure = result.Structure();
            Assert.InRange(result.Text().Length, 1, MostLetters);
            Assert.InRange(structure.GetRawText().Length, 1, MostLetters);
            var list = structure.EnumerateObject().Last(member => member.Value.ValueKind == JsonValueKind.Array
                && member.Name is not ("theses" or "unmet" or "tags" or "properties" or "summary")).Value;
            entries.AddRange(list.EnumerateArray().Select(entry => entry.GetRawText()));
            total = structure.GetProperty("total").GetInt32();
            from = structure.TryGetProperty("next", out var next) ? next.GetInt32() : -1;
            Assert.Equal(from >= 0, result.Text().Contains($"Call again with from={from} for the rest.", StringComparison.Ordinal));
        }
        while (from >= 0);
        Assert.Equal(total, entries.Count);
        Assert.True(total > 100 || tool == "check", $"{total}");
    }

    [Theory]
    [InlineData("outline", "")]
    [InlineData("render", "\"format\": \"md\"")]
    [InlineData("render", "\"format\": \"svg\"")]
    [InlineData("format", "")]
    public async Task A_long_text_comes_in_parts_that_make_it_when_joined(string tool, string others)
    {
        var (whole, from, parts, total) = (new StringBuilder(), 0, 0, 0);
        do
        {
            var given = (others.Length == 0 ? "" : others + ", ") + $"\"from\": {from}";
            var structure = (await _run.AboutAsync(tool, Samples.Long(300), given)).Structure();
            Assert.InRange(structure.GetRawText().Length, 1, MostLetters);
            whole.Append(structure.GetProperty(tool == "format" ? "source" : "text").GetString());
            total = structure.GetProperty("total").GetInt32();
            from = structure.TryGetProperty("next", out var next) ? next.GetInt32() : -1;
            parts++;
        }
        while (from >= 0);
        Assert.Equal(total, whole.Length);
        Assert.True(parts > 1);
        if (tool == "format")
            Assert.Equal(Samples.Long(300), whole.ToString());
    }

    [Theory]
    [InlineData("check")]
    [InlineData("outline")]
    [InlineData("timeline")]
    public async Task A_part_that_does_not_exist_is_refused(string tool) => Assert.StartsWith(
        "'from' is 999999, but the whole has only ",
        (await _run.CallAsync(tool, "{\"path\": \"long.arg\", \"from\": 999999}")).Refused(), StringComparison.Ordinal);

    [Fact]
    public async Task A_long_edit_is_told_in_part()
    {
        var result = await _run.CallAsync("remove_item", "{\"path\": \"long.arg\", \"id\": \"top\"}");
        Assert.InRange(result.Text().Length, 1, MostLetters);
        Assert.True(result.Structure().GetProperty("moreLines").GetInt32() > 500);
        Assert.Equal("", _run.Read("long.arg"));
    }

    [Fact]
    public async Task Long_texts_are_shortened_in_lists()
    {
        var result = await _run.AboutAsync("score", "claim a [0.5]: " + new string('x', 90_000) + "\n");
        Assert.InRange(result.Text().Length, 1, 1_000);
        result = await _run.AboutAsync("read_item", "claim a: " + new string('x', 90_000) + "\n", "\"id\": \"a\"");
        Assert.InRange(result.Text().Length, 6_000, 7_000);
    }

    [Fact]
    public void A_part_of_a_text_does_not_end_within_a_letter()
    {
        var page = Page.OfText(new string('a', Page.Size - 1) + "😀" + new string('b', 10), 0);
        Assert.Equal(Page.Size - 1, page.Next);
    }
}
