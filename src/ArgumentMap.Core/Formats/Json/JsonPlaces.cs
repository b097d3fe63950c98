using System.Globalization;
using System.Text;
using System.Text.Json;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Json;

/// <summary>Finds the location of a value in a JSON text. This is done only if there is something to report.</summary>
internal static class JsonPlaces
{
    /// <summary>
    /// The location of the value at a path such as <c>nodes/3/kind</c>, or of the innermost value on that path that exists.
    /// </summary>
    public static SourceLocation Find(ReadOnlySpan<byte> utf8, SourceText source, string path)
    {
        var reader = new Utf8JsonReader(utf8);
        var found = default(TextSpan);
        reader.Read();
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            found = Token(utf8, reader);
            if (!Enter(ref reader, step))
                return new SourceLocation(source, found);
        }

        return new SourceLocation(source, Token(utf8, reader));
    }

    /// <summary>The location that a JSON error gives by line and byte.</summary>
    public static SourceLocation Find(SourceText source, JsonException exception)
    {
        var lines = source.Text.AsSpan().Count('\n') + 1;
        var line = source.GetLine((int)Math.Min(exception.LineNumber ?? 0, lines - 1) + 1);
        var bytes = Encoding.UTF8.GetBytes(source[line].ToString());
        var length = (int)Math.Min(exception.BytePositionInLine ?? 0, bytes.Length);
        return new SourceLocation(source, new TextSpan(line.Start + Encoding.UTF8.GetCharCount(bytes, 0, length), 0));
    }

    private static bool Enter(ref Utf8JsonReader reader, string step)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var here = reader.ValueTextEquals(step);
                reader.Read();
                if (here)
                    return true;
                reader.Skip();
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            var wanted = int.Parse(step, CultureInfo.InvariantCulture);
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                if (index == wanted)
                    return true;
                reader.Skip();
            }
        }

        return false;
    }

    private static TextSpan Token(ReadOnlySpan<byte> utf8, in Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        var length = (int)reader.BytesConsumed - start;
        return new TextSpan(Encoding.UTF8.GetCharCount(utf8[..start]), Encoding.UTF8.GetCharCount(utf8.Slice(start, length)));
    }
}
