using ArgumentMap.Comparison;
using ArgumentMap.Formats.Dot;
using ArgumentMap.Formats.Json;
using ArgumentMap.Formats.Markdown;

namespace ArgumentMap.Formats;

/// <summary>Renders a comparison of two maps in one of <see cref="RenderFormats.OfComparisons"/>.</summary>
public static class ComparisonRenderer
{
    /// <summary>Writes UTF-8 without byte order mark. The same maps and options give the same bytes everywhere.</summary>
    public static void Render(MapComparison comparison, RenderFormat format, RenderOptions options, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(stream);
        switch (format)
        {
            case RenderFormat.Json:
                ComparisonJson.Write(stream, comparison);
                break;
            case RenderFormat.Markdown:
                ComparisonMarkdown.Render(comparison, stream);
                break;
            case RenderFormat.Dot:
                var (graph, marked) = ComparisonPicture.Of(comparison, options);
                DotRenderer.Render(graph, marked, stream);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
    }
}
