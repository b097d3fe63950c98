using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArgumentMap.Formats.Json;

/// <summary>The style of all JSON of the project: indented, with LF, letters of all scripts unescaped.</summary>
internal static class JsonStyle
{
    /// <summary>The output is a separate file or response; it is not escaped for use inside a page.</summary>
    public static Utf8JsonWriter CreateWriter(Stream stream) => new(stream, new JsonWriterOptions
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
