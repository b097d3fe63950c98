using ArgumentMap.Formats;
using ArgumentMap.Graphviz;

namespace ArgumentMap.Api.Replies;

/// <summary>The formats of the API.</summary>
internal static class ApiFormats
{
    /// <summary>
    /// The formats with a layout that is never used, for documents and for validation. Answers are made with the formats of the host.
    /// </summary>
    public static MapFormats Known { get; } = With(new GraphvizLayout(cache: null));

    public static MapFormat Svg { get; } = Known.Find("svg")!;

    public static MapFormat Html { get; } = Known.Find("html")!;

    public static MapFormats With(GraphvizLayout layout) => MapFormats.Core.With(GraphvizFormats.Of(layout));
}
