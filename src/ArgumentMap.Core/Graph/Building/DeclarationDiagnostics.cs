using ArgumentMap.Diagnostics;

namespace ArgumentMap.Graph.Building;

/// <summary>Diagnostics for declarations of items.</summary>
internal static class DeclarationDiagnostics
{
    public static readonly DiagnosticDescriptor BadQualifier = new("ARG021", "bad-qualifier", Severity.Error)
    {
        FiresWhen = "the text in square brackets is neither a credence nor a reliability",
        Advice =
            "A statement takes how likely it is: a number from 0 to 1, or words such as 'likely'. A source takes how reliable it is: a "
            + "grade from A to F, perhaps with a digit (B2), or a number from 0 to 1.",
        Bad = """
            claim closed [likly]: The bridge closed
            """,
        Good = """
            claim closed [likely]: The bridge closed
            """,
        HasFix = true,
    };

    public static readonly DiagnosticDescriptor MisplacedQualifier = new("ARG022", "misplaced-qualifier", Severity.Error)
    {
        FiresWhen = "square brackets are used on something that is not rated",
        Advice =
            "A map, an include, a section and a question are not rated, and a reference has the rating of the item it names. Rate the "
            + "item where it is declared; the only references that take brackets are citations, for the place in the source.",
        Bad = """
            claim closed: The bridge closed
              premise high [0.9]

            claim high: The water was high
            """,
        Good = """
            claim closed: The bridge closed
              premise high

            claim high [0.9]: The water was high
            """,
    };

    public static readonly DiagnosticDescriptor MisplacedId = new("ARG023", "misplaced-id", Severity.Error)
    {
        FiresWhen = "a map or an include has an id",
        Advice = "Nothing can refer to them. Take the id out.",
        Bad = """
            map bridges: Did the bridge close?

            claim closed [0.9]: The bridge closed
            """,
        Good = """
            map: Did the bridge close?

            claim closed [0.9]: The bridge closed
            """,
    };

    public static readonly DiagnosticDescriptor DuplicateId = new("ARG102", "duplicate-id", Severity.Error)
    {
        FiresWhen = "an id is declared twice, in one file or across all that are included",
        Advice = "An id names one item. Give the second another id, or write a reference (without a colon) if the first is meant.",
        Bad = """
            claim high [0.9]: The water was high

            claim high [0.9]: The bridge is high
            """,
        Good = """
            claim high [0.9]: The water was high
              premise bridge [0.9]: The bridge is high
            """,
    };

    public static readonly DiagnosticDescriptor EmptyText = new("ARG120", "empty-text", Severity.Error)
    {
        FiresWhen = "an item has no text",
        Advice = "It tells a reader nothing. Say in a few words what it states, asks or cites.",
        Bad = """
            claim closed [0.5]: The bridge closed
              objection:
                premise mark [0.9]: It closes only above the mark
                premise low [0.9]: The water was below it
            """,
        Good = """
            claim closed [0.5]: The bridge closed
              counterargument:
                premise mark [0.9]: It closes only above the mark
                premise low [0.9]: The water was below it
            """,
        HasFix = true,
    };
}
