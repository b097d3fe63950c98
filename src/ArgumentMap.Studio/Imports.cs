using System.Globalization;
using System.Text;
using System.Text.Json;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats;

namespace ArgumentMap.Studio;

/// <summary>Files of other tools, as maps.</summary>
internal static class Imports
{
    /// <summary>How the names of files end that can be opened, with blanks between them.</summary>
    public static string Endings { get; } =
        string.Join(' ', MapFormats.Core.Readers.Select(reader => reader.FileEnding).Prepend(MapFormats.Arg.Extension).Distinct());

    /// <summary>Writes the map in a file and what is lost; nothing where the file is read as it is.</summary>
    public static void Write(Utf8JsonWriter json, string name, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        if (MapFormats.Core.ReaderOf(name, utf8) is not { } format)
            return;
        var document = ArgumentDocument.Read(format, utf8, name);
        if (document.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error) is { } error)
        {
            json.WriteString("problem"u8, $"The file could not be read as {format.Name}. {error.Location}: {error.Message}");
            return;
        }

        json.WriteString("text"u8, document.Render(MapFormats.Arg).Text);
        json.WriteString("format"u8, format.Description);
        json.WriteStartArray("losses"u8);
        foreach (var loss in document.Losses.Concat(MapFormats.Arg.LossesOf(document.Graph)))
            json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{loss.What} ({loss.Count:N0})"));
        json.WriteEndArray();
    }
}
