using System.Buffers.Text;
using System.IO.Compression;
using System.Net;
using System.Text;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Web;

namespace ArgumentMap.Api.Tests.Features;

/// <summary>The format in the address of a POST, and the ways in which other tools write payloads.</summary>
public sealed class RenderAddressTests : ApiTest
{
    private const string Map = "claim a: One\n  premise b: Two\n";

    [Fact]
    public async Task The_address_of_a_post_names_the_format()
    {
        foreach (var format in ApiFormats.Known.All.Where(format => format.Name is not ("png" or "pdf")))
        {
            var expected = await Api.PostAsync("/v1/render?format=" + format.Name, Samples.Published + Map);
            var answer = await Api.PostAsync("/v1/render/" + format.Name, Samples.Published + Map, accept: "text/plain");
            Assert.Equal(expected.Type(), answer.Type());
            Assert.Equal(await expected.TextAsync(), await answer.TextAsync());
        }
    }

    [Theory]
    [InlineData("text/*", "text/markdown; charset=utf-8")]
    [InlineData("application/json;q=0, */*;q=0.1", "text/markdown; charset=utf-8")]
    [InlineData("text/vnd.graphviz, text/*;q=0.5", "text/vnd.graphviz; charset=utf-8")]
    [InlineData("image/*", "image/svg+xml")]
    [InlineData("*/*", "application/json")]
    public async Task Who_leaves_the_choice_open_gets_what_is_easiest_to_use(string accept, string type) =>
        Assert.Equal(type, (await Api.PostAsync("/v1/render", Map, accept: accept)).Type());

    [Fact]
    public async Task Options_are_taken()
    {
        var expected = await (await Api.PostAsync("/v1/render?format=svg&theme=dark", Map)).TextAsync();
        Assert.Equal(expected, await (await Api.PostAsync("/v1/render/svg?theme=dark", Map)).TextAsync());
        const string Json = "{\"source\": \"claim a: One\\n  premise b: Two\\n\", \"options\": {\"theme\": \"dark\"}}";
        Assert.Equal(expected, await (await Api.PostAsync("/v1/render/svg", Json, "application/json")).TextAsync());
    }

    [Theory]
    [InlineData("/v1/render/svgg", "400 bad-option: 'svgg' is not a valid value for 'format'.")]
    [InlineData("/v1/render/SVG", "400 bad-option: 'SVG' is not a valid value for 'format'.")]
    [InlineData("/v1/render/dot?format=svg", "400 bad-option: There is no option 'format'.")]
    [InlineData("/v1/render/csv?theme=dark", "400 bad-option: 'theme' is not an option of csv.")]
    public async Task A_wrong_address_is_reported(string address, string expected) => Assert.StartsWith(
        expected, await (await Api.PostAsync(address, Map, accept: "application/json")).ProblemAsync(), StringComparison.Ordinal);

    [Theory]
    [InlineData("svg")]
    [InlineData("json")]
    [InlineData("html")]
    public async Task A_payload_may_have_the_extension_of_the_format(string format)
    {
        var payload = Payload.Encode(Encoding.UTF8.GetBytes(Map));
        var expected = await (await GetAsync($"/v1/render/{format}/{payload}")).TextAsync();
        Assert.Equal(expected, await (await GetAsync($"/v1/render/{format}/{payload}.{format}")).TextAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync($"/v1/render/{format}/{payload}.dot")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync($"/v1/render/{format}/.{format}x")).StatusCode);
    }

    [Fact]
    public async Task A_payload_may_be_raw_deflate()
    {
        foreach (var level in (CompressionLevel[])[CompressionLevel.SmallestSize, CompressionLevel.Fastest, CompressionLevel.NoCompression])
        {
            var payload = Deflated(Map, level);
            Assert.Equal(
                await (await Api.PostAsync("/v1/render/json", Map)).TextAsync(),
                await (await GetAsync("/v1/render/json/" + payload)).TextAsync());
            Assert.StartsWith(
                "400 bad-payload",
                await (await GetAsync("/v1/render/json/" + payload[..^4])).ProblemAsync(),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Raw_deflate_has_the_same_limit_on_what_it_unpacks_to() => Assert.StartsWith(
        "413 body-too-large",
        await (await GetAsync("/v1/render/json/" + Deflated(new string('#', 2_000_000), CompressionLevel.SmallestSize))).ProblemAsync(),
        StringComparison.Ordinal);

    private static string Deflated(string map, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, level))
            deflate.Write(Encoding.UTF8.GetBytes(map));
        return Base64Url.EncodeToString(packed.ToArray());
    }

    private Task<HttpResponseMessage> GetAsync(string address) => Api.SendAsync(HttpMethod.Get, address);
}
