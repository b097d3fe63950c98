using System.Net;
using ArgumentMap.Api.Replies;

namespace ArgumentMap.Api.Tests.BadInput;

public sealed class HeaderTests : ApiTest
{
    private const string Map = "claim a: One\n";

    [Theory]
    [InlineData(",;;=,,q=")]
    [InlineData("\u0001")]
    [InlineData("text")]
    [InlineData("////")]
    public async Task An_Accept_that_says_nothing_leaves_the_choice_to_the_server(string accept)
    {
        var answer = await Api.PostAsync("/v1/render", Map, accept: accept);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Type()));
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("image/svg+xml;q=0")]
    [InlineData("text/tab-separated-values, application/pdf;q=0.1")]
    public async Task Unavailable_formats_are_reported(string accept) => Assert.Equal(
        "406 not-acceptable: Accept allows none of "
            + $"{string.Join(", ", ApiFormats.Known.All.Where(format => format is not ServedPicture).Select(format => format.MediaType))}.",
        await (await Api.PostAsync("/v1/render", Map, accept: accept)).ProblemAsync());

    [Theory]
    [InlineData("garbage")]
    [InlineData("\"open")]
    [InlineData("\"a\" \"b\"")]
    [InlineData("")]
    public async Task A_condition_that_cannot_be_read_is_not_ignored(string match)
    {
        await File.WriteAllTextAsync(Path.Combine(Api.Folder, "one.arg"), Map);
        var answer = await Api.SendAsync(HttpMethod.Put, "/v1/maps/one", new StringContent("claim b: Two\n"), ("If-Match", match));
        Assert.Equal(
            "400 bad-condition: If-Match is not valid. Send the ETag that you got when you read the map, including its quotes, or *.",
            await answer.ProblemAsync());
        Assert.Equal(Map, await File.ReadAllTextAsync(Path.Combine(Api.Folder, "one.arg")));
    }

    [Fact]
    public async Task Other_invalid_conditions_are_reported()
    {
        var answer = await Api.SendAsync(HttpMethod.Put, "/v1/maps/one", new StringContent(Map), ("If-None-Match", "\"x\""));
        Assert.Equal(
            "400 bad-condition: If-None-Match is not valid. Send * to create a map only if it does not exist.",
            await answer.ProblemAsync());
        answer = await Api.SendAsync(HttpMethod.Put, "/v1/maps/one", new StringContent(Map), ("If-None-Match", "*"), ("If-Match", "*"));
        Assert.Equal("400 bad-condition: If-Match and If-None-Match cannot be combined. Send one of them.", await answer.ProblemAsync());
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("\"open")]
    [InlineData("W/")]
    public async Task An_If_None_Match_that_cannot_be_read_is_ignored(string tags)
    {
        await File.WriteAllTextAsync(Path.Combine(Api.Folder, "one.arg"), Map);
        Assert.Equal(HttpStatusCode.OK, (await Api.SendAsync(HttpMethod.Get, "/v1/maps/one", null, ("If-None-Match", tags))).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    public async Task An_invalid_idempotency_key_is_reported(string key)
    {
        var answer = await Api.SendAsync(HttpMethod.Put, "/v1/maps/one", new StringContent(Map), ("Idempotency-Key", key));
        Assert.StartsWith(
            "400 bad-option: The Idempotency-Key is not valid. Expected 1 to 200 visible ASCII characters.",
            await answer.ProblemAsync(),
            StringComparison.Ordinal);
    }
}
