using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats;

namespace ArgumentMap.Graphviz;

/// <summary>Graphs: written as DOT, laid out by Graphviz, then cleaned.</summary>
/// <param name="layout">The layout; it can be shared by any number of concurrent renderings.</param>
/// <param name="limits">Null for the limits of each map.</param>
public sealed class GraphvizPictures(GraphvizLayout layout, LayoutLimits? limits = null) : IGraphPictures
{
    public Diagnostic? Write(MapView view, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(stream);
        var most = limits ?? LayoutLimits.Of(view.Limits);
        var count = view.CountDrawn();
        if (count > most.Items)
            return Problem(
                view,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A picture may have at most {most.Items:N0} items and relations; this one would have {count:N0}."));
        using var dot = new MemoryStream();
        MapFormats.Dot.Write(view, dot);
        byte[] svg;
        try
        {
            svg = layout.ToSvg(dot.GetBuffer().AsSpan(0, (int)dot.Length), most, view.Cancellation);
        }
        catch (LayoutException exception)
        {
            return Problem(view, exception.Message);
        }

        SvgCleaner.Write(svg, new Narration(view.Graph), stream);
        return null;
    }

    private static Diagnostic Problem(MapView view, string why) => IGraphPictures.Problem(view.Graph, why);
}
