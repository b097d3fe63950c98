using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Html;

namespace ArgumentMap.Graphviz;

/// <summary>A page with its picture; if the picture exceeds a limit, the page has only the outline and says why.</summary>
public sealed class HtmlFormat(IGraphPictures pictures) : MapFormat, IPageFormat
{
    public override string Name => "html";

    public override string MediaType => "text/html";

    public override string Extension => ".html";

    public override string Description => "one page with picture, outline, details and the scores of every day";

    /// <summary>There is no theme, since the reader chooses between light and dark.</summary>
    public override ImmutableArray<RenderOption> Options => RenderOption.OfGraphs.Remove(RenderOption.Theme);

    public override bool AlwaysShowsScores => true;

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        Compose(view).Write(stream);
        return null;
    }

    public HtmlPage Compose(MapView view)
    {
        using var svg = new MemoryStream();
        var problem = pictures.Write(HtmlPage.PictureIn(view), svg);
        return new HtmlPage(view, problem is null ? PagePicture.Of(svg.ToArray()) : PagePicture.Missing(problem.Message));
    }
}
