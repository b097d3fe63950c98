using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Storage;
using Microsoft.OpenApi;

namespace ArgumentMap.Api.OpenApi;

/// <summary>A parameter in an address: <c>{id}</c> in <c>/v1/maps/{id}</c>.</summary>
/// <param name="Problem">Returns what is wrong with a value; null if nothing is.</param>
internal sealed record PathPart(string Name, string Description, string Example, Func<string, string?> Problem)
{
    private static readonly string IdWithExtension =
        $"{MapId.Pattern.TrimEnd('$')}({string.Join('|', ApiFormats.Named.All.Select(format => "\\" + format.Extension))})?$";

    private static readonly PathPart Id = new("id", "Id of a stored map.", Examples.Id, ProblemOfId)
    {
        Code = "bad-id",
        Schema = _ => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = MapId.Pattern },
    };

    /// <summary>An id that may have the extension of a format: <c>bridge.svg</c>. It is removed before the id is validated.</summary>
    public static PathPart IdOrFile { get; } =
        Id with { Schema = _ => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = IdWithExtension } };

    private static ImmutableArray<PathPart> All { get; } =
    [
        Id,
        new("node", "Id of an item of the map.", "safe", _ => null),
        new("format", "Format to render as.", "svg", CallOption.Format.Problem)
        {
            Schema = _ =>
                new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. CallOption.Format.Choices.Select(name => (JsonNode)name)] },
        },
        new("payload", "The map: base64url(zlib(source)), as POST /v1/encode makes it.", Examples.Payload, _ => null)
        {
            Schema = limits =>
                new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[A-Za-z0-9_-]+$", MaxLength = limits.PayloadLength },
        },
    ];

    /// <summary>Code of the error if a value is wrong.</summary>
    public string Code { get; private init; } = "bad-option";

    public Func<LimitSettings, OpenApiSchema> Schema { get; private init; } = _ =>
        new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1 };

    /// <summary>The parameters in an address, in order.</summary>
    public static ImmutableArray<PathPart> In(string address) =>
        [.. address.Split('/').Where(part => part.StartsWith('{')).Select(part => All.Single(known => known.Name == part.Trim('{', '}')))];

    private static string? ProblemOfId(string value) => MapId.TryParse(value, out _)
        ? null
        : $"The address names no map: {MapId.Rule}";
}
