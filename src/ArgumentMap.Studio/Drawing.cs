using System.Text;
using System.Text.Json;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Cards;
using ArgumentMap.Formats.Html;
using ArgumentMap.Graph;
using ArgumentMap.Scoring;

namespace ArgumentMap.Studio;

/// <summary>Writes a map as the parts of a page: the same cards, outline and answer as the page that the command line writes.</summary>
internal static class Drawing
{
    /// <summary>The most cards of a picture; the rest are counted on the cards above them.</summary>
    private const int MostCards = 600;

    public static void Write(Utf8JsonWriter json, MapView view)
    {
        var picture = CardPicture.InPage(view.In(PageColours.Theme), MostCards);
        json.WriteString("svg"u8, Html(stream => CardSvg.Write(picture, stream)));
        var tree = CardTree.Of(view.Graph, Visible.Of(view.Graph, RenderOptions.Default), view.Effort);
        json.WriteString("outline"u8, Html(stream => PageOutline.Write(view, tree, stream)));
        json.WriteString("language"u8, new Narration(view.Graph).Language ?? "");
        json.WriteString("day"u8, view.Scores!.AsOf?.ToString() ?? "");
        json.WriteStartArray("days"u8);
        foreach (var day in Timeline.Changes(view.Graph, null).Take(view.Limits.PageDays))
            json.WriteStringValue(day.ToString());
        json.WriteEndArray();
    }

    /// <summary>Where the items of a map stand in its own file, which does not change with the day.</summary>
    public static void Places(Utf8JsonWriter json, ArgumentDocument document)
    {
        var graph = document.Graph;
        json.WriteStartArray("items"u8);
        for (var node = 0; node < graph.Nodes.Length; node++)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, graph.Nodes[node].Id);
            json.WriteString("text"u8, graph.Nodes[node].Text.Span);
            json.WriteNumber("line"u8, document.Lines.DeclarationOf(node) is { File: 0 } place ? place.Line + 1 : 0);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("lines"u8);
        var lines = document.Trees.IsEmpty ? 0 : document.Trees[0].Lines.Length;
        for (var line = 0; line < lines; line++)
            json.WriteNumberValue(document.Lines.NodeAt(new FileLine(0, line)));
        json.WriteEndArray();
    }

    public static string Answer(MapView view) => Html(stream => PageAnswer.Write(view, stream));

    public static string Item(MapView view, int node) => Html(stream => PageAnswer.WriteItem(view, node, stream));

    private static string Html(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
