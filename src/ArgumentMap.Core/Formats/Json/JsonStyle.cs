using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArgumentMap.Formats.Json;

/// <summary>How all JSON of the project is written: indented, with LF, letters of all scripts as they are.</summary>
internal static class JsonStyle
{
    /// <summary>The output is a file or response of its own; it is not escaped for use inside a page.</summary>
    public static Utf8JsonWriter CreateWriter(Stream stream) => new(stream, new JsonWriterOptions
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
