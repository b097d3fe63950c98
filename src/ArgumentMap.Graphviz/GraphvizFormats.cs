using System.Collections.Immutable;
using ArgumentMap.Formats;

namespace ArgumentMap.Graphviz;

/// <summary>The formats that Graphviz lays out, for a program to add to those of the core.</summary>
public static class GraphvizFormats
{
    /// <param name="layout">Made when the first picture is; disposed by the caller.</param>
    public static ImmutableArray<MapFormat> Of(GraphvizLayout layout)
    {
        var pictures = new SvgFormat(layout);
        return [pictures, new HtmlFormat(pictures)];
    }
}
