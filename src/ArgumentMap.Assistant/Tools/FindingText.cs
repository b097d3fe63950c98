using ArgumentMap.Diagnostics;

namespace ArgumentMap.Assistant.Tools;

/// <summary>A diagnostic on one line, for a model to read.</summary>
internal static class FindingText
{
    /// <summary>Letters of a message that are shown; it may quote a long line of the map.</summary>
    public const int MostLetters = 600;

    /// <summary>"line 3, column 5, error ARG101 unknown-reference: No item is called …".</summary>
    public static string Of(Diagnostic found)
    {
        var place = found.Location.Source is null ? "" : $"line {found.Location.Start.Line}, column {found.Location.Start.Column}, ";
        return $"{place}{found.Severity.Name()} {found.Descriptor.Code} {found.Descriptor.Name}: {Message(found)}";
    }

    public static string Message(Diagnostic found) =>
        Quoted.Shortened(found.Message.ReplaceLineEndings(" "), MostLetters);
}
