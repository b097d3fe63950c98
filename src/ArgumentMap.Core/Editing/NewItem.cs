using System.Collections.Immutable;

namespace ArgumentMap.Editing;

/// <summary>An item to be added to a map.</summary>
/// <param name="Keyword">The word that its line begins with, such as <c>premise</c>.</param>
/// <param name="Text">Its text with its tags behind it; a blank line parts paragraphs.</param>
public sealed record NewItem(string Keyword, string Text)
{
    /// <summary>Null for one that is generated from the text.</summary>
    public string? Id { get; init; }

    /// <summary>As it stands in square brackets: <c>0.9</c>, <c>unlikely</c>, for a source <c>B2</c>; null for none.</summary>
    public string? Rating { get; init; }

    /// <summary>Names and values as written, in order.</summary>
    public ImmutableArray<(string Name, string Value)> Properties { get; init; } = [];
}
