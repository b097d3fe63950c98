using ArgumentMap.Diagnostics;

namespace ArgumentMap.Graph.Building;

/// <summary>Diagnostics for references to items.</summary>
internal static class ReferenceDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownReference = new("ARG101", "unknown-reference", Severity.Error)
    {
        FiresWhen = "a reference names an item that is not declared",
        Advice = "Declare the item, or correct the id; a similar id is offered as a fix.",
        Bad = """
            claim closed: The bridge closed
              premise hihg

            claim high [0.9]: The water was high
            """,
        Good = """
            claim closed: The bridge closed
              premise high

            claim high [0.9]: The water was high
            """,
        HasFix = true,
    };

    public static readonly DiagnosticDescriptor SelfReference = new("ARG104", "self-reference", Severity.Error)
    {
        FiresWhen = "an item supports, attacks or cites itself",
        Advice = "Nothing can be its own reason. Take the line out.",
        Bad = """
            claim closed [0.9]: The bridge closed
              premise closed
            """,
        Good = """
            claim closed [0.9]: The bridge closed
            """,
    };

    public static readonly DiagnosticDescriptor MismatchedReference = new("ARG121", "mismatched-reference", Severity.Error)
    {
        FiresWhen = "a reference names an item of another kind",
        Advice =
            "A premise, an objection and an undercut can refer to any statement, a source only to a source, an argument only to an "
            + "argument. Use the keyword that fits, or correct the id.",
        Bad = """
            claim closed [0.9]: The bridge closed
              premise gauge

            source gauge [A]: Gauge log
              url: https://river.example
            """,
        Good = """
            claim closed [0.9]: The bridge closed
              source gauge

            source gauge [A]: Gauge log
              url: https://river.example
            """,
    };
}
