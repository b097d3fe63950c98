using System.Net;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Web;

namespace ArgumentMap.Api.Tests.Replies;

public sealed class CachingTests : ApiTest
{
    private const string Map = Samples.Published + "claim a: One\n  premise b: Two\n";

    [Fact]
    public async Task The_second_request_reads_no_map()
    {
        foreach (var address in (string[])[
            "/v1/validate", "/v1/score", "/v1/explain?topic=a", "/v1/format",
            .. ApiFormats.Known.All.Select(format => "/v1/render?format=" + format.Name)])
        {
            var first = await (await Api.PostAsync(address, Map)).TextAsync();
            var parses = Api.Parses;
            Assert.Equal(first, await (await Api.PostAsync(address, Map)).TextAsync());
            Assert.Equal(parses, Api.Parses);
        }

        Assert.Equal(4 + ApiFormats.Known.All.Length, Api.Parses);
    }

    [Fact]
    public async Task Errors_of_a_map_are_cached_too()
    {
        await Api.PostAsync("/v1/render", "oops");
        await Api.PostAsync("/v1/render", "oops");
        Assert.Equal(1, Api.Parses);
    }

    [Fact]
    public async Task Answers_that_a_change_in_an_included_map_makes_stale_are_made_again()
    {
        await File.WriteAllTextAsync(Path.Combine(Api.Folder, "whole.arg"), "map: Whole\n\ninclude: part.arg\n");
        await File.WriteAllTextAsync(Path.Combine(Api.Folder, "part.arg"), "claim a: Old\n");
        var first = await Api.SendAsync(HttpMethod.Get, "/v1/maps/whole.json");
        Assert.Contains("Old", await first.TextAsync(), StringComparison.Ordinal);
        var parses = Api.Parses;
        var same = await Api.SendAsync(HttpMethod.Get, "/v1/maps/whole.json", null, ("If-None-Match", first.Header("ETag")!));
        Assert.Equal((HttpStatusCode.NotModified, parses), (same.StatusCode, Api.Parses));
        await File.WriteAllTextAsync(Path.Combine(Api.Folder, "part.arg"), "claim a: New\n");
        var changed = await Api.SendAsync(HttpMethod.Get, "/v1/maps/whole.json", null, ("If-None-Match", first.Header("ETag")!));
        Assert.Contains("New", await changed.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_representation_has_its_own_strong_tag()
    {
        await File.WriteAllTextAsync(Path.Combine(Api.Folder, "one.arg"), Map);
        var tags = new List<string>();
        foreach (var address in (string[])[
            ".json", ".dot", ".md", ".arg", ".svg", ".svg?theme=dark", ".svg?legend=true", "/scores", "/scores?semantics=df-quad",
            "/diagnostics", "/explanations/a", "/explanations/b"])
            tags.Add((await Api.SendAsync(HttpMethod.Get, "/v1/maps/one" + address)).Header("ETag")!);
        Assert.Equal(tags.Count, tags.Distinct().Count());
        Assert.DoesNotContain(tags, tag => tag.StartsWith("W/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("*")]
    public async Task What_the_client_already_has_is_not_sent_again(string tags)
    {
        var address = "/v1/render/svg/" + Payload.Encode("claim a: A\n"u8.ToArray());
        var first = await Api.SendAsync(HttpMethod.Get, address);
        Assert.Equal("public, max-age=3600", first.Header("Cache-Control"));
        var second = await Api.SendAsync(
            HttpMethod.Get,
            address,
            null,
            ("If-None-Match", tags.Replace("{0}", first.Header("ETag"), StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Header("ETag"), second.Header("ETag"));
        Assert.Equal("Accept-Encoding", second.Header("Vary"));
    }

    [Fact]
    public async Task HEAD_answers_like_GET_without_a_body()
    {
        await File.WriteAllTextAsync(Path.Combine(Api.Folder, "one.arg"), Map);
        foreach (var address in (string[])[
            "/v1/maps", "/v1/maps/one", "/v1/maps/one.svg", "/v1/maps/one/scores", "/v1/maps/one/diagnostics",
            "/v1/maps/one/explanations/a", "/v1/render/md/" + Payload.Encode("claim a: A\n"u8.ToArray()), "/v1/maps/none"])
        {
            var (get, head) = (await Api.SendAsync(HttpMethod.Get, address), await Api.SendAsync(HttpMethod.Head, address));
            Assert.Equal(
                (get.StatusCode, get.Type(), get.Header("ETag"), get.Content.Headers.ContentLength),
                (head.StatusCode, head.Type(), head.Header("ETag"), head.Content.Headers.ContentLength));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task The_cache_holds_no_more_than_it_may()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Limits:CacheBytes", "0"));
        await api.PostAsync("/v1/score", Map);
        await api.PostAsync("/v1/score", Map);
        Assert.Equal(2, api.Parses);
    }
}
