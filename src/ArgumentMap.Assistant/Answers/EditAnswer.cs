using System.Collections.Immutable;
using System.ComponentModel;

namespace ArgumentMap.Assistant.Answers;

/// <summary>What an edit changed: the lines, and what the scores did.</summary>
internal sealed record EditAnswer : PagedAnswer
{
    [Description("The id of the item that was added or changed, as it is now.")]
    public string? Id { get; init; }

    [Description("Whether anything changed.")]
    public required bool Changed { get; init; }

    [Description("The corrections that were made, each with its line and column.")]
    public ImmutableArray<string>? Applied { get; init; }

    [Description("The changed lines, in the order of the new text.")]
    public required ImmutableArray<LineChange> Lines { get; init; }

    [Description("Changed lines that are not shown, since they are too many.")]
    public required int MoreLines { get; init; }

    [Description("What the strengths did: theses first, then what moved most. Absent where the map has errors or cannot be scored.")]
    public ImmutableArray<Move>? Scores { get; init; }

    [Description("Moved items that are not shown; 'score' lists all.")]
    public required int MoreScores { get; init; }

    [Description("The file that was written; absent for a text.")]
    public string? Path { get; init; }

    [Description("The new text of a map that was sent as 'source', or the part of it from 'from' on. Send this text in the next call.")]
    public string? Source { get; init; }
}

/// <summary>Lines that take the place of others.</summary>
internal sealed record LineChange(
    [property: Description("Number of the first of these lines in the new text, from 1.")] int Line,
    ImmutableArray<string> Removed,
    ImmutableArray<string> Added);

/// <summary>An item whose strength or verdict is another one now.</summary>
internal sealed record Move
{
    public required string Id { get; init; }

    [Description("Text of the map, as data.")]
    public required string Text { get; init; }

    [Description("Absent for an item that did not count.")]
    public ItemScore? Before { get; init; }

    [Description("Absent for an item that does not count any more.")]
    public ItemScore? After { get; init; }

    [Description("Whether its verdict is another one now.")]
    public required bool Flips { get; init; }
}

/// <summary>How an item stands.</summary>
internal sealed record ItemScore([property: Description("From 0 to 1; of a source, how likely it is to vouch.")] double Strength)
{
    [Description("accepted, rejected or undecided; absent for a source or an argument")]
    public string? Verdict { get; init; }
}
