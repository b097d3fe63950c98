using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Json;

namespace ArgumentMap.Cli.Output;

/// <summary>Diagnostics as a JSON array.</summary>
internal static class JsonDiagnostics
{
    public static void Print(Stream stream, IReadOnlyList<Diagnostic> diagnostics)
    {
        using (var json = JsonStyle.CreateWriter(stream))
            DiagnosticsJson.Write(json, diagnostics);
        stream.WriteByte((byte)'\n');
    }
}
