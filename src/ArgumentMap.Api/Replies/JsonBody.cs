using System.Text.Json;
using ArgumentMap.Formats.Json;

namespace ArgumentMap.Api.Replies;

/// <summary>Writes JSON in the style of the project and ends it with a line feed, like the command line.</summary>
internal static class JsonBody
{
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = JsonStyle.CreateWriter(stream))
            write(json);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
