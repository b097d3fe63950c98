using System.Collections.Immutable;
using ArgumentMap.Diagnostics;
using ArgumentMap.Formats.Cards;

namespace ArgumentMap.Formats.Svg;

/// <summary>A picture: cards in a tree, or a graph where a program has what lays that out.</summary>
/// <param name="graphs">Draws graphs; null for none.</param>
public sealed class SvgFormat(IGraphPictures? graphs = null) : MapFormat, IComparisonFormat
{
    public override string Name => "svg";

    public override string MediaType => "image/svg+xml";

    public override string Extension => ".svg";

    public override string Description => "a picture";

    public override MapFeatures Keeps => MapFeatures.Title | MapFeatures.Sections | MapFeatures.Questions | MapFeatures.Sources
        | MapFeatures.Locators | MapFeatures.Arguments | MapFeatures.Undercuts | MapFeatures.CitationUndercuts | MapFeatures.Ratings
        | MapFeatures.Schemes | MapFeatures.Paragraphs;

    public override ImmutableArray<RenderOption> Options => RenderOption.OfPictures;

    public ImmutableArray<RenderOption> ComparisonOptions => RenderOption.OfComparisonPictures;

    public Diagnostic? WriteComparison(ComparisonView view, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Write(view.Picture, stream);
    }

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        if (view.Options.DrawnAs == PictureLayout.Graph)
            return graphs is null ? IGraphPictures.Problem(view.Graph, "This program draws no graphs.") : graphs.Write(view, stream);
        CardSvg.Write(CardPicture.Of(view), stream);
        return null;
    }
}
