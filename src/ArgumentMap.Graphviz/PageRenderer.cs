using ArgumentMap.Formats;
using ArgumentMap.Formats.Html;

namespace ArgumentMap.Graphviz;

/// <summary>Renders maps as pages: laid out by Graphviz; where that meets a limit, the page has the outline alone and says why.</summary>
/// <param name="layout">May be shared by any number of renderings at once.</param>
public sealed class PageRenderer(GraphvizLayout layout, LayoutLimits? limits = null)
{
    private readonly SvgRenderer _pictures = new(layout, limits);

    /// <exception cref="OperationCanceledException">Nobody waits for it any longer.</exception>
    public HtmlPage Render(ArgumentDocument document, RenderOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        using var svg = new MemoryStream();
        // The page colours the picture and shows the scores itself, as they are on the day that the reader chooses.
        var problem = _pictures.Render(document, options with { Theme = Theme.Light, Scores = null }, svg, cancellation);
        var picture = problem is null ? PagePicture.Of(svg.ToArray()) : PagePicture.Missing(problem.Message);
        return new HtmlPage(document.Graph, picture, options, document.Diagnostics);
    }
}
