using System.Collections.Immutable;
using ArgumentMap.Formats;

namespace ArgumentMap.Graphviz;

/// <summary>The formats that need Graphviz, for programs to add to those of the core.</summary>
public static class GraphvizFormats
{
    /// <param name="layout">Initialized with the first picture; disposed by the caller.</param>
    public static ImmutableArray<MapFormat> Of(GraphvizLayout layout)
    {
        var pictures = new SvgFormat(layout);
        return [pictures, new HtmlFormat(pictures)];
    }
}
