using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Html;

namespace ArgumentMap.Core.Tests.Formats.Html;

/// <summary>Pages whose picture was not laid out.</summary>
internal sealed class PageFormat(PagePicture picture) : MapFormat, IPageFormat
{
    public override string Name => "page";

    public override string MediaType => "text/html";

    public override string Extension => ".html";

    public override string Description => "a page";

    public override ImmutableArray<RenderOption> Options => RenderOption.OfPictures;

    public override bool AlwaysShowsScores => true;

    public HtmlPage Compose(MapView view) => new(view, picture);

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        Compose(view).Write(stream);
        return null;
    }
}
