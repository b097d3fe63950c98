using System.Net;

namespace ArgumentMap.Api.Tests.Features;

public sealed class ConvertTests : ApiTest
{
    private const string Argdown = "[safe]: The well is safe\n  + [test]: The laboratory found nothing\n";

    [Theory]
    [InlineData("")]
    [InlineData("?from=argdown")]
    public async Task A_file_of_another_tool_becomes_a_map(string query)
    {
        var answer = await (await Api.PostAsync("/v1/convert" + query, Argdown)).JsonAsync();
        Assert.Equal("arg", answer.GetProperty("format").GetString());
        Assert.Equal(
            "claim safe: The well is safe\n  premise test: The laboratory found nothing\n", answer.GetProperty("text").GetString());
        Assert.Equal(0, answer.GetProperty("losses").GetArrayLength());
    }

    [Fact]
    public async Task A_map_is_written_for_another_tool_and_what_is_lost_is_listed()
    {
        const string Map = "claim safe: The well is safe\n  source log [p. 3]\nsource log: Log\n";
        var answer = await (await Api.PostAsync("/v1/convert?to=argdown", Map)).JsonAsync();
        Assert.Equal("[safe]: The well is safe\n  + [log]\n\n[log]: Log {source: true}\n", answer.GetProperty("text").GetString());
        Assert.Equal(
            ["places in sources, and quotations"],
            answer.GetProperty("losses").EnumerateArray().Select(loss => loss.GetProperty("what").GetString()));
        Assert.Equal(1, answer.GetProperty("losses")[0].GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task What_was_lost_of_a_file_has_its_place()
    {
        const string Aif = """
            {"edges": [], "nodes": [
            {"nodeID": "a", "type": "I", "text": "A", "timestamp": "now"}]}
            """;
        var loss = (await (await Api.PostAsync("/v1/convert", Aif)).JsonAsync()).GetProperty("losses")[0];
        Assert.Equal(
            ("timestamps of nodes", 1, 2),
            (loss.GetProperty("what").GetString(), loss.GetProperty("count").GetInt32(), loss.GetProperty("line").GetInt32()));
    }

    [Theory]
    [InlineData("?from=aif", "{\"nodes\": 1}", "Expected an array")]
    [InlineData("?from=carneades", "arguments: *all", "repeats a value by an alias")]
    [InlineData("", "clam: A", "clam")]
    public async Task What_cannot_be_read_is_refused_with_its_place(string query, string text, string problem)
    {
        var answer = await Api.PostAsync("/v1/convert" + query, text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(problem, await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_that_is_not_there_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Api.PostAsync("/v1/convert?to=aiff", Argdown)).StatusCode);
}
