using System.Text.Json;
using ArgumentMap.Editing.Queries;
using ArgumentMap.Language.Vocabulary;

namespace ArgumentMap.Studio;

/// <summary>Writes what a page shows of one item.</summary>
internal static class ItemDetails
{
    public static void Write(Utf8JsonWriter json, OpenMap map, string id, string day, string ratings)
    {
        var view = map.As(day, ratings);
        var index = view.Graph.IndexOf(id);
        if (index < 0)
        {
            json.WriteString("problem"u8, $"The map has no item '{id}'.");
            return;
        }

        var node = map.Document.Graph.Nodes[index];
        json.WriteString("id"u8, node.Id);
        json.WriteString("kind"u8, node.Kind.Name());
        json.WriteString("text"u8, node.Text.Span);
        json.WriteString("rating"u8, node.Rating?.Notation ?? "");
        json.WriteNumber("line"u8, map.Document.Lines.DeclarationOf(index) is { File: 0 } place ? place.Line + 1 : 0);
        json.WriteStartArray("ratings"u8);
        foreach (var (value, _) in PropertyWords.Ratings(node.Kind.Keyword()))
            json.WriteStringValue(value);
        json.WriteEndArray();
        json.WriteStartArray("below"u8);
        foreach (var row in KeywordTable.Rows)
        {
            if (row.Places.Any(place => place.Under.Contains(node.Kind.Keyword())))
                json.WriteStringValue(row.Name);
        }

        json.WriteEndArray();
        json.WriteBoolean("canTry"u8, map.Document.WithRating(id, "0.5", out _) is not null);
        if (node.Kind == NodeKind.Question)
            return;
        json.WriteNumber("base"u8, view.Scores!.Nodes[index].Base);
        json.WriteString("html"u8, Drawing.Item(view, index));
    }
}
