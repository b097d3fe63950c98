using System.Net;
using System.Text;
using System.Text.Json;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static VerifyXunit.Verifier;

namespace ArgumentMap.Api.Tests.OpenApi;

public sealed class DocumentTests : ApiTest
{
    [Fact]
    public async Task The_document() => await Verify(await Api.Client.GetStringAsync(Address), "json");

    [Fact]
    public async Task Every_call_is_in_it()
    {
        var document = await DocumentAsync();
        Assert.Equal("3.1.1", document.GetProperty("openapi").GetString());
        var calls = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(verb => $"{verb.Name.ToUpperInvariant()} {path.Name}")).Order(StringComparer.Ordinal);
        var routes = Api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("v1/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(verb => $"{verb} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(routes, calls);
    }

    [Fact]
    public async Task Every_call_has_an_id_of_its_own_and_says_what_it_is()
    {
        var calls = (await CallsAsync()).ToList();
        var ids = calls.Where(call => call.Path != "/v1/schema").Select(call => call.Call.GetProperty("operationId").GetString()).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(calls, call => Assert.NotEqual("", call.Call.GetProperty("summary").GetString()));
    }

    [Fact]
    public async Task Its_examples_are_what_the_calls_answer()
    {
        var tested = 0;
        foreach (var (path, verb, call) in await CallsAsync())
        {
            if (verb == "head" || !call.TryGetProperty("responses", out var responses) || !responses.TryGetProperty("200", out var answered) || !answered.TryGetProperty("content", out var content))
                continue;
            foreach (var type in content.EnumerateObject())
            {
                if (!type.Value.TryGetProperty("example", out var expected))
                    continue;
                var answer = await AskAsync(path, verb, type.Name);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                if (type.Name == "application/json")
                    Assert.True(JsonElement.DeepEquals(expected, await answer.JsonAsync()), path);
                else
                    Assert.Equal(expected.GetString(), await answer.TextAsync());
                tested++;
            }
        }

        Assert.Equal(4 + (3 * 4), tested);
    }

    [Fact]
    public async Task Its_example_of_a_problem_is_what_a_broken_map_is_answered_with()
    {
        var example = (await DocumentAsync()).GetProperty("paths").GetProperty("/v1/score").GetProperty("post").GetProperty("responses").GetProperty("422").GetProperty("content").GetProperty("application/problem+json").GetProperty("example");
        var problem = await (await Api.PostAsync("/v1/score", Examples.BrokenMap)).JsonAsync();
        Assert.Equal(WithoutTrace(example), WithoutTrace(problem));
    }

    [Fact]
    public async Task It_can_be_read_in_a_browser() => Assert.Equal("text/html", (await Api.Client.GetAsync(new Uri("/docs/", UriKind.Relative))).Content.Headers.ContentType?.MediaType);

    private static Uri Address => new("/openapi/v1.json", UriKind.Relative);

    private async Task<HttpResponseMessage> AskAsync(string path, string verb, string accept)
    {
        if (path.StartsWith("/v1/maps/{id}", StringComparison.Ordinal))
        {
            await File.WriteAllTextAsync(Path.Combine(Api.Folder, "map.arg"), Examples.Map);
            path = path.Replace("{id}", "map", StringComparison.Ordinal);
        }

        if (path == "/v1/explain")
            path += "?topic=" + Examples.Topic;
        var format = ArgumentMap.Rendering.RenderFormats.WithLayout.FirstOrDefault(format => format.MediaType == accept)?.Name;
        path = path.Replace("{format}", format, StringComparison.Ordinal).Replace("{payload}", Payload.Encode(Encoding.UTF8.GetBytes(Examples.Map)), StringComparison.Ordinal);
        return verb == "post" ? await Api.PostAsync(path, Examples.Map, accept: accept) : await Api.SendAsync(HttpMethod.Get, path, null, ("Accept", accept));
    }

    private async Task<JsonElement> DocumentAsync() => await (await Api.Client.GetAsync(Address)).JsonAsync();

    private async Task<IEnumerable<(string Path, string Verb, JsonElement Call)>> CallsAsync() =>
        (await DocumentAsync()).GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(verb => (path.Name, verb.Name, verb.Value)));

    private static string WithoutTrace(JsonElement problem) =>
        string.Join('\n', problem.EnumerateObject().Where(member => member.Name != "traceId").Select(member => $"{member.Name}: {JsonSerializer.Serialize(member.Value)}"));
}
