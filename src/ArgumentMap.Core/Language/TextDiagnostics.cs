using ArgumentMap.Diagnostics;

namespace ArgumentMap.Language;

/// <summary>Diagnostics for files that are not proper text.</summary>
internal static class TextDiagnostics
{
    public static readonly DiagnosticDescriptor ControlCharacter = new("ARG013", "control-character", Severity.Error)
    {
        FiresWhen = "a file contains a control character",
        Advice = "It is invisible, and some programs act on it. Delete it.",
        HasFix = true,
    };

    public static readonly DiagnosticDescriptor LoneSurrogate = new("ARG014", "lone-surrogate", Severity.Error)
    {
        FiresWhen = "a text contains half of a character",
        Advice =
            "It comes from cutting a text in the middle of a character, and no file in UTF-8 can hold it. Delete it, or write the "
            + "character again.",
        HasFix = true,
    };

    public static readonly DiagnosticDescriptor BareCarriageReturn = new("ARG015", "bare-carriage-return", Severity.Error)
    {
        FiresWhen = "a carriage return is not followed by a line feed",
        Advice = "It does not end a line, so what follows belongs to the same line. Save the file with LF or CRLF line ends.",
        HasFix = true,
    };

    public static readonly DiagnosticDescriptor InvalidUtf8 = new("ARG016", "invalid-utf8", Severity.Error)
    {
        FiresWhen = "a byte of a file is not valid UTF-8",
        Advice = "The file was saved in another encoding, or it is damaged. Save it as UTF-8.",
    };

    public static readonly DiagnosticDescriptor NotText = new("ARG017", "not-text", Severity.Error)
    {
        FiresWhen = "a file is in UTF-16 or contains binary data",
        Advice = "None of it is read. A map is a text file in UTF-8: save it as such, or name another file.",
    };

    public static readonly DiagnosticDescriptor UnreadableFile = new("ARG026", "unreadable-file", Severity.Error)
    {
        FiresWhen = "the file of a map does not exist or cannot be read",
        Advice = "Correct its name, or allow it to be read.",
    };
}
