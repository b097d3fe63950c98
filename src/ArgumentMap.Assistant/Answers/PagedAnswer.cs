using System.ComponentModel;

namespace ArgumentMap.Assistant.Answers;

/// <summary>An answer with one part that may be long.</summary>
internal abstract record PagedAnswer
{
    [Description("Index of the first entry, or letter, that this answer holds.")]
    public required int From { get; init; }

    [Description("Entries, or letters, of the whole.")]
    public required int Total { get; init; }

    [Description("Pass this as 'from' to get the rest; absent where nothing is left.")]
    public int? Next { get; init; }
}
