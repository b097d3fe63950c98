using System.Text;
using System.Text.Json.Nodes;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Formats.Json;

/// <summary>The JSON schemas (draft 7) of the project's documents. Whatever follows from the vocabulary is generated from it.</summary>
/// <remarks>Schemas allow members that they do not list, since a later document of the same version may have them.</remarks>
internal static class JsonSchemas
{
    private static readonly Lazy<string> OfMaps = new(WriteMap);

    private static readonly Lazy<string> OfComparisons = new(WriteComparison);

    /// <summary>The schema of maps, both written and read.</summary>
    public static string Map => OfMaps.Value;

    /// <summary>The schema of comparisons of two maps.</summary>
    public static string Comparison => OfComparisons.Value;

    private static string WriteMap()
    {
        var schema = Template("map");
        var definitions = schema["definitions"]!;
        foreach (var type in PropertyType.All)
            definitions[type.Name] = Definition(type);
        definitions[PropertyType.Semantics.Name]!["enum"] = Names(ScoringMethods.Names);
        Fill(schema, row => row.IsAllowedOn(ItemClasses.Map));
        Fill(definitions["section"]!, row => row.IsAllowedOn(ItemClasses.Section));
        Fill(definitions["node"]!, row => row.IsAllowedOn(~(ItemClasses.Map | ItemClasses.Section)) && !row.IsOfLink);
        Fill(definitions["relation"]!, row => row.Links != ItemClasses.None);
        definitions["node"]!["properties"]!["kind"]!["enum"] = Names(Kinds.NodeNames);
        definitions["node"]!["properties"]!["rating"]!["properties"]!["standing"]!["enum"] =
            Names(RatingScale.Standings.Select(row => row.Word));
        definitions["relation"]!["properties"]!["kind"]!["enum"] = Names(Kinds.RelationNames);
        return Text(schema);
    }

    private static string WriteComparison()
    {
        var schema = Template("comparison");
        var definitions = schema["definitions"]!;
        definitions[PropertyType.Semantics.Name] = Definition(PropertyType.Semantics);
        definitions[PropertyType.Semantics.Name]!["enum"] = Names(ScoringMethods.Names);
        definitions["kind"]!["enum"] = Names(Kinds.NodeNames);
        definitions["ends"]!["properties"]!["kind"]!["enum"] = Names(Kinds.RelationNames);
        return Text(schema);
    }

    /// <summary>Lists the properties that an element may have.</summary>
    private static void Fill(JsonNode thing, Func<PropertyRow, bool> has)
    {
        var properties = new JsonObject();
        foreach (var row in PropertyNames.Rows.Where(has))
            properties[row.Name] = Property(row);
        var member = thing["properties"]!["properties"]!.AsObject();
        member["type"] = "object";
        member["minProperties"] = 1;
        member["patternProperties"] = new JsonObject { [$"^{PropertyNames.ExtensionPrefix}."] = Reference(PropertyType.Text) };
        if (properties.Count > 0)
            member["properties"] = properties;
    }

    private static JsonObject Property(PropertyRow row)
    {
        var property = new JsonObject { ["description"] = $"{char.ToUpperInvariant(row.Meaning[0])}{row.Meaning[1..]}." };
        if (!row.MayRepeat)
        {
            property["allOf"] = new JsonArray(Reference(row.Type));
            return property;
        }

        property["type"] = "array";
        property["minItems"] = 1;
        property["items"] = Reference(row.Type);
        return property;
    }

    private static JsonObject Definition(PropertyType type)
    {
        var definition = new JsonObject { ["description"] = type.Description };
        foreach (var (name, value) in JsonNode.Parse(type.Schema)!.AsObject())
            definition[name] = value!.DeepClone();
        return definition;
    }

    private static JsonObject Reference(PropertyType type) => new() { ["$ref"] = "#/definitions/" + type.Name };

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode)name)]);

    private static JsonNode Template(string name)
    {
        using var stream = typeof(JsonSchemas).Assembly.GetManifestResourceStream($"schema/{name}.json")!;
        return JsonNode.Parse(stream)!;
    }

    private static string Text(JsonNode schema)
    {
        using var stream = new MemoryStream();
        using (var json = JsonStyle.CreateWriter(stream))
            schema.WriteTo(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
