using System.Collections.Immutable;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Formats.Dot;

internal sealed class DotFormat : MapFormat, IComparisonFormat
{
    public override string Name => "dot";

    public override string MediaType => "text/vnd.graphviz";

    public override string Extension => ".dot";

    public override string Description => "a graph for Graphviz";

    public override MapFeatures Keeps => MapFeatures.All & ~MapFeatures.Settings;

    public override ImmutableArray<RenderOption> Options => RenderOption.OfGraphs;

    public ImmutableArray<RenderOption> ComparisonOptions => RenderOption.OfComparisonGraphs;

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        DotRenderer.Render(view, stream);
        return null;
    }

    public Diagnostic? WriteComparison(ComparisonView view, Stream stream) => Write(view.Picture, stream);
}
