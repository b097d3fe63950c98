using System.Text.Json;

namespace ArgumentMap.Api.Requests;

/// <summary>A map in JSON: <c>{"source": "…", "options": {"theme": "dark"}}</c>.</summary>
internal static class MapBody
{
    public const string Json = "application/json";

    private static readonly BodyJson Body = new("Expected {\"source\": \"text of the map\", \"options\": {}}.");

    /// <summary>The media types in which a map can be sent.</summary>
    public static IReadOnlyList<string> Types { get; } = ["text/vnd.argument-map", "text/plain", Json];

    public static (byte[] Source, IReadOnlyList<GivenOption> Options) Read(byte[] body) => Body.Read(body, Read);

    private static (byte[] Source, IReadOnlyList<GivenOption> Options) Read(JsonElement root)
    {
        var given = Body.Properties(root, "#", "The body", ["source"], "options");
        return (BodyJson.Source(given["source"], "#/source"), given.TryGetValue("options", out var options)
            ? [.. BodyJson.Options(options)]
            : []);
    }
}
