using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Graph.Building;
using ArgumentMap.Language;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Formats.Json;

/// <summary>
/// Reads the properties of items and links. Unknown properties, which a later version may have written, are kept as they are.
/// </summary>
/// <param name="report">Reports a diagnostic for a path.</param>
internal sealed class JsonProperties(Action<DiagnosticDescriptor, string, string> report, DiagnosticBag diagnostics)
{
    public static readonly DiagnosticDescriptor UnknownProperty = new("ARG027", "unknown-property", Severity.Note)
    {
        FiresWhen = "a map in JSON has a property that this version does not know in that place",
        Advice = "A later version of argmap may have written it. It is kept, and has no effect. "
            + "If you wrote it yourself, check its spelling, or begin its name with x- to make it your own.",
    };

    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    /// <param name="path">The path of the properties, such as <c>nodes/3/properties</c>.</param>
    /// <param name="fits">Whether this version allows a property on the item or link.</param>
    public ImmutableArray<Property> Read(JsonElement element, string path, Func<PropertyName, bool> fits)
    {
        if (element.ValueKind == JsonValueKind.Undefined)
            return [];
        if (element.ValueKind != JsonValueKind.Object)
        {
            report(JsonGraphReader.BadJson, path, "Expected an object of properties.");
            return [];
        }

        var bag = new PropertyBag();
        foreach (var member in element.EnumerateObject())
        {
            if (!CharacterCheck.IsTrimmedLine(member.Name))
            {
                report(
                    JsonGraphReader.BadJson,
                    path,
                    "The name of a property is one line without control characters, and neither begins nor ends with a blank.");
                continue;
            }

            var here = $"{path}/{member.Name}";
            var name = PropertyNames.Parse(member.Name);
            if (name == PropertyName.None || !fits(name))
                bag.Add(Keep(member.Name, member.Value, here), diagnostics);
            else if (member.Value.ValueKind == JsonValueKind.Array && name.MayRepeat())
                foreach (var value in member.Value.EnumerateArray())
                    Add(bag, name, member.Name, value, here);
            else
                Add(bag, name, member.Name, member.Value, here);
        }

        return bag.ToImmutable();
    }

    /// <summary>Reported once per name, since a later version may use it everywhere.</summary>
    private Property Keep(string key, JsonElement value, string path)
    {
        if (_unknown.Add(key))
        {
            var nearest = Spelling.Nearest(key, PropertyNames.All);
            var meant = nearest is null || nearest == key ? "" : $" Did you mean '{nearest}'?";
            report(
                UnknownProperty,
                path,
                $"'{key}' is not a property that this version knows here. It is kept as it is and has no effect.{meant}");
        }

        return value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text && CharacterCheck.IsTrimmedLine(text)
            ? new Property(PropertyName.Unknown, key, text)
            : new Property(PropertyName.UnknownJson, key, Line(value));
    }

    /// <summary>The value as JSON on one line; letters of all scripts are not escaped unless one of them would end the line.</summary>
    private static string Line(JsonElement value)
    {
        var text = Write(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        return CharacterCheck.IsTrimmedLine(text) ? text : Write(value, JavaScriptEncoder.Default);
    }

    private static string Write(JsonElement value, JavaScriptEncoder encoder)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = encoder }))
            value.WriteTo(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private void Add(PropertyBag bag, PropertyName name, string key, JsonElement value, string path)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : null;
        var isProse = name.Row()?.Type == PropertyType.Prose;
        if (text is null || !(isProse ? CharacterCheck.IsTrimmedText(text) : CharacterCheck.IsTrimmedLine(text)) || !Characters.IsId(key))
        {
            report(
                JsonGraphReader.BadJson,
                path,
                $"Expected a string of one line{(isProse ? ", or of several parted by an empty one," : "")} as the value of '{key}'.");
            return;
        }

        if (PropertyValues.Check(name, key, text, ScoringMethods.Names) is { } problem)
        {
            var isError = problem.Descriptor.Severity == Severity.Error;
            report(isError ? JsonGraphReader.BadJson : problem.Descriptor, path, problem.Message);
            if (isError)
                return;
        }

        bag.Add(new Property(name, key, text), diagnostics);
    }
}
