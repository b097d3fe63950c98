using System.Globalization;
using System.Text;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Output;

/// <summary>Diagnostics as GitHub workflow commands.</summary>
internal static class GitHubDiagnostics
{
    public static void Print(Stream stream, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var command = diagnostic.Severity == Severity.Note ? "notice" : diagnostic.Severity.Name();
            var (start, end) = (diagnostic.Location.Start, diagnostic.Location.End);
            var file = Escape(diagnostic.Location.Source?.Path ?? "")
                .Replace(":", "%3A", StringComparison.Ordinal)
                .Replace(",", "%2C", StringComparison.Ordinal);
            stream.Write(Encoding.UTF8.GetBytes(string.Create(
                CultureInfo.InvariantCulture,
                $"::{command} file={file},line={start.Line},col={start.Column},endLine={end.Line},endColumn={end.Column},"
                    + $"title={diagnostic.Descriptor.Code} {diagnostic.Descriptor.Name}::{Escape(diagnostic.Message)}\n")));
        }
    }

    private static string Escape(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
