using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ArgumentMap.Api.Requests;
using Microsoft.OpenApi;

namespace ArgumentMap.Api.OpenApi;

/// <summary>The body of a request, as the OpenAPI document describes it.</summary>
/// <param name="Content">What it contains, to begin a sentence.</param>
/// <param name="Types">Media types that it can have, JSON among them.</param>
/// <param name="About">An example in JSON that is about a map.</param>
internal sealed record BodyDocs(string Content, ImmutableArray<string> Types, Func<string, JsonObject> About)
{
    /// <summary>The properties of the JSON, all of which are required.</summary>
    public required Func<ImmutableArray<(string Name, IOpenApiSchema Schema)>> Properties { get; init; }

    /// <summary>Options besides those of the call, which only the body can have.</summary>
    public Func<ImmutableArray<(string Name, IOpenApiSchema Schema)>> Options { get; init; } = () => [];

    /// <summary>A map, as text or in JSON.</summary>
    public static BodyDocs Map { get; } = new("A map", [.. MapBody.Types], map => new JsonObject { ["source"] = map })
    {
        Properties = () => [("source", Schemas.Text)],
    };

    /// <summary>Two versions of a map.</summary>
    public static BodyDocs Versions { get; } = new(
        "Two versions of a map",
        [MapBody.Json],
        map => new JsonObject { ["before"] = Examples.Draft, ["after"] = map })
    {
        Properties = () => [("before", Schemas.Text), ("after", Schemas.Text)],
    };

    /// <summary>Maps that can include one another.</summary>
    public static BodyDocs Maps { get; } = new(
        "Maps that can include one another by their names",
        [MapBody.Json],
        map => new JsonObject
        {
            ["maps"] = new JsonArray(
                new JsonObject { ["name"] = Examples.Id + ".arg", ["source"] = map },
                new JsonObject { ["name"] = "village.arg", ["source"] = $"include: {Examples.Id}.arg\n" }),
        })
    {
        Properties = () =>
        [
            ("maps", Schemas.ArrayOf(Schemas.Object("A map.", ["name", "source"], ("name", Schemas.Text), ("source", Schemas.Text)))),
        ],
        Options = () =>
        [
            (CheckRequest.Settings, Schemas.Object("What an argmap.json contains; it applies to all the maps.", [])),
        ],
    };
}
