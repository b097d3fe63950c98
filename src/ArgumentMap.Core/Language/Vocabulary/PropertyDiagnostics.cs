using ArgumentMap.Diagnostics;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>Diagnostics for properties.</summary>
internal static class PropertyDiagnostics
{
    public static readonly DiagnosticDescriptor BadValue = new("ARG018", "bad-value", Severity.Error)
    {
        FiresWhen = "the value of a property is invalid",
        Advice = "Some properties take only certain names or forms, such as scoring, standard and expect. The message lists them.",
        Bad = """
            map: Did the bridge close?
              scoring: df_quad

            claim closed [0.9]: The bridge closed
            """,
        Good = """
            map: Did the bridge close?
              scoring: df-quad

            claim closed [0.9]: The bridge closed
            """,
        HasFix = true,
    };

    public static readonly DiagnosticDescriptor EmptyValue = new("ARG019", "empty-value", Severity.Error)
    {
        FiresWhen = "a property has no value",
        Advice = "Write the value after the colon, or take the line out.",
        Bad = """
            claim closed [0.9]: The bridge closed
              note:
            """,
        Good = """
            claim closed [0.9]: The bridge closed
              note: Until the next morning
            """,
    };

    public static readonly DiagnosticDescriptor DuplicateProperty = new("ARG020", "duplicate-property", Severity.Error)
    {
        FiresWhen = "an item has a property twice that is allowed only once",
        Advice = "Only one of the two could count. Keep one.",
        Bad = """
            claim closed [0.9]: The bridge closed
              date: 2025-02-11
              date: 2025-02-12
            """,
        Good = """
            claim closed [0.9]: The bridge closed
              date: 2025-02-11
            """,
    };

    public static readonly DiagnosticDescriptor OutOfRange = new("ARG117", "out-of-range", Severity.Error)
    {
        FiresWhen = "a number is not from 0 to 1",
        Advice = "Credences, reliabilities and relevance are shares: 0 is none, 1 is all.",
        Bad = """
            claim closed [0.9]: The bridge closed
              premise high [0.9]: The water was high
                relevance: 1.5
            """,
        Good = """
            claim closed [0.9]: The bridge closed
              premise high [0.9]: The water was high
                relevance: 0.5
            """,
    };

    public static readonly DiagnosticDescriptor BadUrl = new("ARG118", "bad-url", Severity.Error)
    {
        FiresWhen = "an address does not begin with http://, https:// or mailto:",
        Advice = "Anything else is not safe to follow from a picture or page.",
        Bad = """
            claim closed: The bridge closed
              source gauge [A]: Gauge log
                url: river.example
            """,
        Good = """
            claim closed: The bridge closed
              source gauge [A]: Gauge log
                url: https://river.example
            """,
        HasFix = true,
    };

    public static readonly DiagnosticDescriptor BadDate = new("ARG119", "bad-date", Severity.Error)
    {
        FiresWhen = "a date is not one that can be read, or there is no such day",
        Advice =
            "Dates are written as in ISO 8601, so that they sort and are read alike everywhere: 2025-02-11, 2025-02 or 2025, and what is "
            + "known less well as 1850~ (about then), 185X (in the fifties), 1914/1918 (from one to the other) or -0043 (44 BC).",
        Bad = """
            claim closed: The bridge closed
              source gauge [A]: Gauge log
                date: 11.2.2025
            """,
        Good = """
            claim closed: The bridge closed
              source gauge [A]: Gauge log
                date: 2025-02-11
            """,
    };

    public static readonly DiagnosticDescriptor GreatRatio = new("ARG124", "great-ratio", Severity.Note)
    {
        FiresWhen = "a likelihood ratio is more than 199",
        Advice = "It counts as LR 199, a relevance of 0.99: no single reason can settle more than that.",
        Bad = """
            claim closed [0.5]: The bridge closed
              premise high [0.9]: The water was high
                relevance: LR 1000
            """,
        Good = """
            claim closed [0.5]: The bridge closed
              premise high [0.9]: The water was high
                relevance: LR 100
            """,
        HasFix = true,
    };
}
