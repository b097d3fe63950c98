using System.Net;
using System.Text.Json.Nodes;

namespace ArgumentMap.Api.Tests.Features;

/// <summary>What changed between two versions of a map that are sent together.</summary>
public sealed class DiffSourcesTests : ApiTest
{
    private const string Before = "claim c [0.9]: C\n  premise p: P\n";
    private const string After = "claim c [0.9]: C\n  premise p: P\n  objection o [0.9]: O\n";

    [Theory]
    [InlineData("json")]
    [InlineData("md")]
    [InlineData("dot")]
    [InlineData("svg")]
    public async Task The_answer_is_that_of_stored_maps(string format)
    {
        await PutAsync("old", Before);
        await PutAsync("new", After);
        var stored = await Api.SendAsync(HttpMethod.Get, $"/v1/maps/new/diff?against=old&format={format}");
        var sent = await DiffAsync(Before, After, "?format=" + format);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Equal(await stored.TextAsync(), await sent.TextAsync());
        Assert.Equal(stored.Type(), sent.Type());
        Assert.Equal("no-store", sent.Header("Cache-Control"));
    }

    [Fact]
    public async Task Options_are_taken_from_the_body_and_the_query()
    {
        var inQuery = await DiffAsync(Before, After, "?format=svg&theme=dark");
        var inBody = await DiffAsync(Before, After, "", new JsonObject { ["format"] = "svg", ["theme"] = "dark" });
        Assert.Equal(await inQuery.TextAsync(), await inBody.TextAsync());
        Assert.StartsWith(
            "400 bad-option: 'theme' is given twice.",
            await (await DiffAsync(Before, After, "?theme=dark", new JsonObject { ["theme"] = "dark" })).ProblemAsync(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equal_versions_are_the_same() =>
        Assert.True((await (await DiffAsync(After, After)).JsonAsync()).GetProperty("same").GetBoolean());

    [Fact]
    public async Task The_version_that_has_errors_is_named()
    {
        var problem = await (await DiffAsync("clam c: C\n", After)).JsonAsync();
        Assert.Equal("before.arg", problem.GetProperty("errors")[0].GetProperty("file").GetString());
        problem = await (await DiffAsync(Before, "claim c: C\n premise\n")).JsonAsync();
        Assert.Equal("after.arg", problem.GetProperty("errors")[0].GetProperty("file").GetString());
    }

    [Theory]
    [InlineData("""{"before": "claim a: A"}""", "bad-json #/after 'after' is missing.")]
    [InlineData("""{"before": "claim a: A", "after": 1}""", "bad-json #/after 'after' is not a string.")]
    [InlineData(
        """{"befor": "claim a: A", "after": ""}""", "unknown-property #/befor There is no property 'befor'. Did you mean 'before'?")]
    [InlineData("""{"before": "a", "before": "b", "after": ""}""", "bad-json # The body cannot be read as JSON")]
    [InlineData("[]", "bad-json # The body is not an object. Expected {\"before\":")]
    [InlineData("""{"before": "\ud800", "after": ""}""", "bad-json #/before The string holds half a surrogate pair")]
    [InlineData("""{"before": "", "after": "", "options": []}""", "bad-json #/options 'options' is not an object.")]
    public async Task A_wrong_body_is_reported(string body, string expected) => Assert.Contains(
        expected, await (await Api.PostAsync("/v1/diff", body, "application/json")).ProblemAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task Nothing_can_be_included() => Assert.Contains(
        "cannot be included here",
        await (await DiffAsync("include: after.arg\n", After)).ProblemAsync(),
        StringComparison.Ordinal);

    private Task<HttpResponseMessage> DiffAsync(string before, string after, string query = "", JsonObject? options = null)
    {
        var body = new JsonObject { ["before"] = before, ["after"] = after };
        if (options is not null)
            body["options"] = options;
        return Api.PostAsync("/v1/diff" + query, body.ToJsonString(), "application/json");
    }

    private async Task PutAsync(string id, string map) =>
        (await Api.SendAsync(HttpMethod.Put, "/v1/maps/" + id, new StringContent(map))).EnsureSuccessStatusCode();
}
