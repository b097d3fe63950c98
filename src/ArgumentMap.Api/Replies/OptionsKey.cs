using System.Globalization;
using ArgumentMap.Formats;

namespace ArgumentMap.Api.Replies;

/// <summary>Identifies rendering options by what they mean, however a client wrote them.</summary>
internal static class OptionsKey
{
    public static string Of(RenderOptions options)
    {
        // Fast path: most requests have no options.
        if (options == RenderOptions.Default)
            return "";
        var scores = options.Scores is { } scoring
            ? $"{scoring.Semantics?.Name};{scoring.AsOf};{scoring.Measures};{scoring.Positions}"
            : null;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Layout}|{options.Direction}|{options.Theme.Name}|{options.Labels}|{options.Legend}|{scores}|{options.Sections}|"
                + $"{options.Depth}|{options.Threshold}|{options.Context}|{options.Aspect}|{options.All}|{options.Table}|{options.Focus}|"
                + $"{string.Join(',', options.Only)}");
    }
}
