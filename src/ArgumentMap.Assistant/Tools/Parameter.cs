using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ArgumentMap.Assistant.Tools;

/// <summary>What an argument of a tool may be.</summary>
internal enum ParameterKind
{
    /// <summary>A text; a number or a truth value counts as the text it is written as.</summary>
    Text,

    /// <summary>A whole number, at least 0.</summary>
    Count,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A list of texts; one text counts as a list of one.</summary>
    Texts,

    /// <summary>Names with texts; an empty text, or null, where a name is to lose its text.</summary>
    Pairs,
}

/// <summary>An argument that a tool takes. Its schema, its check and its documentation all follow from it.</summary>
/// <param name="Description">Written for a model that has never seen the argument language.</param>
internal sealed record Parameter(string Name, ParameterKind Kind, string Description)
{
    public bool IsRequired { get; init; }

    /// <summary>The only values allowed; empty where any is.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>What it takes, to continue "Expected".</summary>
    public string Expected => Kind switch
    {
        ParameterKind.Count => "a whole number, at least 0",
        ParameterKind.Flag => "true or false",
        ParameterKind.Texts => "a list of texts",
        ParameterKind.Pairs => "an object of names with texts",
        _ => Choices.IsEmpty ? "a text" : Language.Spelling.Alternatives(Choices),
    };

    public JsonObject Schema()
    {
        var schema = new JsonObject { ["description"] = Description };
        switch (Kind)
        {
            case ParameterKind.Count:
                schema["type"] = "integer";
                schema["minimum"] = 0;
                break;
            case ParameterKind.Flag:
                schema["type"] = "boolean";
                break;
            case ParameterKind.Texts:
                schema["type"] = "array";
                schema["items"] = new JsonObject { ["type"] = "string" };
                break;
            case ParameterKind.Pairs:
                schema["type"] = "object";
                schema["additionalProperties"] = new JsonObject { ["type"] = "string" };
                break;
            default:
                schema["type"] = "string";
                if (!Choices.IsEmpty)
                    schema["enum"] = new JsonArray([.. Choices.Select(choice => (JsonNode)choice)]);
                break;
        }

        return schema;
    }
}
