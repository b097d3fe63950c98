using System.Collections.Immutable;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Review;

/// <summary>What a group of codes is about.</summary>
/// <param name="Digit">The first digit of its codes.</param>
/// <param name="Name">One word, as in JSON and the tags of SARIF.</param>
/// <param name="Title">A heading.</param>
/// <param name="About">A sentence for the page of rules.</param>
public sealed record RuleArea(char Digit, string Name, string Title, string About)
{
    /// <summary>By digit.</summary>
    public static ImmutableArray<RuleArea> All { get; } =
    [
        new(
            '0',
            "language",
            "Language",
            "Mistakes in how a file is written. They cannot be silenced: what could not be read is missing from the map."),
        new('1', "structure", "Structure", "How items hang together: references, includes, cycles, values."),
        new('2', "argument", "Argument", "Whether the argument says what it should."),
        new('3', "provenance", "Sources and time", "Where things are known from, and as of when."),
        new('4', "scores", "Expectations and scores", "What scoring the map shows."),
        new('9', "limits", "Limits", "All that grows with a map is bounded. What meets a limit is reported, whatever the settings say."),
    ];

    public static RuleArea Of(DiagnosticDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return All.First(area => area.Digit == rule.Code[3]);
    }
}
