using System.Text.Json;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Json;

namespace ArgumentMap.Studio;

/// <summary>Writes what is wrong with a text.</summary>
internal static class Findings
{
    public static void Write(Utf8JsonWriter json, OpenMap map)
    {
        json.WriteString("title"u8, map.Document.Graph.Title);
        json.WriteBoolean("hasErrors"u8, map.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error));
        json.WriteBoolean("isEmpty"u8, map.Document.Graph.Nodes.IsEmpty);
        json.WriteStartArray("missing"u8);
        foreach (var name in map.Missing)
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WritePropertyName("diagnostics"u8);
        DiagnosticsJson.Write(json, map.Diagnostics);
    }
}
