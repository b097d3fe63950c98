using System.Text.Json;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Json;

/// <summary>Writes diagnostics as JSON (docs/json.md).</summary>
internal static class DiagnosticsJson
{
    /// <summary>Writes an array of diagnostics. Lines and columns count from 1, columns in UTF-16 code units; ends are exclusive.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(diagnostics);
        json.WriteStartArray();
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code"u8, diagnostic.Descriptor.Code);
            json.WriteString("name"u8, diagnostic.Descriptor.Name);
            json.WriteString("severity"u8, diagnostic.Severity.Name());
            json.WriteString("message"u8, diagnostic.Message);
            json.WriteString("file"u8, diagnostic.Location.Source?.Path ?? "");
            Range(json, diagnostic.Location);
            if (!diagnostic.Related.IsEmpty)
                Related(json, diagnostic);
            if (diagnostic.Fix is { } fix)
                Fix(json, diagnostic.Location.Source, fix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Related(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartArray("related"u8);
        foreach (var location in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteString("file"u8, location.Source?.Path ?? "");
            Range(json, location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Fix(Utf8JsonWriter json, SourceText? source, CodeFix fix)
    {
        json.WriteStartObject("fix"u8);
        json.WriteString("title"u8, fix.Title);
        if (!fix.IsSafe)
            json.WriteBoolean("isSafe"u8, false);
        json.WriteStartArray("edits"u8);
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            Range(json, new SourceLocation(source, edit.Span));
            json.WriteString("newText"u8, edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Range(Utf8JsonWriter json, SourceLocation location)
    {
        var (start, end) = (location.Start, location.End);
        json.WriteNumber("line"u8, start.Line);
        json.WriteNumber("column"u8, start.Column);
        json.WriteNumber("endLine"u8, end.Line);
        json.WriteNumber("endColumn"u8, end.Column);
    }
}
