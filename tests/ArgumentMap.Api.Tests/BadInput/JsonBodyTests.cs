using System.Net;
using System.Text;
using ArgumentMap.Api.Replies;
using ArgumentMap.Language;

namespace ArgumentMap.Api.Tests.BadInput;

public sealed class JsonBodyTests : ApiTest
{
    private const string NotJson =
        "The body cannot be read as JSON: something at this place is not JSON, appears twice, has no end or is nested deeper than 8 "
            + "levels. Expected {\"source\": \"text of the map\", \"options\": {}}.";

    [Theory]
    [InlineData("{\"source\": \"claim a: A\", \"source\": \"claim b: B\"}", "bad-json # " + NotJson)]
    [InlineData("{\"source\": \"claim a: A\", \"options\": {\"theme\": \"dark\", \"theme\": \"light\"}}", "bad-json # " + NotJson)]
    [InlineData("{\"source\": \"claim a: A\"", "bad-json # 1:24 " + NotJson)]
    [InlineData("{\"source\": \"claim a: A\",\n \"x\" 1}", "bad-json # 2:6 " + NotJson)]
    [InlineData("{\"source\": \"claim a: A\"} x", "bad-json # 1:26 " + NotJson)]
    [InlineData("{\"options\": [[[[[[[[[[]]]]]]]]]]}", "bad-json # 1:20 " + NotJson)]
    [InlineData("{\"source\": \"a\", \"x\": NaN}", "bad-json # 1:22 " + NotJson)]
    [InlineData("", "bad-json # 1:1 " + NotJson)]
    [InlineData("[]", "bad-json # The body is not an object. Expected {\"source\": \"text of the map\", \"options\": {}}.")]
    [InlineData("{}", "bad-json #/source 'source' is missing. Expected {\"source\": \"text of the map\", \"options\": {}}.")]
    [InlineData("{\"source\": null}", "bad-json #/source 'source' is not a string. Expected the text of the map.")]
    [InlineData("{\"source\": \"\\ud800\"}", "bad-json #/source The string holds half a surrogate pair, which is not a character.")]
    [InlineData("{\"\\ud800\": 1}", "bad-json # The name of a property holds half a surrogate pair, which is not a character.")]
    [InlineData("{\"sorce\": \"claim a: A\"}", "unknown-property #/sorce There is no property 'sorce'. Did you mean 'source'?")]
    [InlineData("{\"a/b~c\": 1}", "unknown-property #/a~1b~0c There is no property 'a/b~c'. Expected {\"source\": \"text of the "
        + "map\", \"options\": {}}.")]
    [InlineData("{\"source\": \"a\", \"options\": []}", "bad-json #/options 'options' is not an object. Expected names and values such as "
        + "{\"theme\": \"dark\"}.")]
    [InlineData("{\"source\": \"a\", \"options\": {\"theme\": null}}", "bad-json #/options/theme The value of 'theme' is not a string, a "
        + "number, true or false.")]
    public async Task A_body_that_cannot_be_read_is_reported_with_its_location(string body, string expected)
    {
        var problem = await (await Api.PostAsync("/v1/render", body, "application/json")).ProblemAsync();
        Assert.StartsWith("400 bad-body: ", problem, StringComparison.Ordinal);
        Assert.Equal(expected, problem[(problem.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
    }

    [Fact]
    public async Task Invalid_UTF_8_is_reported() =>
        Assert.Equal(
            "400 bad-body: The body is not valid UTF-8.\nbad-utf8 # The body is not valid UTF-8.",
            await (await Api.PostAsync("/v1/render", [(byte)'"', 0xC3, (byte)'"'], "application/json")).ProblemAsync());

    [Fact]
    public async Task The_query_does_not_set_properties_of_the_body() => Assert.Equal(
        "400 bad-option: There is no option 'source'. Expected any of format, scores, semantics, as-of, focus, depth, only, "
            + "sections, layout, aspect, all, direction, theme, labels, legend, table.\nunknown-option ?source There is no option "
                + "'source'. "
                + "Expected any of "
                + "format, scores, semantics, as-of, focus, depth, only, sections, layout, aspect, all, direction, theme, labels, legend, "
                + "table.",
        await (await Api.PostAsync("/v1/render?source=claim", "{\"source\": \"claim a: A\"}", "application/json")).ProblemAsync());

    [Fact]
    public async Task Options_are_given_in_the_query_or_in_the_body()
    {
        const string Map = "claim a: A\n  premise b: B\n";
        var expected = await (await Api.PostAsync("/v1/render?format=dot&theme=dark&scores=true", Map)).TextAsync();
        var body = $"{{\"source\": {System.Text.Json.JsonSerializer.Serialize(Map)}, "
            + "\"options\": {\"format\": \"dot\", \"theme\": \"dark\", \"scores\": true}}";
        var answer = await Api.PostAsync("/v1/render", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(body)], "application/json");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(expected, await answer.TextAsync());
    }

    [Fact]
    public async Task Every_wrong_option_is_reported() => Assert.Equal(
        $"""
        400 bad-option: There is no option 'them'. Did you mean 'theme'?
        unknown-option ?them There is no option 'them'. Did you mean 'theme'?
        bad-option ?depth '0' is not a valid value for 'depth'. Expected a whole number from 1.
        option-given-twice ?depth 'depth' is given twice. Give it once, in the query or in the body.
        bad-option #/options/format 'svgg' is not a valid value for 'format'. Expected {Spelling.Alternatives(ApiFormats.Named.Names)}. Did you mean 'svg'?
        """,
        await (
            await Api.PostAsync(
                "/v1/render?them=dark&depth=0&depth=2",
                "{\"source\": \"claim a: A\", \"options\": {\"format\": \"svgg\"}}",
                "application/json"))
            .ProblemAsync());
}
