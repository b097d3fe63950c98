using ArgumentMap.Assistant.Homes;
using ArgumentMap.Review;

namespace ArgumentMap.Assistant.Tools;

/// <summary>The map that a call is about.</summary>
internal sealed record OpenedMap(ArgumentDocument Document, FoundMap Found)
{
    /// <summary>As the call named it; null for a text.</summary>
    public string? Path => Found.Path;

    public string Name => Found.Name;

    public Settings Settings => Found.Settings;

    public string Text => Document.Trees.IsEmpty ? "" : Document.Trees[0].Source.Text;
}
