using System.Collections.Immutable;

namespace ArgumentMap.Assistant.Tools.Editing;

/// <summary>What an edit makes of a map.</summary>
/// <param name="Text">The new text; null where it is refused.</param>
internal sealed record Change(string? Text)
{
    /// <summary>Why nothing was changed, and what to do.</summary>
    public string Refusal { get; private init; } = "";

    /// <summary>The id of the item that was added or changed; null where there is none.</summary>
    public string? Id { get; init; }

    /// <summary>What was corrected; null for other edits.</summary>
    public ImmutableArray<string>? Applied { get; init; }

    public static Change Refuse(string why) => new((string?)null) { Refusal = why };
}
