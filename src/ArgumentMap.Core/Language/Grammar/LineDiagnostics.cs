using ArgumentMap.Diagnostics;

namespace ArgumentMap.Language.Grammar;

/// <summary>Diagnostics for single lines.</summary>
internal static class LineDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownWord = new("ARG001", "unknown-word", Severity.Error)
    {
        FiresWhen = "a line begins with a word that is neither a keyword nor a property",
        Advice =
            "Every line begins with a keyword (claim, premise, …) or a property (date, note, …), in lower case; a similar word is "
            + "offered as a fix. Your own properties begin with 'x-'.",
        Bad = """
            claim closed: The bridge closed
              premis high [0.9]: The water was high
            """,
        Good = """
            claim closed: The bridge closed
              premise high [0.9]: The water was high
            """,
        HasFix = true,
    };

    public static readonly DiagnosticDescriptor MissingColon = new("ARG002", "missing-colon", Severity.Error)
    {
        FiresWhen = "there is no ':' before a text or after the name of a property",
        Advice = "The colon distinguishes a declaration, which has a text, from a reference, which has only an id. Insert it.",
        Bad = """
            claim closed [0.9] The bridge closed
            """,
        Good = """
            claim closed [0.9]: The bridge closed
            """,
        HasFix = true,
    };

    public static readonly DiagnosticDescriptor MissingName = new("ARG003", "missing-name", Severity.Error)
    {
        FiresWhen = "a keyword is alone on its line",
        Advice = "It says neither what is declared nor what is referred to. Write a colon and a text after it, or the id of an item.",
        Bad = """
            claim closed [0.9]: The bridge closed
              premise
            """,
        Good = """
            claim closed [0.9]: The bridge closed
              premise high [0.9]: The water was high
            """,
    };

    public static readonly DiagnosticDescriptor BadId = new("ARG004", "bad-id", Severity.Error)
    {
        FiresWhen = "an id is not one word of letters, digits, '-', '_' and '.'",
        Advice = "Other lines refer to the item by its id. Join words with '-', or leave the id out: the item then gets one from its text.",
        Bad = """
            claim water high [0.9]: The water was high
            """,
        Good = """
            claim water-high [0.9]: The water was high
            """,
        HasFix = true,
    };

    public static readonly DiagnosticDescriptor BadBrackets = new("ARG005", "bad-brackets", Severity.Error)
    {
        FiresWhen = "square brackets are not closed, not opened, doubled, or in the wrong place",
        Advice =
            "One pair is allowed after the id. It says how likely a statement is, how reliable a source is, or which place in a source "
            + "is cited.",
        Bad = """
            claim closed [0.9: The bridge closed
            """,
        Good = """
            claim closed [0.9]: The bridge closed
            """,
        HasFix = true,
    };

    public static readonly DiagnosticDescriptor TagsOnReference = new("ARG006", "tags-on-reference", Severity.Error)
    {
        FiresWhen = "a reference has tags",
        Advice = "Tags belong to the item, not to the lines that refer to it. Put them after the text where the item is declared.",
        Bad = """
            claim closed: The bridge closed
              premise high #water

            claim high [0.9]: The water was high
            """,
        Good = """
            claim closed: The bridge closed
              premise high

            claim high [0.9]: The water was high #water
            """,
    };

    public static readonly DiagnosticDescriptor OddBlank = new("ARG007", "odd-blank", Severity.Error)
    {
        FiresWhen = "a line begins with a character that cannot be seen",
        Advice = "It usually comes from a web page or a word processor. Delete it.",
        HasFix = true,
    };

    public static readonly DiagnosticDescriptor StrayText = new("ARG008", "stray-text", Severity.Error)
    {
        FiresWhen = "a line begins with neither a keyword nor a property",
        Advice = "Begin it with '|' if it continues the text above, with '//' if it is a comment, and with a keyword if it is an item.",
        Bad = """
            claim closed [0.9]: The bridge closed
              in the night, of all times
            """,
        Good = """
            claim closed [0.9]: The bridge closed
              | in the night, of all times
            """,
        HasFix = true,
    };
}
