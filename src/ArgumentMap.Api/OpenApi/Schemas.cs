using System.Globalization;
using System.Text.Json.Nodes;
using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Features.Maps.Get;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Storage;
using ArgumentMap.Formats;
using Microsoft.OpenApi;

namespace ArgumentMap.Api.OpenApi;

/// <summary>The shapes of what is sent and answered.</summary>
internal static class Schemas
{
    private static readonly string IdWithExtension = $"{MapId.Pattern.TrimEnd('$')}({string.Join('|', ApiFormats.Known.All.Select(format => "\\" + format.Extension))})?$";

    private static OpenApiSchema Text => new() { Type = JsonSchemaType.String };

    private static OpenApiSchema Count => new() { Type = JsonSchemaType.Integer, Minimum = "1" };

    /// <summary>Those that have a name, by it.</summary>
    public static IReadOnlyDictionary<string, OpenApiSchema> Named { get; } = new Dictionary<string, OpenApiSchema>
    {
        ["Diagnostic"] = Object(
            "Something found in a map. Lines and columns count from 1, columns in UTF-16 code units; ends are exclusive.",
            ["code", "name", "severity", "message", "file", "line", "column", "endLine", "endColumn"],
            ("code", Text), ("name", Text), ("severity", Choice("error", "warning", "note")), ("message", Text), ("file", Text), ("line", Zero), ("column", Zero), ("endLine", Zero), ("endColumn", Zero),
            ("related", ArrayOf(new OpenApiSchema { Type = JsonSchemaType.Object })),
            ("fix", new OpenApiSchema { Type = JsonSchemaType.Object, Description = "Edits that mend it." })),
        ["Validation"] = Object("What there is to say of a map.", ["valid", "diagnostics"], ("valid", Flag), ("diagnostics", ArrayOf(Ref("Diagnostic")))),
        ["Map"] = Formatted("argument-map", "A map; GET /v1/schema has its JSON Schema.", "title", "files", "sections", "nodes", "relations"),
        ["Scores"] = Formatted("argument-map-scores", "Strengths and verdicts.", "engine", "semantics", "asOf", "accept", "expectations", "nodes"),
        ["Explanation"] = Formatted("argument-map-explanation", "Why an item has its strength, and what would change the verdict.", "engine", "semantics", "asOf", "topic", "sentence", "nodes", "relations"),
        ["Diff"] = Formatted(
            "argument-map-diff",
            "What changed in the argument from one map to another.",
            "engine", "same", "headline", "before", "after", "threshold", "complete", "theses", "questions", "map", "sections", "nodes", "relations", "strengths"),
        ["Health"] = Object(
            "Whether all is well, and what is wrong where it is not.",
            ["status", "checks"],
            ("status", Health),
            ("checks", new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "What was looked at, by its name.",
                AdditionalProperties = Object("One thing that was looked at.", ["status"], ("status", Health), ("why", Text)),
            })),
        ["Payload"] = Object("A map in an address.", ["payload", "svg"], ("payload", Text), ("svg", Text)),
        ["MapPage"] = Object(
            "A page of the list of stored maps.",
            ["maps", "next"],
            ("maps", ArrayOf(Object("A stored map.", ["id", "title", "tags", "revision", "modified", "bytes"], ("id", Id), ("title", Text), ("tags", ArrayOf(Text)), ("revision", Nullable), ("modified", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" }), ("bytes", Zero), ("problem", Text)))),
            ("next", Nullable)),
        ["Problem"] = Object(
            "Why a request was not done (RFC 9457).",
            ["type", "title", "status", "detail", "traceId", "errors"],
            ("type", Text), ("title", Text), ("status", Count), ("detail", Text), ("traceId", Text),
            ("errors", ArrayOf(Object(
                "One thing that is wrong.",
                ["code", "message"],
                ("code", Text), ("message", Text), ("pointer", new OpenApiSchema { Type = JsonSchemaType.String, Description = "JSON pointer into the body (#/options/theme), or parameter of the query (?theme)." }), ("file", Text), ("line", Count), ("column", Count))))),
    };

    /// <summary>What parts of addresses are.</summary>
    public static IReadOnlyDictionary<string, string> Parts { get; } = new Dictionary<string, string>
    {
        ["id"] = "Id of a stored map.",
        ["node"] = "Id of an item of the map.",
        ["format"] = "What to render as.",
        ["payload"] = "The map: base64url(zlib(source)), as POST /v1/encode makes it.",
    };

    private static OpenApiSchema Id => new() { Type = JsonSchemaType.String, Pattern = MapId.Pattern };

    private static OpenApiSchema Zero => new() { Type = JsonSchemaType.Integer, Minimum = "0" };

    private static OpenApiSchema Health => Choice("healthy", "unhealthy");

    private static OpenApiSchema Flag => new() { Type = JsonSchemaType.Boolean };

    private static OpenApiSchema Nullable => new() { Type = JsonSchemaType.String | JsonSchemaType.Null };

    public static OpenApiSchemaReference Ref(string name) => new(name);

    /// <summary>The values that an option takes.</summary>
    public static OpenApiSchema Of(CallOption option, LimitSettings limits)
    {
        var schema = option switch
        {
            { IsFlag: true } => Flag,
            { IsShare: true } => new OpenApiSchema { Type = JsonSchemaType.Number, Minimum = "0", Maximum = "1" },
            { Least: { } least } => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = Number(least), Maximum = Number(option.Most(limits)) },
            { Choices: [_, ..] choices } => Choice([.. choices]),
            { Pattern: { } pattern } => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = pattern },
            _ => new OpenApiSchema { Type = JsonSchemaType.String, MinLength = option.IsRequired || option.Problem("") is not null ? 1 : null },
        };
        schema.Default = option.Default(limits) is { } value ? Typed(value, schema) : null;
        return schema;
    }

    /// <summary>A value as it is written in a query, as a value of the type of a schema.</summary>
    public static JsonNode Typed(string value, IOpenApiSchema schema) => schema.Type == JsonSchemaType.String ? value : JsonNode.Parse(value)!;

    /// <summary>What stands in the address.</summary>
    public static OpenApiSchema OfPath(string name, Type request, LimitSettings limits) => name switch
    {
        "id" when request == typeof(GetMapRequest) => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = IdWithExtension },
        "id" => Id,
        "format" => Choice([.. CallOption.Format.Choices]),
        "payload" => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[A-Za-z0-9_-]+$", MaxLength = limits.PayloadLength },
        _ => new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1 },
    };

    /// <summary>A map in JSON with the options of a call.</summary>
    public static OpenApiSchema Body(IEnumerable<CallOption> options, LimitSettings limits)
    {
        var body = Object("A map with the options that hold for it.", ["source"], ("source", Text), ("options", Object("Options of the call.", [], [.. options.Select(option => (option.Name, (IOpenApiSchema)Described(Of(option, limits), option.Description)))])));
        body.AdditionalPropertiesAllowed = false;
        ((OpenApiSchema)body.Properties!["options"]).AdditionalPropertiesAllowed = false;
        return body;
    }

    private static OpenApiSchema Described(OpenApiSchema schema, string description)
    {
        schema.Description = description;
        // What has a default is taken by makers of clients for what an object always has.
        schema.Default = null;
        return schema;
    }

    private static OpenApiSchema Formatted(string format, string description, params string[] members) => Object(
        description,
        ["format", "version", .. members],
        [("format", Choice(format)), ("version", Count), .. members.Select(member => (member, (IOpenApiSchema)new OpenApiSchema()))]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static OpenApiSchema Choice(params string[] values) => new() { Type = JsonSchemaType.String, Enum = [.. values.Select(value => (JsonNode)value)] };

    private static OpenApiSchema ArrayOf(IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    private static OpenApiSchema Object(string description, string[] required, params (string Name, IOpenApiSchema Schema)[] properties) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Required = required.Length == 0 ? null : new HashSet<string>(required),
        Properties = properties.ToDictionary(property => property.Name, property => property.Schema),
    };
}
