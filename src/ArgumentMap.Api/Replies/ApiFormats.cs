using ArgumentMap.Formats;
using ArgumentMap.Graphviz;

namespace ArgumentMap.Api.Replies;

/// <summary>The formats of the API.</summary>
internal static class ApiFormats
{
    /// <summary>
    /// What documents are written from and requests are held against, before there is a layout. Answers are made by those of the host.
    /// </summary>
    public static MapFormats Known { get; } = With(new GraphvizLayout(cache: null));

    public static MapFormat Svg { get; } = Known.Find("svg")!;

    public static MapFormat Html { get; } = Known.Find("html")!;

    public static MapFormats With(GraphvizLayout layout) => MapFormats.Core.With(GraphvizFormats.Of(layout));
}
