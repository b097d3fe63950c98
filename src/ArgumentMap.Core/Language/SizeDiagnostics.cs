using ArgumentMap.Diagnostics;

namespace ArgumentMap.Language;

/// <summary>Diagnostics for exceeded limits on files.</summary>
internal static class SizeDiagnostics
{
    public static readonly DiagnosticDescriptor FileTooLarge = new("ARG901", "file-too-large", Severity.Error)
    {
        FiresWhen = "a file is larger than the limit",
        Advice = "Divide it and include the parts, or raise 'fileLength' in argmap.json.",
    };

    public static readonly DiagnosticDescriptor LineTooLong = new("ARG902", "line-too-long", Severity.Error)
    {
        FiresWhen = "a line is longer than the limit",
        Advice = "Divide it with lines that begin with '|', or raise 'lineLength' in argmap.json.",
    };

    public static readonly DiagnosticDescriptor TooDeep = new("ARG903", "nesting-too-deep", Severity.Error)
    {
        FiresWhen = "items are nested deeper than the limit",
        Advice = "Declare the deep part at the top and refer to it by its id, or raise 'depth' in argmap.json.",
    };

    public static readonly DiagnosticDescriptor TooManyLines = new("ARG904", "too-many-lines", Severity.Error)
    {
        FiresWhen = "a file has more lines than the limit",
        Advice = "Divide it and include the parts, or raise 'lines' in argmap.json.",
    };
}
