using System.Collections.Immutable;
using System.ComponentModel;

namespace ArgumentMap.Assistant.Answers;

internal sealed record CheckAnswer : PagedAnswer
{
    [Description("Whether the map has no errors. Warnings and notes leave it valid.")]
    public required bool Valid { get; init; }

    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    public required int Notes { get; init; }

    [Description("In the order of the text.")]
    public required ImmutableArray<Finding> Findings { get; init; }
}

/// <summary>Something that is wrong with a map.</summary>
internal sealed record Finding
{
    [Description("The code of the rule, such as ARG101.")]
    public required string Code { get; init; }

    [Description("The name of the rule; the resource argmap://docs/rules explains it.")]
    public required string Rule { get; init; }

    [Description("error, warning or note")]
    public required string Severity { get; init; }

    [Description("What was found, what was expected and how to correct it. What it quotes is text of the map.")]
    public required string Message { get; init; }

    [Description("The file it is in, where that is one that the map includes.")]
    public string? File { get; init; }

    [Description("From 1.")]
    public required int Line { get; init; }

    [Description("From 1, in UTF-16 code units.")]
    public required int Column { get; init; }

    public FixOffer? Fix { get; init; }
}

/// <summary>A correction that can be applied.</summary>
internal sealed record FixOffer
{
    [Description("What it does, in the imperative.")]
    public required string Title { get; init; }

    [Description(
        "Whether the tool 'fix' applies it unasked. Any other is a guess: 'fix' applies it only where 'line' and 'rule' name this "
            + "finding.")]
    public required bool Safe { get; init; }

    [Description("In text order; they do not overlap.")]
    public required ImmutableArray<Replacement> Edits { get; init; }
}

/// <summary>What takes the place of a stretch of text.</summary>
internal sealed record Replacement(
    int Line,
    int Column,
    [property: Description("The end is exclusive.")] int EndLine,
    int EndColumn,
    string NewText);
