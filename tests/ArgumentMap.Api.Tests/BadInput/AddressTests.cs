using System.IO.Compression;
using System.Net;
using System.Text;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Web;
using ArgumentMap.Language;

namespace ArgumentMap.Api.Tests.BadInput;

public sealed class AddressTests : ApiTest
{
    private const string NoId =
        "400 bad-option: The address names no map: an id is 1 to 64 characters of a-z, 0-9 and -, and does not start with -.\nbad-id id "
            + "The address names no map: an id is 1 to 64 characters of a-z, 0-9 and -, and does not start with -.";

    [Theory]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("%2e%2e%2fsecret")]
    [InlineData("..%5csecret")]
    [InlineData("%252e%252e")]
    [InlineData("UPPER")]
    [InlineData("-first")]
    [InlineData("a%0d%0aSet-Cookie:x")]
    [InlineData("caf%C3%A9")]
    public async Task An_invalid_id_is_reported(string id)
    {
        foreach (var address in (string[])[$"/v1/maps/{id}", $"/v1/maps/{id}.svg", $"/v1/maps/{id}/scores"])
            Assert.Contains(
                "HTTP/1.1 400 Bad Request",
                await RawHttp.SendAsync(Api.Address, $"GET {address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
                StringComparison.Ordinal);
        Assert.Equal(NoId, await (await Api.SendAsync(HttpMethod.Put, "/v1/maps/UPPER", new StringContent("claim a: A\n"))).ProblemAsync());
    }

    [Fact]
    public async Task An_id_of_300_characters_is_reported() =>
        Assert.Equal(NoId, await (await Api.SendAsync(HttpMethod.Get, "/v1/maps/" + new string('a', 300))).ProblemAsync());

    [Fact]
    public async Task An_id_with_a_zero_byte_is_refused() => Assert.StartsWith(
        "HTTP/1.1 400 Bad Request",
        await RawHttp.SendAsync(Api.Address, "GET /v1/maps/a%00b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("a", "is not base64url")]
    [InlineData("!!!!", "is not base64url")]
    [InlineData("aGVsbG8", "is truncated, or not compressed by zlib or deflate")]
    public async Task An_invalid_payload_is_reported(string payload, string why) => Assert.Equal(
        $"400 bad-payload: A payload is base64url(zlib(source)), as POST /v1/encode makes it; this one {why}.",
        await (await Api.SendAsync(HttpMethod.Get, "/v1/render/json/" + payload)).ProblemAsync());

    [Fact]
    public async Task A_truncated_payload_is_reported()
    {
        var payload = Payload.Encode(Encoding.UTF8.GetBytes("claim a: One\n  premise b: Two\n"));
        for (var length = 1; length < payload.Length; length++)
        {
            var answer = await Api.SendAsync(HttpMethod.Get, "/v1/render/arg/" + payload[..length]);
            Assert.StartsWith(
                "400 bad-payload: A payload is base64url(zlib(source)), as POST /v1/encode makes it; this one is ",
                await answer.ProblemAsync(),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_bomb_in_a_payload_is_refused()
    {
        // 10 MiB of zeros in about 13,000 characters.
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
            zlib.Write(new byte[9 * 1024 * 1024]);
        var payload = System.Buffers.Text.Base64Url.EncodeToString(packed.ToArray());
        Assert.Equal(
            "413 body-too-large: A body may have at most 1,048,576 bytes after decompression.",
            await (await Api.SendAsync(HttpMethod.Get, "/v1/render/json/" + payload)).ProblemAsync());
    }

    [Fact]
    public async Task A_payload_that_is_too_long_is_reported() => Assert.Equal(
        "414 payload-too-long: A payload has at most 16,384 characters; this one has 16,385. Send the map in the body of POST /v1/render "
            + "instead.",
        await (await Api.SendAsync(HttpMethod.Get, "/v1/render/json/" + new string('a', 16_385))).ProblemAsync());

    [Fact]
    public async Task An_address_that_is_too_long_is_refused() => Assert.StartsWith(
        "HTTP/1.1 414 URI Too Long",
        await RawHttp.SendAsync(Api.Address, $"GET /v1/render/json/{new string('a', 40_000)} HTTP/1.1\r\nHost: x\r\n\r\n"),
        StringComparison.Ordinal);

    [Fact]
    public async Task Headers_that_are_too_long_are_refused() => Assert.StartsWith(
        "HTTP/1.1 431 Request Header Fields Too Large",
        await RawHttp.SendAsync(Api.Address, $"GET /v1/maps HTTP/1.1\r\nHost: x\r\nX-Long: {new string('a', 40_000)}\r\n\r\n"),
        StringComparison.Ordinal);

    [Fact]
    public async Task An_unknown_format_is_reported() => Assert.Equal(
        $"400 bad-option: 'bitmap' is not a valid value for 'format'. Expected {Spelling.Alternatives(ApiFormats.Named.Names)}.\n"
            + $"bad-option format 'bitmap' is not a valid value for 'format'. Expected {Spelling.Alternatives(ApiFormats.Named.Names)}.",
        await (await Api.SendAsync(HttpMethod.Get, "/v1/render/bitmap/" + Payload.Encode("claim a: A\n"u8.ToArray()))).ProblemAsync());

    [Fact]
    public async Task Line_ends_in_a_search_do_not_get_into_headers()
    {
        for (var i = 0; i < 3; i++)
            await File.WriteAllTextAsync(Path.Combine(Api.Folder, $"map-{i}.arg"), "claim a: two words\n");
        var answer = await Api.SendAsync(HttpMethod.Get, "/v1/maps?limit=1&q=two%0d%0awords");
        Assert.Equal("</v1/maps?cursor=map-0&limit=1&q=two%0D%0Awords>; rel=\"next\"", answer.Header("Link"));
    }

    [Fact]
    public async Task An_unknown_address_is_reported() =>
        Assert.Equal(
            "404 not-found: /openapi/v1.json lists all addresses.",
            await (await Api.SendAsync(HttpMethod.Get, "/v2/maps")).ProblemAsync());

    [Fact]
    public async Task A_wrong_method_is_reported_with_those_that_are_supported()
    {
        var answer = await Api.SendAsync(HttpMethod.Patch, "/v1/maps/bridge");
        Assert.Equal("405 wrong-method: Expected DELETE, GET, HEAD, PUT.", await answer.ProblemAsync());
        Assert.Equal("DELETE, GET, HEAD, PUT", answer.Header("Allow"));
        var options = await Api.SendAsync(HttpMethod.Options, "/v1/maps/bridge");
        Assert.Equal(HttpStatusCode.NoContent, options.StatusCode);
        Assert.Equal("DELETE, GET, HEAD, PUT, OPTIONS", options.Header("Allow"));
    }
}
