using System.Collections.Immutable;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Review;

/// <summary>A group of codes.</summary>
/// <param name="Digit">The first digit of its codes.</param>
/// <param name="Name">One word, used in JSON and in SARIF tags.</param>
/// <param name="Title">The heading on the page of rules.</param>
/// <param name="About">A sentence on the page of rules.</param>
internal sealed record RuleArea(char Digit, string Name, string Title, string About)
{
    /// <summary>In the order of the digits.</summary>
    public static ImmutableArray<RuleArea> All { get; } =
    [
        new(
            '0',
            "language",
            "Language",
            "Mistakes in how a file is written. They cannot be silenced: what could not be read is missing from the map."),
        new('1', "structure", "Structure", "How items are connected: references, includes, cycles, values."),
        new('2', "argument", "Argument", "Whether the argument says what it should."),
        new('3', "provenance", "Sources and time", "Where information comes from, and as of when."),
        new('4', "scores", "Expectations and scores", "What scoring the map shows."),
        new(
            '9',
            "limits",
            "Limits",
            "All that grows with a map is limited. An exceeded limit is always reported, whatever the settings say."),
    ];

    public static RuleArea Of(DiagnosticDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return All.First(area => area.Digit == rule.Code[3]);
    }
}
