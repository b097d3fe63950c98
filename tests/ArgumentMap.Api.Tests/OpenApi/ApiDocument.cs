using System.Globalization;
using System.Text.Json;
using ArgumentMap.Api.Calls;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ArgumentMap.Api.Tests.OpenApi;

/// <summary>The OpenAPI document, as a client reads it.</summary>
internal sealed class ApiDocument(JsonElement root, IReadOnlyDictionary<string, CallDescriptor> calls)
{
    public static Uri Address { get; } = new("/openapi/v1.json", UriKind.Relative);

    public JsonElement Root => root;

    public IEnumerable<Operation> Operations =>
        root
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path =>
                path.Value.EnumerateObject()
                    .Select(method => new Operation(path.Name, method.Name.ToUpperInvariant(), method.Value, CallOf(method.Value))));

    public static async Task<ApiDocument> ReadAsync(ApiRun api)
    {
        var calls = api.Services.GetRequiredService<EndpointDataSource>().Endpoints.Select(endpoint =>
            endpoint.Metadata.GetMetadata<CallDescriptor>())
            .OfType<CallDescriptor>();
        return new ApiDocument(
            await (await api.Client.GetAsync(Address)).JsonAsync(),
            calls.DistinctBy(call => call.Id).ToDictionary(call => call.Id));
    }

    /// <summary>An element or, if it is a reference, the element that it refers to.</summary>
    public JsonElement Resolve(JsonElement element) => element.TryGetProperty("$ref", out var reference)
        ? reference.GetString()!.Split('/').Skip(1).Aggregate(root, (place, name) => place.GetProperty(name))
        : element;

    /// <summary>The responses of a call, by status.</summary>
    public IEnumerable<(int Status, JsonElement Response)> Responses(Operation operation) =>
        operation.Json
            .GetProperty("responses")
            .EnumerateObject()
            .Select(response => (int.Parse(response.Name, CultureInfo.InvariantCulture), Resolve(response.Value)));

    /// <summary>The call that an operation was made from; for HEAD and OPTIONS that of another method.</summary>
    private CallDescriptor CallOf(JsonElement operation)
    {
        var id = operation.GetProperty("operationId").GetString()!;
        return calls.Values.Single(call => ((string[])["", "Head", "Options"]).Any(method => id == call.Id + method));
    }

    /// <summary>A method of an address.</summary>
    internal sealed record Operation(string Route, string Method, JsonElement Json, CallDescriptor Call)
    {
        public string Id => Json.GetProperty("operationId").GetString()!;

        /// <summary>Empty if it has none.</summary>
        public IEnumerable<JsonElement> Parameters =>
            Json.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [];

        public override string ToString() => $"{Method} {Route}";
    }
}
