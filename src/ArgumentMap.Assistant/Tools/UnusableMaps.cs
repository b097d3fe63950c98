using System.Text;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Assistant.Tools;

/// <summary>What a map with errors is refused with.</summary>
internal static class UnusableMaps
{
    /// <summary>Errors that a refusal names.</summary>
    private const int Named = 8;

    /// <summary>Why nothing can be computed of a map, with its first errors; null where it has none.</summary>
    public static string? Unusable(this ArgumentDocument document)
    {
        if (!document.HasErrors)
            return null;
        var errors = document.Diagnostics.Where(found => found.Severity == Severity.Error).ToList();
        var text = new StringBuilder("The map has errors; correct them first:\n");
        foreach (var error in errors.Take(Named))
            text.Append("- ").Append(FindingText.Of(error)).Append('\n');
        text.Append(errors.Count > Named ? $"and {errors.Count - Named} more, which check lists. " : "");
        return text.Append("fix corrects what has only one correction; check says which lines those are.").ToString();
    }
}
