using System.Collections.Immutable;
using ArgumentMap.Api.Problems;
using ArgumentMap.Formats;
using ArgumentMap.Graphviz;
using ArgumentMap.Workspace.Pictures;

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

    /// <summary>PNG and PDF, which only an API with a picture tool makes.</summary>
    public static ImmutableArray<PrintedFormat> Printed { get; } = PrintedBy(() => throw new InvalidOperationException(), Svg);

    /// <summary>Everything that a client can name.</summary>
    public static MapFormats Named { get; } = Known.With(Printed);

    public static MapFormats With(GraphvizLayout layout) => MapFormats.Core.With(GraphvizFormats.Of(layout));

    /// <summary>The same with what a picture tool makes.</summary>
    public static MapFormats With(GraphvizLayout layout, PictureTool tool, ILogger<ServedPicture> log)
    {
        var formats = With(layout);
        return formats.With(PrintedBy(() => tool, formats.Find(Svg.Name)!).Select(printed => new ServedPicture(printed, log)));
    }

    /// <summary>The refusal of a format that only a picture tool makes.</summary>
    public static RefusedException NotOffered(string name) => RefusedException.For(
        ProblemKind.NoPicture,
        $"This API does not make {name}. It does once the setting Api:PictureTool names a program that makes PNG and PDF: Chromium, "
            + "Chrome, Edge, rsvg-convert or Inkscape. Until then, ask for svg.");

    private static ImmutableArray<PrintedFormat> PrintedBy(Func<PictureTool> find, MapFormat svg) =>
        [new(find, svg, isPdf: false), new(find, svg, isPdf: true)];
}
