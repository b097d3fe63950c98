using System.Text.Json;
using ArgumentMap.Editing.Queries;
using ArgumentMap.Review.Schemes;
using ArgumentMap.Text;

namespace ArgumentMap.Studio;

/// <summary>Writes what can be written where the caret is.</summary>
internal static class Suggestions
{
    /// <param name="line">From 1.</param>
    /// <param name="column">From 1, in UTF-16 code units.</param>
    /// <param name="files">The files that the map can include.</param>
    public static void Write(Utf8JsonWriter json, OpenMap map, int line, int column, IReadOnlyList<string> files)
    {
        var tree = map.Document.Trees[0];
        if (line < 1 || line > tree.Lines.Length)
            return;
        var list = Completion.At(map.Document, tree.Lines[line - 1].Span.Start + column - 1, files, SchemeSet.BuiltIn);
        Changes.Range(json, new SourceLocation(tree.Source, list.Span));
        json.WriteStartArray("items"u8);
        foreach (var item in list.Items)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, JsonNamingPolicy.CamelCase.ConvertName(item.Kind.ToString()));
            json.WriteString("label"u8, item.Label);
            json.WriteString("text"u8, item.NewText);
            json.WriteString("detail"u8, item.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
