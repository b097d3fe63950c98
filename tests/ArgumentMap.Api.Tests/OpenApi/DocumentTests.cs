using System.Text.Json;
using ArgumentMap.Api.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static VerifyXunit.Verifier;

namespace ArgumentMap.Api.Tests.OpenApi;

public sealed class DocumentTests : ApiTest
{
    [Fact]
    public async Task The_document() => await Verify(await Api.Client.GetStringAsync(ApiDocument.Address), "json");

    [Fact]
    public async Task Every_call_is_in_the_document()
    {
        var document = await ApiDocument.ReadAsync(Api);
        Assert.Equal("3.1.1", document.Root.GetProperty("openapi").GetString());
        var routes = Api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint =>
                (
                    Route: "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
                    Methods: endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods))
            // The document does not describe the pages that show it, what has a protocol of its own, nor the framework's own endpoints
            // for tests.
            .Where(endpoint =>
                !((string[])["/docs", "/mcp", "/_"]).Any(place => endpoint.Route.StartsWith(place, StringComparison.Ordinal)))
            .SelectMany(endpoint => endpoint.Methods.Append("OPTIONS").Select(method => $"{method} {endpoint.Route}"))
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(routes, document.Operations.Select(call => call.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_call_has_a_unique_id_a_summary_a_description_and_a_group()
    {
        var document = await ApiDocument.ReadAsync(Api);
        var calls = document.Operations.ToList();
        Assert.Equal(calls.Count, calls.Select(call => call.Id).Distinct().Count());
        var tags = document.Root.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()).ToList();
        Assert.Equal(CallGroups.All.Keys, tags);
        Assert.Equal(
            tags.Order(),
            calls.Select(call => call.Json.GetProperty("tags").EnumerateArray().Single().GetString()).Distinct().Order());
        Assert.All(calls, call =>
            Assert.All(["summary", "description"], text => Assert.NotEqual("", call.Json.GetProperty(text).GetString())));
    }

    [Theory]
    [InlineData(null, """[{"ApiKey":[]},{}]""")]
    [InlineData("a-key-of-some-length", """[{"ApiKey":[]}]""")]
    public async Task Calls_that_change_maps_take_a_key_which_is_required_if_any_are_set(string? key, string expected)
    {
        await using var api = await ApiRun.StartAsync(null, key is null ? [] : [("Api:Keys:0", key)]);
        var document = await ApiDocument.ReadAsync(api);
        var scheme = document.Root.GetProperty("components").GetProperty("securitySchemes").GetProperty("ApiKey");
        Assert.Equal(
            ("apiKey", "header", "X-Api-Key"),
            (scheme.GetProperty("type").GetString(), scheme.GetProperty("in").GetString(), scheme.GetProperty("name").GetString()));
        Assert.Equal(
            [("Create", expected), ("Delete", expected), ("Put", expected), ("Rename", expected), ("Restore", expected)],
            document.Operations.Where(call => call.Json.TryGetProperty("security", out _))
                .Select(call =>
                    (call.Id.Replace("Map", "", StringComparison.Ordinal), JsonSerializer.Serialize(call.Json.GetProperty("security")))));
    }

    [Fact]
    public async Task It_can_be_read_in_a_browser_and_loads_nothing_from_elsewhere()
    {
        var page = await Api.Client.GetAsync(new Uri("/docs/", UriKind.Relative));
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("default-src 'self'; ", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("//", await page.TextAsync(), StringComparison.Ordinal);
    }
}
