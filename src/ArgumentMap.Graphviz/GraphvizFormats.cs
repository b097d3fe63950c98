using System.Collections.Immutable;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Svg;

namespace ArgumentMap.Graphviz;

/// <summary>The formats that need Graphviz, for programs to add to those of the core.</summary>
public static class GraphvizFormats
{
    /// <param name="layout">Initialized with the first picture; disposed by the caller.</param>
    public static ImmutableArray<MapFormat> Of(GraphvizLayout layout)
    {
        var graphs = new GraphvizPictures(layout);
        return [new SvgFormat(graphs), new HtmlFormat(graphs)];
    }
}
