using System.Collections.Immutable;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Scoring;

/// <summary>What there is to know of the diagnostics that come from scoring.</summary>
internal static class ScoringRules
{
    public static ImmutableArray<RuleInfo> All { get; } =
    [
        new(
            ExpectationCheck.FailedExpectation,
            "an expectation is not met",
            "Either the map does not say yet what its author means, or the author has to think again. 'argmap explain' shows what carries the strength.",
            "claim closed: The bridge closed\n  expect: accepted\n  premise high [0.2]: The water was high",
            "claim closed: The bridge closed\n  expect: accepted\n  premise high [0.9]: The water was high"),
        new(
            ExpectationCheck.NotConverged,
            "items that depend on one another do not settle",
            "Their strengths chase one another without end and cannot be relied on. Break the cycle, or choose another semantics.",
            Chase,
            "claim closed [0.9]: The bridge closed"),
        new(
            OnTheEdge.Descriptor,
            "a change of 0.05 in one base score would flip the verdict of a thesis",
            "Nobody can tell 0.70 from 0.75, so the verdict is as good as open. Look for what settles it.",
            "claim closed: The bridge closed\n  premise high [0.36]: The water was high",
            "claim closed: The bridge closed\n  premise high [0.9]: The water was high"),
    ];

    /// <summary>Five groups of twelve objections in a ring, each of which attacks all of the next group.</summary>
    private static string Chase
    {
        get
        {
            const int Groups = 5;
            const int Size = 12;
            var lines = new List<string> { "claim c [0.9]: C" };
            lines.AddRange(Enumerable.Range(0, Groups * Size).Select(i => $"  objection o{i} [{(i < Size ? "1" : "0.99")}]: O{i}"));
            for (var i = 0; i < Groups * Size; i++)
            {
                lines.Add($"  objection o{i}");
                lines.AddRange(Enumerable.Range(0, Size).Select(j => $"    objection o{(((i / Size) + Groups - 1) % Groups * Size) + j}"));
            }

            return string.Join('\n', lines);
        }
    }
}
