using ArgumentMap.Diagnostics;

namespace ArgumentMap.Language.Syntax;

/// <summary>Diagnostics for indentation and continuation lines.</summary>
internal static class IndentationDiagnostics
{
    public static readonly DiagnosticDescriptor UnevenIndentation = new("ARG010", "uneven-indentation", Severity.Error)
    {
        FiresWhen = "a line is indented neither like its siblings nor deeper than the line above",
        Advice = "Indentation shows what belongs to what. Indent the line like its sibling, or deeper to nest it.",
        Bad = """
            claim closed: The bridge closed
                premise high [0.9]: The water was high
              premise signs [0.9]: There were signs
            """,
        Good = """
            claim closed: The bridge closed
              premise high [0.9]: The water was high
              premise signs [0.9]: There were signs
            """,
        HasFix = true,
    };

    public static readonly DiagnosticDescriptor MixedIndentation = new("ARG011", "mixed-indentation", Severity.Error)
    {
        FiresWhen = "some lines are indented with tabs and others with spaces",
        Advice = "How wide a tab is depends on the editor, so the nesting would, too. Use only tabs or only spaces in the whole file.",
        Bad = "claim closed: The bridge closed\n  premise high [0.9]: The water was high\n\tpremise signs [0.9]: There were signs",
        Good = """
            claim closed: The bridge closed
              premise high [0.9]: The water was high
              premise signs [0.9]: There were signs
            """,
        HasFix = true,
    };

    public static readonly DiagnosticDescriptor StrayContinuation = new("ARG012", "stray-continuation", Severity.Error)
    {
        FiresWhen = "a line that begins with '|' has no text to continue",
        Advice = "It must follow directly below an item, a property or another '|', with no blank line or comment between them.",
        Bad = """
            claim closed [0.9]: The bridge closed

              | in the night, of all times
            """,
        Good = """
            claim closed [0.9]: The bridge closed
              | in the night, of all times
            """,
    };
}
