using System.Globalization;
using System.Text.Json;
using ArgumentMap.Api.OpenApi;

namespace ArgumentMap.Api.Tests.OpenApi;

/// <summary>The OpenAPI document, as whoever reads it sees it.</summary>
internal sealed class ApiDocument(JsonElement root)
{
    public static Uri Address { get; } = new("/openapi/v1.json", UriKind.Relative);

    public JsonElement Root => root;

    public IEnumerable<Operation> Operations =>
        root.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => new Operation(path.Name, method.Name.ToUpperInvariant(), method.Value)));

    public static async Task<ApiDocument> ReadAsync(ApiRun api) => new(await (await api.Client.GetAsync(Address)).JsonAsync());

    /// <summary>What an element is or, where it is a reference, refers to.</summary>
    public JsonElement Resolve(JsonElement element) => element.TryGetProperty("$ref", out var reference)
        ? reference.GetString()!.Split('/').Skip(1).Aggregate(root, (place, name) => place.GetProperty(name))
        : element;

    /// <summary>What a call may be answered with, by status.</summary>
    public IEnumerable<(int Status, JsonElement Response)> Responses(Operation operation) =>
        operation.Json.GetProperty("responses").EnumerateObject().Select(response => (int.Parse(response.Name, CultureInfo.InvariantCulture), Resolve(response.Value)));

    /// <summary>A method of an address.</summary>
    internal sealed record Operation(string Route, string Method, JsonElement Json)
    {
        public string Id => Json.GetProperty("operationId").GetString()!;

        /// <summary>Empty where it has none.</summary>
        public IEnumerable<JsonElement> Parameters => Json.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [];

        /// <summary>The entry of the table that it was made from; of another method of the address for OPTIONS.</summary>
        public CallDocs Docs => CallTable.All.Single(entry => ((string[])["", "Head", "Options"]).Any(method => Id == entry.Key.Name.Replace("Endpoint", method, StringComparison.Ordinal))).Value;

        public override string ToString() => $"{Method} {Route}";
    }
}
