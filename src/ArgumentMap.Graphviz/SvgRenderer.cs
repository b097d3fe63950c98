using System.Globalization;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats;
using ArgumentMap.Graph;
using ArgumentMap.Text;

namespace ArgumentMap.Graphviz;

/// <summary>Renders maps as SVG: written as DOT, laid out by Graphviz, cleaned.</summary>
/// <param name="layout">May be shared by any number of renderings at once.</param>
public sealed class SvgRenderer(GraphvizLayout layout, LayoutLimits? limits = null)
{
    private const string WhatToTry = "Show a part of it with 'focus' and 'depth' or 'only', collapse its sections with 'sections', or render the map as md, which needs no layout.";

    private readonly LayoutLimits _limits = limits ?? LayoutLimits.Default;

    /// <summary>Writes the picture; where there is none, nothing is written and the diagnostic says why.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any longer.</exception>
    public Diagnostic? Render(ArgumentDocument document, RenderOptions options, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Render(document.Graph, options, stream, cancellation);
    }

    /// <summary>Writes the picture of two maps united; where there is none, nothing is written and the diagnostic says why.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any longer.</exception>
    public Diagnostic? Render(MapComparison comparison, RenderOptions options, Stream stream, CancellationToken cancellation = default)
    {
        var (graph, marked) = ComparisonPicture.Of(comparison, options);
        return Render(graph, marked, stream, cancellation);
    }

    private Diagnostic? Render(ArgumentGraph graph, RenderOptions options, Stream stream, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var count = Visible.CountDrawn(graph, options);
        if (count > _limits.Items)
            return Problem(graph, string.Create(CultureInfo.InvariantCulture, $"A picture may have {_limits.Items:N0} items and relations; this would have {count:N0}."));
        using var dot = new MemoryStream();
        Renderer.Render(graph, RenderFormat.Dot, options, dot);
        byte[] svg;
        try
        {
            svg = layout.ToSvg(dot.GetBuffer().AsSpan(0, (int)dot.Length), _limits, cancellation);
        }
        catch (LayoutException exception)
        {
            return Problem(graph, exception.Message);
        }

        SvgCleaner.Write(svg, new Narration(graph), stream);
        return null;
    }

    private static Diagnostic Problem(ArgumentGraph graph, string why) =>
        new(LayoutDiagnostics.NoLayout, $"{why} {WhatToTry}", new SourceLocation(graph.Files.FirstOrDefault(), default));
}
