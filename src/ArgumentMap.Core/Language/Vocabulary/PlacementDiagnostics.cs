using ArgumentMap.Diagnostics;

namespace ArgumentMap.Language.Vocabulary;

/// <summary>Diagnostics for the place of a line.</summary>
internal static class PlacementDiagnostics
{
    public static readonly DiagnosticDescriptor MisplacedProperty = new("ARG009", "misplaced-property", Severity.Error)
    {
        FiresWhen = "a property belongs to no item, or its item does not take it",
        Advice =
            "Each item takes certain properties, a reference only those that describe the link. The message lists them; your own "
            + "properties, which begin with 'x-', are allowed under any item.",
        Bad = """
            claim closed [0.9]: The bridge closed
              as-of: 2025-02-11
            """,
        Good = """
            map: Did the bridge close?
              as-of: 2025-02-11

            claim closed [0.9]: The bridge closed
            """,
    };

    public static readonly DiagnosticDescriptor MisplacedItem = new("ARG103", "misplaced-item", Severity.Error)
    {
        FiresWhen = "an item is not allowed in its place",
        Advice = "What an item does follows from its keyword and its place; the message says what is allowed there.",
        Bad = """
            premise high [0.9]: The water was high

            claim closed [0.9]: The bridge closed
            """,
        Good = """
            claim closed [0.9]: The bridge closed
              premise high [0.9]: The water was high
            """,
    };
}
