using System.Collections.Immutable;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Formats.Mermaid;

/// <summary>A flowchart in Mermaid, which code forges and many editors draw inside Markdown.</summary>
/// <remarks>
/// Left out: properties other than dates and relevance, second places and quotations of sources, addresses, and the settings of the map.
/// </remarks>
internal sealed class MermaidFormat : MapFormat
{
    public override string Name => "mermaid";

    public override string MediaType => "text/vnd.mermaid";

    public override string Extension => ".mmd";

    public override string Description => "a flowchart that code forges draw inside Markdown";

    public override MapFeatures Keeps =>
        MapFeatures.Title | MapFeatures.Sections | MapFeatures.Questions | MapFeatures.Sources | MapFeatures.Arguments
        | MapFeatures.Undercuts | MapFeatures.Ratings | MapFeatures.Relevance;

    public override ImmutableArray<RenderOption> Options { get; } =
        [.. RenderOption.OfGraphs.Where(option => option != RenderOption.Legend)];

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        new MermaidRenderer(view, stream).Render();
        return null;
    }
}
