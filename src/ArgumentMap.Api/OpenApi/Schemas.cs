using System.Globalization;
using System.Text.Json.Nodes;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Storage;
using Microsoft.OpenApi;

namespace ArgumentMap.Api.OpenApi;

/// <summary>Builds the JSON schemas of requests and answers.</summary>
internal static class Schemas
{
    public static OpenApiSchema Text => new() { Type = JsonSchemaType.String };

    public static OpenApiSchema Positive => new() { Type = JsonSchemaType.Integer, Minimum = "1" };

    public static OpenApiSchema Id => new() { Type = JsonSchemaType.String, Pattern = MapId.Pattern };

    public static OpenApiSchema NonNegative => new() { Type = JsonSchemaType.Integer, Minimum = "0" };

    public static OpenApiSchema Flag => new() { Type = JsonSchemaType.Boolean };

    public static OpenApiSchema Nullable => new() { Type = JsonSchemaType.String | JsonSchemaType.Null };

    /// <summary>Schema of the values that an option takes.</summary>
    public static OpenApiSchema Of(CallOption option, LimitSettings limits)
    {
        var schema = option switch
        {
            { IsFlag: true } => Flag,
            { Fractions: var (least, most) } => new OpenApiSchema
            {
                Type = JsonSchemaType.Number,
                Minimum = least.ToString(CultureInfo.InvariantCulture),
                Maximum = most.ToString(CultureInfo.InvariantCulture),
            },
            { Least: { } least } => new OpenApiSchema
            {
                Type = JsonSchemaType.Integer, Minimum = Number(least), Maximum = Number(option.Most(limits)),
            },
            { Choices: [_, ..] choices } => Choice([.. choices]),
            { Pattern: { } pattern } =>
                new OpenApiSchema { Type = JsonSchemaType.String, Pattern = pattern, MaxLength = option.MaxLength },
            _ =>
                new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    MinLength = option.IsRequired || option.Problem("") is not null ? 1 : null,
                },
        };
        schema.Default = option.Default(limits) is { } value ? Typed(value, schema) : null;
        return schema;
    }

    /// <summary>A value as written in a query, converted to the type of a schema.</summary>
    public static JsonNode Typed(string value, IOpenApiSchema schema) =>
        schema.Type == JsonSchemaType.String ? value : JsonNode.Parse(value)!;

    /// <summary>Schema of a JSON body with the options of a call.</summary>
    public static OpenApiSchema Body(BodyDocs docs, IEnumerable<CallOption> options, LimitSettings limits)
    {
        var named = options.Select(option => (option.Name, (IOpenApiSchema)Described(Of(option, limits), option.Description)));
        var properties = docs.Properties();
        var body = Object(
            docs.Content + " with the options that apply to it.",
            [.. properties.Select(property => property.Name)],
            [.. properties, ("options", Object("Options of the call.", [], [.. named, .. docs.Options()]))]);
        body.AdditionalPropertiesAllowed = false;
        ((OpenApiSchema)body.Properties!["options"]).AdditionalPropertiesAllowed = false;
        return body;
    }

    private static OpenApiSchema Described(OpenApiSchema schema, string description)
    {
        schema.Description = description;
        // Client generators take a property with a default to be always present.
        schema.Default = null;
        return schema;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static OpenApiSchema Choice(params string[] values) =>
        new() { Type = JsonSchemaType.String, Enum = [.. values.Select(value => (JsonNode)value)] };

    public static OpenApiSchema ArrayOf(IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    public static OpenApiSchema Object(string description, string[] required, params (string Name, IOpenApiSchema Schema)[] properties) =>
        new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Required = required.Length == 0 ? null : new HashSet<string>(required),
        Properties = properties.ToDictionary(property => property.Name, property => property.Schema),
    };
}
