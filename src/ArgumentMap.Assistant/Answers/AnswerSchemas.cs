using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace ArgumentMap.Assistant.Answers;

/// <summary>The JSON schemas of answers, made from their types and descriptions.</summary>
internal static class AnswerSchemas
{
    private static readonly JsonSchemaExporterOptions Options = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = static (context, schema) =>
        {
            var told = context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false);
            if (schema is not JsonObject members)
                return schema;
            // What is null is left out, and some clients take one type only.
            if (members["type"] is JsonArray types)
                members["type"] = types.First(type => (string?)type != "null")!.DeepClone();
            if (told is [DescriptionAttribute description])
                members.Insert(0, "description", description.Description);
            return schema;
        },
    };

    public static JsonNode Of(JsonTypeInfo answer) => answer.GetJsonSchemaAsNode(Options);
}
