using System.Net;

namespace ArgumentMap.Api.Tests.Web;

/// <summary>Conditions of requests that read, and compression.</summary>
public sealed class ConditionTests : ApiTest
{
    private const string Map = "claim a: A\n";

    [Theory]
    [InlineData("If-Match", "\"nope\"", 412)]
    [InlineData("If-Match", "*", 200)]
    [InlineData("If-Match", "{etag}", 200)]
    [InlineData("If-Match", "W/{etag}", 412)]
    [InlineData("If-Unmodified-Since", "Wed, 01 Jan 2020 00:00:00 GMT", 412)]
    [InlineData("If-Unmodified-Since", "{modified}", 200)]
    [InlineData("If-Unmodified-Since", "yesterday", 200)]
    [InlineData("If-Modified-Since", "{modified}", 304)]
    [InlineData("If-Modified-Since", "Wed, 01 Jan 2020 00:00:00 GMT", 200)]
    [InlineData("If-None-Match", "{etag}", 304)]
    public async Task They_hold_as_HTTP_says(string header, string value, int expected)
    {
        var first = await StoredAsync();
        value = value.Replace("{etag}", first.Header("ETag"), StringComparison.Ordinal)
            .Replace("{modified}", first.Header("Last-Modified"), StringComparison.Ordinal);
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            var answer = await Api.SendAsync(method, "/v1/maps/one", null, ("Accept", "text/vnd.argument-map"), (header, value));
            Assert.Equal((method, expected), (method, (int)answer.StatusCode));
        }
    }

    [Fact]
    public async Task If_None_Match_takes_precedence_over_If_Modified_Since()
    {
        var first = await StoredAsync();
        var answer = await Api.SendAsync(
            HttpMethod.Get, "/v1/maps/one", null, ("Accept", "text/vnd.argument-map"), ("If-None-Match", "\"other\""),
            ("If-Modified-Since", first.Header("Last-Modified")!));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Only_the_source_says_when_it_was_modified_because_other_formats_depend_on_more()
    {
        await StoredAsync();
        Assert.Null((await Api.SendAsync(HttpMethod.Get, "/v1/maps/one.svg")).Header("Last-Modified"));
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("identity", null)]
    [InlineData("", null)]
    public async Task Answers_are_compressed_under_tags_of_their_own(string accepted, string? expected)
    {
        await StoredAsync();
        var plain = await Api.SendAsync(HttpMethod.Get, "/v1/maps/one.html");
        (string, string)[] headers = accepted.Length == 0 ? [] : [("Accept-Encoding", accepted)];
        var answer = await Api.SendAsync(HttpMethod.Get, "/v1/maps/one.html", null, headers);
        Assert.Equal((expected, "Accept-Encoding"), (answer.Header("Content-Encoding"), answer.Header("Vary")));
        var body = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(expected is not null, body.Length < (await plain.Content.ReadAsByteArrayAsync()).Length / 2);
        var tag = plain.Header("ETag")!;
        Assert.Equal(expected is null ? tag : $"{tag[..^1]}-{expected}\"", answer.Header("ETag"));
        var again = await Api.SendAsync(
            HttpMethod.Get, "/v1/maps/one.html", null, [.. headers, ("If-None-Match", answer.Header("ETag")!)]);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        // Whichever representation a client has read, it can change the map.
        var changed = await Api.SendAsync(
            HttpMethod.Put, "/v1/maps/one", new StringContent("claim b: B\n"), ("If-Match", answer.Header("ETag")!));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task The_document_is_kept_too()
    {
        var first = await Api.SendAsync(HttpMethod.Get, "/openapi/v1.json");
        var head = await Api.SendAsync(HttpMethod.Head, "/openapi/v1.json");
        Assert.Equal((HttpStatusCode.OK, first.Header("ETag")), (head.StatusCode, head.Header("ETag")));
        var again = await Api.SendAsync(HttpMethod.Get, "/openapi/v1.json", null, ("If-None-Match", first.Header("ETag")!));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("/V1/MAPS/one", "/v1/maps/one")]
    [InlineData("/v1/maps/one/?format=md", "/v1/maps/one?format=md")]
    [InlineData("/v1/maps/one%2esvg", "/v1/maps/one.svg")]
    [InlineData("/v1/Maps/one/Scores", "/v1/maps/one/scores")]
    public async Task Other_spellings_of_an_address_lead_to_the_documented_one(string address, string expected)
    {
        await StoredAsync();
        var answer = await RawHttp.SendAsync(Api.Address, $"GET {address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        Assert.Contains("308 Permanent Redirect", answer, StringComparison.Ordinal);
        Assert.Contains($"Location: {expected}\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_not_redirected()
    {
        var answer = await Api.SendAsync(HttpMethod.Put, "/v1/maps/one/", new StringContent(Map));
        Assert.Equal("404 not-found: The address is written /v1/maps/one.", await answer.ProblemAsync());
    }

    private async Task<HttpResponseMessage> StoredAsync()
    {
        await Api.SendAsync(HttpMethod.Put, "/v1/maps/one", new StringContent(Map));
        return await Api.SendAsync(HttpMethod.Get, "/v1/maps/one", null, ("Accept", "text/vnd.argument-map"));
    }
}
