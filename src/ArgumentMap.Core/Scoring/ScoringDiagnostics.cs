using ArgumentMap.Diagnostics;

namespace ArgumentMap.Scoring;

/// <summary>Diagnostics about the scores of a map.</summary>
internal static class ScoringDiagnostics
{
    public static readonly DiagnosticDescriptor UnsupportedClaim = new("ARG201", "unsupported-claim", Severity.Note)
    {
        FiresWhen = "a map has claims or premises with neither a premise, nor a source, nor a credence",
        Advice =
            "Nothing says why they should be believed, so scoring starts from even odds with a range of almost everything. The note names "
            + "those that move the first thesis most: give them a reason, cite a graded source, say in brackets how likely they are, or "
            + "mark them [open]. 'unrated-statement', which is off unless settings ask for it, reports each of them.",
        Bad = """
            claim closed: The bridge closed
              premise high: The water was high
            """,
        Good = """
            claim closed: The bridge closed
              premise high [likely]: The water was high
            """,
        CanBeSilenced = true,
    };

    public static readonly DiagnosticDescriptor FailedExpectation = new("ARG401", "failed-expectation", Severity.Error)
    {
        FiresWhen = "an expectation is not met",
        Advice =
            "Either the map does not yet say what its author means, or the author has to think again. 'argmap explain' shows where the "
            + "strength comes from.",
        Bad = """
            claim closed: The bridge closed
              expect: accepted
              premise high [0.2]: The water was high
            """,
        Good = """
            claim closed: The bridge closed
              expect: accepted
              premise high [0.9]: The water was high
            """,
        CanBeSilenced = true,
    };

    public static readonly DiagnosticDescriptor NotConverged = new("ARG402", "not-converged", Severity.Warning)
    {
        FiresWhen = "the strengths of items that depend on one another do not settle",
        Advice = "They keep chasing one another and are unreliable. Break the cycle, or choose another semantics with 'scoring'.",
        Bad = Chase,
        Good = """
            claim closed [0.9]: The bridge closed
            """,
        CanBeSilenced = true,
    };

    public static readonly DiagnosticDescriptor OnTheEdge = new("ARG403", "on-the-edge", Severity.Note)
    {
        FiresWhen = "a change of 0.05 in one base score would flip the verdict of a thesis",
        Advice = "Nobody can tell 0.70 from 0.75, so the verdict is effectively open. Look for evidence that settles it.",
        Bad = """
            claim closed: The bridge closed
              premise high [0.62]: The water was high
            """,
        Good = """
            claim closed: The bridge closed
              premise high [0.9]: The water was high
            """,
        CanBeSilenced = true,
    };

    public static readonly DiagnosticDescriptor VerdictWithoutReasons = new("ARG404", "verdict-without-reasons", Severity.Warning)
    {
        FiresWhen = "a statement is accepted though no reason for it is, or rejected though no reason against it is",
        Advice =
            "Weak or unrated reasons have added up to a verdict that none of them deserves. Rate and support what it rests on; under "
            + "'odds', the default, a reason that is not believed passes nothing on.",
        Bad = """
            map: A pool
              scoring: quadratic-energy

            claim open [0.5]: The pool should open
              premise hot [0.4]: It is a hot summer
            """,
        Good = """
            map: A pool
              scoring: quadratic-energy

            claim open [0.5]: The pool should open
              premise hot [0.9]: It is a hot summer
            """,
        CanBeSilenced = true,
    };

    public static readonly DiagnosticDescriptor TooManyDays = new("ARG907", "too-many-days", Severity.Error)
    {
        FiresWhen = "the expectations of a map name more days than the limit allows",
        Advice = "Every day is scored separately; expectations for days beyond the limit are not checked. Name fewer days.",
    };

    public static readonly DiagnosticDescriptor TooManyOrigins = new("ARG908", "too-many-origins", Severity.Warning)
    {
        FiresWhen = "the sources of a map have more origins than can be told apart",
        Advice = "Some sources that may be independent then count as one. Cite fewer sources that rely on many others.",
    };

    /// <summary>Five groups of twelve objections in a ring; every objection attacks all those of the next group.</summary>
    private static string Chase
    {
        get
        {
            const int Groups = 5;
            const int Size = 12;
            var lines = new List<string> { "claim c [0.9]: C" };
            for (var i = 0; i < Groups * Size; i++)
            {
                lines.Add($"  objection o{i} [{(i < Size ? "1" : "0.99")}]: O{i}");
                if (i == 0)
                    lines.Add("    // allow attack-cycle: the cycle is what this map is about");
                lines.AddRange(Enumerable.Range(0, Size).Select(j => $"    objection o{(((i / Size) + Groups - 1) % Groups * Size) + j}"));
            }

            return string.Join('\n', lines);
        }
    }
}
