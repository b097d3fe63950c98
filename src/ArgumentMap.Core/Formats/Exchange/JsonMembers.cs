using System.Text;
using System.Text.Json;

namespace ArgumentMap.Formats.Exchange;

/// <summary>The names by which a format in JSON is recognized.</summary>
/// <param name="Names">Names of the members of the object.</param>
/// <param name="OfNode">Names of the members of its first node, wherever its nodes are.</param>
/// <param name="HasNodeTable">Whether its nodes are an object with an id for each rather than an array.</param>
internal sealed record JsonMembers(HashSet<string> Names, HashSet<string> OfNode, bool HasNodeTable)
{
    /// <summary>Null where the text is not an object in JSON.</summary>
    public static JsonMembers? Of(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty || start[0] != '{')
            return null;
        var members = new JsonMembers(new(StringComparer.Ordinal), new(StringComparer.Ordinal), HasNodeTable: false);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return members.Read(ref reader);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What came before the mistake may suffice to tell which format was meant.
            return members;
        }
    }

    private JsonMembers Read(ref Utf8JsonReader reader)
    {
        var hasTable = false;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            Names.Add(reader.GetString()!);
            var isNodes = reader.ValueTextEquals("nodes");
            reader.Read();
            if (isNodes && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                hasTable = reader.TokenType == JsonTokenType.StartObject;
                ReadNode(reader);
            }

            reader.Skip();
        }

        return this with { HasNodeTable = hasTable };
    }

    /// <param name="reader">At the start of the nodes; a copy, so that the caller's goes on from there.</param>
    private void ReadNode(Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth + 1;
        while (reader.Read() && reader.CurrentDepth >= depth)
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth + 1)
                OfNode.Add(reader.GetString()!);
            else if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth)
                return;
        }
    }
}
