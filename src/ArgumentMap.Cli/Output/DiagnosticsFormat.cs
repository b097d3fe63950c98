using ArgumentMap.Diagnostics;
using ArgumentMap.Review;

namespace ArgumentMap.Cli.Output;

/// <summary>The values of <c>--diagnostics</c>.</summary>
internal enum DiagnosticsFormat
{
    /// <summary>Text that shows the line, with a mark under the part that is meant.</summary>
    Text,

    /// <summary>An array of objects (docs/json.md).</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>Workflow commands, which GitHub shows next to the changed lines.</summary>
    GitHub,
}

internal static class DiagnosticsPrinter
{
    public static void Print(Stream stream, DiagnosticsFormat format, IReadOnlyList<Diagnostic> diagnostics, int width, bool colour)
    {
        switch (format)
        {
            case DiagnosticsFormat.Json:
                JsonDiagnostics.Print(stream, diagnostics);
                break;
            case DiagnosticsFormat.Sarif:
                SarifJson.Write(stream, diagnostics);
                break;
            case DiagnosticsFormat.GitHub:
                GitHubDiagnostics.Print(stream, diagnostics);
                break;
            default:
                TextDiagnostics.Print(stream, diagnostics, width, colour);
                break;
        }
    }
}
