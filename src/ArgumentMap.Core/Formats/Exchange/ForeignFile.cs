using ArgumentMap.Diagnostics;
using ArgumentMap.Text;

namespace ArgumentMap.Formats.Exchange;

/// <summary>Diagnostics for files of other tools.</summary>
internal static class ForeignFile
{
    public static readonly DiagnosticDescriptor Unreadable = new("ARG028", "unreadable-import", Severity.Error)
    {
        FiresWhen = "a file of another tool does not have the form of its format",
        Advice = "Export the file once more, or name its format with '--from'. What is read of each format stands in docs/exchange.md.",
    };

    public static Diagnostic At(SourceText source, TextSpan span, string message) =>
        new(Unreadable, message, new SourceLocation(source, span));
}
