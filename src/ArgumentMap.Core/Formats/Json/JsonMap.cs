using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArgumentMap.Formats.Json;

/// <summary>A map as it appears in JSON; <see cref="JsonGraphReader"/> decides whether it makes sense.</summary>
internal sealed record JsonMap
{
    public string? Format { get; init; }

    public int? Version { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<string?>? Tags { get; init; }

    public JsonElement Properties { get; init; }

    public IReadOnlyList<JsonSection?>? Sections { get; init; }

    public IReadOnlyList<JsonMapNode?>? Nodes { get; init; }

    public IReadOnlyList<JsonRelation?>? Relations { get; init; }
}

internal sealed record JsonSection
{
    public string? Id { get; init; }

    public bool AutoId { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<string?>? Tags { get; init; }

    public JsonElement Properties { get; init; }

    public string? Parent { get; init; }
}

internal sealed record JsonMapNode
{
    public string? Id { get; init; }

    public bool AutoId { get; init; }

    public string? Kind { get; init; }

    public string? Text { get; init; }

    public JsonRating? Rating { get; init; }

    public IReadOnlyList<string?>? Tags { get; init; }

    public JsonElement Properties { get; init; }

    public string? Section { get; init; }
}

/// <summary>A rating; its <c>value</c> member follows from the notation and is only there for other readers.</summary>
internal sealed record JsonRating
{
    public string? Notation { get; init; }
}

internal sealed record JsonRelation
{
    public string? From { get; init; }

    public string? To { get; init; }

    public string? Kind { get; init; }

    public string? Locator { get; init; }

    public JsonElement Properties { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(JsonMap))]
internal sealed partial class JsonMapContext : JsonSerializerContext;
