using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Web;

namespace ArgumentMap.Api.Tests.OpenApi;

/// <summary>A request made from the examples in the document.</summary>
internal sealed record ExampleRequest(string Route, string Method)
{
    /// <summary>Parameters in the address and the query, and headers, by location and name.</summary>
    public ImmutableDictionary<(string In, string Name), string> Values { get; init; } =
        ImmutableDictionary<(string, string), string>.Empty;

    public byte[]? Body { get; init; }

    public string Type { get; init; } = "";

    /// <summary>The body about a map.</summary>
    public Func<string, byte[]> Write { get; init; } = Encoding.UTF8.GetBytes;

    /// <summary>Names of the options that the call takes in the query.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>Source of the map that is stored under the id of the example; null if there should be none.</summary>
    public string? Stored { get; init; } = Examples.Map;

    /// <summary>The request with only what is required.</summary>
    public static ExampleRequest Of(ApiDocument.Operation call)
    {
        var request = call.Parameters.Where(parameter => parameter.TryGetProperty("required", out var required) && required.GetBoolean())
            .Aggregate(new ExampleRequest(call.Route, call.Method), (request, parameter) => request.With(parameter));
        request = request with
        {
            Options = [.. call.Parameters.Where(parameter => parameter.GetProperty("in").GetString() == "query")
                .Select(parameter => parameter.GetProperty("name").GetString()!)],
        };
        if (call.Call.Body is not { } body || !call.Json.TryGetProperty("requestBody", out _))
            return request;
        var type = body.Types.Contains("text/plain") ? "text/plain" : "application/json";
        return (request with
        {
            Type = type,
            Body = [],
            Write = map => Encoding.UTF8.GetBytes(type == "text/plain" ? map : body.About(map).ToJsonString()),
        }).About(Examples.Map);
    }

    /// <summary>The same request with the example of a parameter, or with another value for it.</summary>
    public ExampleRequest With(JsonElement parameter, string? value = null) =>
        With(
            parameter.GetProperty("in").GetString()!,
            parameter.GetProperty("name").GetString()!,
            value ?? parameter.GetProperty("example").ToString());

    public ExampleRequest With(string place, string name, string value) =>
        this with { Values = Values.SetItem((place, name), value is "True" or "False" ? value.ToLowerInvariant() : value) };

    /// <summary>The same request about another map, wherever the request contains it.</summary>
    public ExampleRequest About(string map) => this with
    {
        Body = Body is null ? null : Write(map),
        Stored = map,
        Values = Values.ContainsKey(("path", "payload"))
            ? Values.SetItem(("path", "payload"), Payload.Encode(Encoding.UTF8.GetBytes(map)))
            : Values,
    };

    public Task<HttpResponseMessage> SendAsync(ApiRun api)
    {
        var address = Values.Where(value => value.Key.In == "path")
            .Aggregate(Route, (route, value) =>
                route.Replace($"{{{value.Key.Name}}}", Uri.EscapeDataString(value.Value), StringComparison.Ordinal));
        var query = string.Join(
            '&',
            Values.Where(value => value.Key.In == "query").Select(value => $"{value.Key.Name}={Uri.EscapeDataString(value.Value)}"));
        var content = Body is null ? null : new ByteArrayContent(Body);
        content?.Headers.TryAddWithoutValidation("Content-Type", Type);
        return api.SendAsync(
            new HttpMethod(Method),
            $"{address}?{query}",
            content,
            [.. Values.Where(value => value.Key.In == "header").Select(value => (value.Key.Name, value.Value))]);
    }
}
