using ArgumentMap.Diagnostics;

namespace ArgumentMap.Language;

/// <summary>The limits of what is read of a file.</summary>
internal static class SizeDiagnostics
{
    public static readonly DiagnosticDescriptor FileTooLarge = new("ARG901", "file-too-large", Severity.Error)
    {
        FiresWhen = "a file is larger than what is read",
        Advice = "Divide it and include the parts, or raise 'fileLength' in argmap.json.",
    };

    public static readonly DiagnosticDescriptor LineTooLong = new("ARG902", "line-too-long", Severity.Error)
    {
        FiresWhen = "a line is longer than what is read",
        Advice = "Divide it with lines that begin with '|', or raise 'lineLength' in argmap.json.",
    };

    public static readonly DiagnosticDescriptor TooDeep = new("ARG903", "nesting-too-deep", Severity.Error)
    {
        FiresWhen = "items are nested deeper than what is read",
        Advice = "Declare the deep part at the top and refer to it by its id, or raise 'depth' in argmap.json.",
    };

    public static readonly DiagnosticDescriptor TooManyLines = new("ARG904", "too-many-lines", Severity.Error)
    {
        FiresWhen = "a file has more lines than are read",
        Advice = "Divide it and include the parts, or raise 'lines' in argmap.json.",
    };
}
