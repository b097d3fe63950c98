using System.Collections.Immutable;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Formats.Html;

/// <summary>A page that begins with the answer, and can be kept open while the map is being edited.</summary>
public sealed class HtmlFormat : MapFormat
{
    public override string Name => "html";

    public override string MediaType => "text/html";

    public override string Extension => ".html";

    public override string Description => "one page with answer, map, outline, details and the scores of every day";

    /// <summary>The reader chooses between light and dark, and the shape of the window how cards are laid out.</summary>
    public override MapFeatures Keeps => MapFeatures.All & ~MapFeatures.Settings;

    public override ImmutableArray<RenderOption> Options { get; } =
    [
        .. RenderOption.OfPictures.Except(
            [RenderOption.Scores, RenderOption.Layout, RenderOption.Aspect, RenderOption.Everything, RenderOption.Direction,
             RenderOption.Theme, RenderOption.Legend]),
    ];

    public override bool AlwaysShowsScores => true;

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        new HtmlPage(view).Write(stream);
        return null;
    }
}
