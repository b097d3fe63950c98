using System.Runtime.InteropServices.JavaScript;
using System.Text;
using System.Text.Json;
using ArgumentMap.Editing;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Html;
using ArgumentMap.Formats.Json;
using ArgumentMap.Formats.Svg;
using ArgumentMap.Limits;

namespace ArgumentMap.Studio;

/// <summary>
/// What the pages of the studio ask of the core. Every answer is JSON or a text of the core; a map that cannot be answered about gives
/// <c>{"problem": …}</c>, so nothing is thrown into the page.
/// </summary>
internal static partial class Engine
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal);
    private static OpenMap _map = OpenMap.Empty;

    /// <summary>The colours of pictures, light and dark, as a style sheet.</summary>
    [JSExport]
    public static string Colours() => PageColours.StyleSheet;

    /// <summary>Makes a text known that maps can include.</summary>
    [JSExport]
    public static void AddFile(string name, string text) => Files[name] = text;

    [JSExport]
    public static void ForgetFiles() => Files.Clear();

    /// <summary>How the names of files end that can be opened, with blanks between them.</summary>
    [JSExport]
    public static string Endings() => Imports.Endings;

    /// <summary>The map in a file of another tool, with what is lost; nothing for a text that is read as it is.</summary>
    [JSExport]
    public static string Import(string name, string text) => Answer(json => Imports.Write(json, name, text));

    /// <summary>Reads a text, which the other calls are about from now on, and tells what is wrong with it.</summary>
    [JSExport]
    public static string Open(string name, string text) => Answer(json =>
    {
        _map = OpenMap.Read(name, text, Files);
        Findings.Write(json, _map);
    });

    /// <summary>The map as a picture and an outline.</summary>
    /// <param name="day">A day to score as of; empty for the map's own.</param>
    /// <param name="ratings">Ratings to try instead of those in the text, one a line: <c>gate=0.9</c>.</param>
    [JSExport]
    public static string Draw(string day, string ratings) => Answer(json =>
    {
        Drawing.Write(json, _map.As(day, ratings));
        Drawing.Places(json, _map.Document);
    });

    /// <summary>Thesis, verdict, why, and what to settle first, as HTML.</summary>
    /// <param name="isPatient">Whether to say why however long it takes.</param>
    [JSExport]
    public static string AnswerOf(string day, string ratings, bool isPatient) =>
        Answer(json => json.WriteString("html"u8, Drawing.Answer(_map.As(day, ratings, isPatient))));

    /// <summary>One item: what it says, why it stands as it does, and which rating it has.</summary>
    [JSExport]
    public static string Item(string id, string day, string ratings) => Answer(json => ItemDetails.Write(json, _map, id, day, ratings));

    /// <summary>The days in the map, and how its claims stood on them.</summary>
    [JSExport]
    public static string Timeline() => Answer(json =>
    {
        var timeline = _map.Document.Timeline();
        json.WriteString("svg"u8, Text(stream => TimelineChart.Write(stream, timeline)));
        json.WritePropertyName("timeline"u8);
        json.WriteRawValue(Text(stream => TimelineJson.Write(stream, timeline)));
    });

    /// <summary>What changed in the argument from another text to this one.</summary>
    [JSExport]
    public static string Compare(string before) => Answer(json =>
    {
        var old = OpenMap.Read(_map.Name, before, Files).Document;
        if (old.HasErrors || _map.Document.HasErrors)
        {
            json.WriteString("problem"u8, "One of the two maps has errors. Fix them first.");
            return;
        }

        var comparison = old.Compare(_map.Document);
        foreach (var format in MapFormats.Core.Comparisons)
        {
            if (format.Name is not ("svg" or "json"))
                continue;
            if (ComparisonView.Of(comparison, format, RenderOptions.Default, out _) is not { } view)
                continue;
            var written = Text(stream => view.Write(stream));
            json.WritePropertyName(format.Name);
            if (format.Name == "json")
                json.WriteRawValue(written);
            else
                json.WriteStringValue(written);
        }
    });

    /// <summary>The formats that <see cref="Render"/> writes.</summary>
    [JSExport]
    public static string Formats() => Answer(json =>
    {
        json.WriteStartArray("formats"u8);
        foreach (var format in MapFormats.Core.All)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, format.Name);
            json.WriteString("description"u8, format.Description);
            json.WriteString("extension"u8, format.Extension);
            json.WriteString("type"u8, format.MediaType);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>The map in a format, as the command line writes it.</summary>
    /// <param name="options">Options of the format, one a line: <c>scores=true</c>.</param>
    [JSExport]
    public static string Render(string format, string options) => Answer(json =>
    {
        var rendering = OpenMap.Options(options, out var problem);
        var rendered = problem is null ? _map.Document.Render(MapFormats.Core.Find(format)!, rendering) : null;
        if (rendered is { Problem: null })
            json.WriteString("text"u8, rendered.Text);
        else
            json.WriteString("problem"u8, problem ?? rendered!.Problem!.Message);
    });

    /// <summary>The scores, as <c>argmap score --json</c> prints them.</summary>
    [JSExport]
    public static string Score() => Answer(json => json.WriteString(
        "text"u8, Text(stream => ScoresJson.Write(stream, _map.Document.Score(), _map.Document.Expectations()))));

    /// <summary>Why an item has its strength, as <c>argmap explain --json</c> prints it.</summary>
    [JSExport]
    public static string Explain(string id) => Answer(json =>
    {
        if (_map.Document.Explain(id) is { } explanation)
            json.WriteString("text"u8, Text(stream => ExplanationJson.Write(stream, explanation)));
        else
            json.WriteString("problem"u8, $"The map has no item '{id}' with a strength.");
    });

    /// <summary>What can be written in a place of the text.</summary>
    /// <param name="line">From 1, like the column.</param>
    [JSExport]
    public static string Complete(int line, int column) =>
        Answer(json => Suggestions.Write(json, _map, line, column, [.. Files.Keys]));

    /// <summary>The edits that add an item.</summary>
    /// <param name="rating">Empty for none.</param>
    [JSExport]
    public static string Add(string parent, string keyword, string text, string rating) => Answer(json => Changes.Write(
        json, _map, new MapEditor(_map.Document).Add(
            parent, new NewItem(keyword, text) { Rating = rating.Length > 0 ? rating : null })));

    /// <summary>The edits that rate an item.</summary>
    /// <param name="rating">Empty for none.</param>
    [JSExport]
    public static string Rate(string id, string rating) => Answer(json => Changes.Write(
        json, _map, new MapEditor(_map.Document).Rate(id, rating.Length > 0 ? rating : null)));

    /// <summary>The edits that put an item with all below it under another one.</summary>
    [JSExport]
    public static string Move(string id, string parent) =>
        Answer(json => Changes.Write(json, _map, new MapEditor(_map.Document).Move(id, parent)));

    /// <summary>The edits that give an item another text.</summary>
    [JSExport]
    public static string ChangeText(string id, string text) =>
        Answer(json => Changes.Write(json, _map, new MapEditor(_map.Document).ChangeText(id, text)));

    /// <summary>The edits that remove an item with all below it, and the lines that refer to it.</summary>
    [JSExport]
    public static string Remove(string id) =>
        Answer(json => Changes.Write(json, _map, new MapEditor(_map.Document).Remove(id, withReferences: true)));

    /// <summary>The text with everything fixed that can be fixed safely.</summary>
    [JSExport]
    public static string Fix() => Answer(json =>
    {
        var source = Encoding.UTF8.GetBytes(_map.Text);
        json.WriteString("text"u8, ArgumentDocument.Fix(source, _map.Name, Files).Text);
    });

    private static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static string Answer(Action<Utf8JsonWriter> write)
    {
        try
        {
            return Written(write);
        }
        catch (EffortSpentException spent)
        {
            return Written(json => json.WriteString("problem"u8, spent.ToDiagnostic().Message));
        }
    }

    private static string Written(Action<Utf8JsonWriter> write) => Text(stream =>
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    });
}
