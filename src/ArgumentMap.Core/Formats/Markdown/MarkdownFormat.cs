using System.Collections.Immutable;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Formats.Markdown;

internal sealed class MarkdownFormat : MapFormat, IComparisonFormat
{
    public override string Name => "md";

    public override string MediaType => "text/markdown";

    public override string Extension => ".md";

    public override string Description => "an outline in Markdown";

    public override MapFeatures Keeps => MapFeatures.All;

    public override ImmutableArray<RenderOption> Options => [.. RenderOption.OfScores, RenderOption.Depth];

    public ImmutableArray<RenderOption> ComparisonOptions => RenderOption.OfComparisons;

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        MarkdownRenderer.Render(view, stream);
        return null;
    }

    public Diagnostic? WriteComparison(ComparisonView view, Stream stream)
    {
        ComparisonMarkdown.Render(view.Comparison, stream);
        return null;
    }
}
