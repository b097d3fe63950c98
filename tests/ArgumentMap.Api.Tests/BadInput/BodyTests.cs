using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ArgumentMap.Api.Tests.BadInput;

public sealed class BodyTests : ApiTest
{
    private const string Map = "claim a: One\n  premise b: Two\n";

    [Fact]
    public async Task Invalid_UTF_8_is_an_error_of_the_map_with_its_place()
    {
        var answer = await Api.PostAsync("/v1/validate", [.. "claim a: "u8, 0xFF, (byte)'\n'], "text/plain");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var diagnostic = (await answer.JsonAsync()).GetProperty("diagnostics")[0];
        Assert.Equal("Byte 10 of the file (FF) is not valid UTF-8. Save the file as UTF-8.", diagnostic.GetProperty("message").GetString());
        var refused = await Api.PostAsync("/v1/render", [.. "claim a: "u8, 0xFF, (byte)'\n'], "text/plain");
        Assert.Equal(
            "422 map-errors: The map has errors; fix them first. POST /v1/validate lists all of them.\nARG016 1:10 Byte 10 of the file "
                + "(FF) is not valid UTF-8. Save the file as UTF-8.",
            await refused.ProblemAsync());
    }

    [Theory]
    [InlineData("text/plain; charset=iso-8859-1")]
    [InlineData("text/plain; charset=utf-16")]
    [InlineData("text/plain; charset=\"utf-16\"")]
    [InlineData("application/json; charset=windows-1252")]
    public async Task Other_charsets_are_refused(string type) =>
        Assert.Equal(
            "415 wrong-type: The charset of the Content-Type is not supported. Send the body as UTF-8.",
            await (await Api.PostAsync("/v1/render", Encoding.UTF8.GetBytes(Map), type)).ProblemAsync());

    [Theory]
    [InlineData("text/plain; charset=UTF-8")]
    [InlineData("text/plain; charset=\"utf-8\"")]
    [InlineData("TEXT/VND.argument-map")]
    public async Task The_charset_UTF_8_may_be_given(string type) =>
        Assert.Equal(HttpStatusCode.OK, (await Api.PostAsync("/v1/render", Encoding.UTF8.GetBytes(Map), type)).StatusCode);

    [Theory]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/xml")]
    [InlineData("garbage")]
    public async Task A_wrong_content_type_is_reported(string type) => Assert.Equal(
        "415 wrong-type: This Content-Type is not supported. Send text/vnd.argument-map or text/plain or application/json.",
        await (await Api.PostAsync("/v1/render", Encoding.UTF8.GetBytes(Map), type)).ProblemAsync());

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Compressed_bodies_are_decompressed(string encoding)
    {
        var plain = await (await Api.PostAsync("/v1/render?format=arg", Map)).TextAsync();
        var answer = await Api.PostAsync(
            "/v1/render?format=arg",
            Packed(encoding, Encoding.UTF8.GetBytes(Map)),
            "text/plain",
            encoding: encoding);
        Assert.Equal(plain, await answer.TextAsync());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_bomb_is_refused_by_its_decompressed_size(string encoding)
    {
        var bomb = Packed(encoding, new byte[200 * 1024 * 1024]);
        Assert.True(bomb.Length < 1024 * 1024);
        Assert.Equal(
            "413 body-too-large: A body may have at most 1,048,576 bytes after decompression.",
            await (await Api.PostAsync("/v1/validate", bomb, "text/plain", encoding: encoding)).ProblemAsync());
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, gzip")]
    [InlineData("garbage")]
    public async Task An_unknown_encoding_is_refused(string encoding) => Assert.Equal(
        "415 wrong-type: The Content-Encoding of the body is not supported. Expected gzip, deflate or br, only one of them, or none.",
        await (await Api.PostAsync("/v1/validate", Encoding.UTF8.GetBytes(Map), "text/plain", encoding: encoding)).ProblemAsync());

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_body_that_does_not_match_its_encoding_is_reported(string encoding) => Assert.Equal(
        "400 bad-body: The body does not match its Content-Encoding. Send all of it, compressed as the header says, or plain and "
            + "without the header.",
        await (await Api.PostAsync("/v1/validate", Encoding.UTF8.GetBytes(Map), "text/plain", encoding: encoding)).ProblemAsync());

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_truncated_compressed_body_is_reported(string encoding)
    {
        var packed = Packed(
            encoding,
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1000).Select(i => $"claim c{i}: {i * 7919}\n"))));
        var answer = await Api.PostAsync("/v1/validate", packed[..(packed.Length / 2)], "text/plain", encoding: encoding);
        Assert.StartsWith(
            "400 bad-body: The body does not match its Content-Encoding.",
            await answer.ProblemAsync(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_refused_with_and_without_its_length(bool isChunked)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(Api.Address, "/v1/validate")) { Content = new ByteArrayContent(new byte[1024 * 1024 + 1]) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        request.Headers.TransferEncodingChunked = isChunked;
        // Lets the server answer before it has read the body that it refuses.
        request.Headers.ExpectContinue = true;
        Assert.Equal(
            "413 body-too-large: A body may have at most 1,048,576 bytes after decompression.",
            await (await Api.Client.SendAsync(request)).ProblemAsync());
    }

    [Fact]
    public async Task An_empty_body_is_an_empty_map() =>
        Assert.True((await (await Api.PostAsync("/v1/validate", "")).JsonAsync()).GetProperty("valid").GetBoolean());

    private static byte[] Packed(string encoding, byte[] body)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true),
            _ => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            stream.Write(body);
        }

        return packed.ToArray();
    }
}
