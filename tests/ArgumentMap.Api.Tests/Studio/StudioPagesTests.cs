using System.IO.Compression;
using System.Net;
using ArgumentMap.Api.Studio;
using Microsoft.Extensions.DependencyInjection;

namespace ArgumentMap.Api.Tests.Studio;

public sealed class StudioPagesTests : IDisposable
{
    private static readonly string Page = $"<!DOCTYPE html><html lang=\"en\" data-service=\"\">{new string('x', 5000)}</html>";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("argmap-studio-pages-");

    public StudioPagesTests()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "index.html"), Page);
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "_framework"));
        File.WriteAllText(Path.Combine(_folder.FullName, "_framework", "engine.0123456789.js"), "export {};");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_studio_is_the_front_page()
    {
        await using var api = await StartAsync();
        using var front = await api.SendAsync(HttpMethod.Get, "/");
        Assert.Equal((HttpStatusCode.OK, "text/html; charset=utf-8"), (front.StatusCode, front.Type()));
        Assert.Equal(Page.Replace("data-service=\"\"", "data-service=\"v1/\"", StringComparison.Ordinal), await front.TextAsync());
        Assert.StartsWith(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';",
            front.Header("Content-Security-Policy"),
            StringComparison.Ordinal);
        Assert.Equal(("no-cache", "Accept-Encoding"), (front.Header("Cache-Control"), front.Header("Vary")));
    }

    [Fact]
    public async Task A_page_that_did_not_change_is_not_sent_again()
    {
        await using var api = await StartAsync();
        using var front = await api.SendAsync(HttpMethod.Get, "/");
        using var again = await api.SendAsync(HttpMethod.Get, "/", null, ("If-None-Match", front.Header("ETag")!));
        Assert.Equal((HttpStatusCode.NotModified, ""), (again.StatusCode, await again.TextAsync()));
        using var head = await api.SendAsync(HttpMethod.Head, "/");
        Assert.Equal(
            (HttpStatusCode.OK, front.Header("Content-Length"), ""),
            (head.StatusCode, head.Header("Content-Length"), await head.TextAsync()));
    }

    [Fact]
    public async Task Pages_are_sent_compressed_to_those_who_ask_for_it_with_an_ETag_of_their_own()
    {
        await using var api = await StartAsync();
        using var plain = await api.SendAsync(HttpMethod.Get, "/");
        using var packed = await api.SendAsync(HttpMethod.Get, "/", null, ("Accept-Encoding", "br"));
        Assert.Equal("br", packed.Header("Content-Encoding"));
        Assert.NotEqual(plain.Header("ETag"), packed.Header("ETag"));
        await using var brotli = new BrotliStream(await packed.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli);
        Assert.Equal(await plain.TextAsync(), await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Files_whose_names_say_what_they_hold_are_kept_for_ever()
    {
        await using var api = await StartAsync();
        using var script = await api.SendAsync(HttpMethod.Get, "/_framework/engine.0123456789.js");
        Assert.Equal("public, max-age=31536000, immutable", script.Header("Cache-Control"));
        Assert.StartsWith("text/javascript", script.Type(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/_framework/../../secret")]
    [InlineData("/%2e%2e/secret")]
    [InlineData("/..%5csecret")]
    [InlineData("/_framework")]
    [InlineData("/index.html/")]
    public async Task Nothing_else_of_the_disk_is_served(string address)
    {
        await using var api = await StartAsync();
        using var answer = await api.SendAsync(HttpMethod.Get, address);
        Assert.StartsWith("404 not-found", await answer.ProblemAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_asks_for_a_wrong_address_gets_a_page_that_leads_home()
    {
        await using var api = await StartAsync();
        using var answer = await api.SendAsync(
            HttpMethod.Get, "/<script>alert(1)</script>", null, ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
        var page = await answer.TextAsync();
        Assert.Equal((HttpStatusCode.NotFound, "text/html; charset=utf-8"), (answer.StatusCode, answer.Type()));
        Assert.Equal(
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", answer.Header("Content-Security-Policy"));
        Assert.Contains("<a href=\"/\">All maps</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page, StringComparison.Ordinal);
    }

    private Task<ApiRun> StartAsync() =>
        ApiRun.StartAsync(builder => builder.Services.AddSingleton(new StudioFolder(_folder.FullName)));
}
