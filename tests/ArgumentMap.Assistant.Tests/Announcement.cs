using System.Text.Encodings.Web;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace ArgumentMap.Assistant.Tests;

/// <summary>A tool as <c>tools/list</c> shows it, to be read.</summary>
internal static class Announcement
{
    private static readonly JsonSerializerOptions Readable = new(McpJsonUtilities.DefaultOptions)
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(Tool tool) => JsonSerializer.Serialize(tool, Readable);
}
