using System.Collections.Immutable;

namespace ArgumentMap.Editing;

/// <summary>The changes that an operation makes, or why it makes none.</summary>
/// <param name="Files">The changed files, each once; empty where nothing changes.</param>
/// <param name="Refusal">What stands in the way and what to do instead, in a sentence or two; null where nothing does.</param>
public sealed record EditResult(ImmutableArray<FileEdit> Files, string? Refusal = null)
{
    /// <summary>The id of the item that was added or changed, as it is after the changes; empty where there is none.</summary>
    public string Id { get; init; } = "";

    internal static EditResult Refuse(string why) => new([], why);
}
