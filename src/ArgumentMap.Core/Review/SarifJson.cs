using System.Text.Json;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Json;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring;
using ArgumentMap.Text;

namespace ArgumentMap.Review;

/// <summary>Diagnostics as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format).</summary>
internal static class SarifJson
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static void Write(Stream stream, IReadOnlyList<Diagnostic> diagnostics)
    {
        using (var json = JsonStyle.CreateWriter(stream))
            Log(json, diagnostics);
        stream.WriteByte((byte)'\n');
    }

    private static void Log(Utf8JsonWriter json, IReadOnlyList<Diagnostic> diagnostics)
    {
        var rules = diagnostics
            .Select(diagnostic => diagnostic.Descriptor)
            .Distinct()
            .OrderBy(rule => rule.Code, StringComparer.Ordinal)
            .ToList();
        json.WriteStartObject();
        json.WriteString("$schema"u8, Schema);
        json.WriteString("version"u8, "2.1.0");
        json.WriteStartArray("runs"u8);
        json.WriteStartObject();
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, "argmap");
        json.WriteString("version"u8, Engine.Version);
        json.WriteStartArray("rules"u8);
        foreach (var rule in rules)
            Rule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind"u8, "utf16CodeUnits");
        json.WriteStartArray("results"u8);
        foreach (var diagnostic in diagnostics)
            Result(json, diagnostic, rules.IndexOf(diagnostic.Descriptor));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Rule(Utf8JsonWriter json, DiagnosticDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, rule.Code);
        json.WriteString("name"u8, rule.Name);
        Message(json, "shortDescription"u8, Sentence(rule.FiresWhen));
        Message(json, "fullDescription"u8, $"{Sentence(rule.FiresWhen)} {rule.Advice}");
        json.WriteStartObject("help"u8);
        json.WriteString("text"u8, RuleHelp.Text(rule));
        json.WriteString("markdown"u8, RuleHelp.Markdown(rule));
        json.WriteEndObject();
        json.WriteString("helpUri"u8, RulesPage.AddressOf(rule));
        json.WriteStartObject("defaultConfiguration"u8);
        json.WriteBoolean("enabled"u8, rule.IsOn);
        json.WriteString("level"u8, rule.Severity.Name());
        json.WriteEndObject();
        json.WriteStartObject("properties"u8);
        json.WriteStartArray("tags"u8);
        json.WriteStringValue(RuleArea.Of(rule).Name);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Sentence(string clause) => char.ToUpperInvariant(clause[0]) + clause[1..] + ".";

    private static void Message(Utf8JsonWriter json, ReadOnlySpan<byte> name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Diagnostic diagnostic, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId"u8, diagnostic.Descriptor.Code);
        json.WriteNumber("ruleIndex"u8, rule);
        json.WriteString("level"u8, diagnostic.Severity.Name());
        Message(json, "message"u8, diagnostic.Message);
        json.WriteStartArray("locations"u8);
        Location(json, diagnostic.Location);
        json.WriteEndArray();
        if (!diagnostic.Related.IsEmpty)
        {
            json.WriteStartArray("relatedLocations"u8);
            foreach (var location in diagnostic.Related)
                Location(json, location);
            json.WriteEndArray();
        }

        if (diagnostic is { Fix: { } fix, Location.Source: { } source })
            Fix(json, source, fix);
        json.WriteEndObject();
    }

    private static void Fix(Utf8JsonWriter json, SourceText source, CodeFix fix)
    {
        json.WriteStartArray("fixes"u8);
        json.WriteStartObject();
        Message(json, "description"u8, fix.Title);
        json.WriteStartArray("artifactChanges"u8);
        json.WriteStartObject();
        Artifact(json, source);
        json.WriteStartArray("replacements"u8);
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            Region(json, "deletedRegion"u8, new SourceLocation(source, edit.Span));
            Message(json, "insertedContent"u8, edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Location(Utf8JsonWriter json, SourceLocation location)
    {
        json.WriteStartObject();
        if (location.Source is { } source)
        {
            json.WriteStartObject("physicalLocation"u8);
            Artifact(json, source);
            Region(json, "region"u8, location);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Artifact(Utf8JsonWriter json, SourceText source)
    {
        json.WriteStartObject("artifactLocation"u8);
        json.WriteString("uri"u8, string.Join('/', source.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    private static void Region(Utf8JsonWriter json, ReadOnlySpan<byte> name, SourceLocation location)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine"u8, location.Start.Line);
        json.WriteNumber("startColumn"u8, location.Start.Column);
        json.WriteNumber("endLine"u8, location.End.Line);
        json.WriteNumber("endColumn"u8, location.End.Column);
        json.WriteEndObject();
    }
}
