using System.Text;
using ArgumentMap.Assistant.Homes;
using ArgumentMap.Diagnostics;
using ArgumentMap.Review;

namespace ArgumentMap.Assistant.Tools;

/// <summary>The map that a call is about.</summary>
internal sealed record OpenedMap(ArgumentDocument Document, FoundMap Found)
{
    /// <summary>Errors that a refusal names.</summary>
    private const int Named = 8;

    /// <summary>As the call named it; null for a text.</summary>
    public string? Path => Found.Path;

    public string Name => Found.Name;

    public Settings Settings => Found.Settings;

    public string Text => Document.Trees.IsEmpty ? "" : Document.Trees[0].Source.Text;

    /// <summary>Why nothing can be computed of it, with its first errors; null where it has none.</summary>
    public string? Unusable()
    {
        if (!Document.HasErrors)
            return null;
        var errors = Document.Diagnostics.Where(found => found.Severity == Severity.Error).ToList();
        var text = new StringBuilder("The map has errors; correct them first:\n");
        foreach (var error in errors.Take(Named))
            text.Append("- ").Append(FindingText.Of(error)).Append('\n');
        text.Append(errors.Count > Named ? $"and {errors.Count - Named} more, which check lists. " : "");
        return text.Append("fix corrects what has only one correction; check says which lines those are.").ToString();
    }
}
