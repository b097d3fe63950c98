using System.Text.Json;
using ArgumentMap.Editing;
using ArgumentMap.Text;

namespace ArgumentMap.Studio;

/// <summary>Writes what a click in the map changes in its text.</summary>
internal static class Changes
{
    public static void Write(Utf8JsonWriter json, OpenMap map, EditResult result)
    {
        var own = map.Document.Trees[0].Source;
        var refusal = result.Refusal
            ?? (result.Files.All(file => file.Source == own) ? null : "This would change a file that the map includes. Open that file.");
        if (refusal is not null)
        {
            json.WriteString("problem"u8, refusal);
            return;
        }

        json.WriteString("id"u8, result.Id);
        json.WriteStartArray("edits"u8);
        foreach (var edit in result.Files.SelectMany(file => file.Edits))
        {
            json.WriteStartObject();
            Range(json, new SourceLocation(own, edit.Span));
            json.WriteString("newText"u8, edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Lines and columns count from 1, columns in UTF-16 code units.</summary>
    public static void Range(Utf8JsonWriter json, SourceLocation location)
    {
        json.WriteNumber("line"u8, location.Start.Line);
        json.WriteNumber("column"u8, location.Start.Column);
        json.WriteNumber("endLine"u8, location.End.Line);
        json.WriteNumber("endColumn"u8, location.End.Column);
    }
}
