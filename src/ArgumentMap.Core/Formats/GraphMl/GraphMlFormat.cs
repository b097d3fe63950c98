using System.Collections.Immutable;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Formats.GraphMl;

/// <summary>The graph with everything about its items, for programs that analyse and lay out graphs, such as Gephi and yEd.</summary>
/// <remarks>Left out: how sections are nested, their tags and properties, and the settings and tags of the map.</remarks>
internal sealed class GraphMlFormat : MapFormat
{
    public override string Name => "graphml";

    public override string MediaType => "application/graphml+xml";

    public override string Extension => ".graphml";

    public override string Description => "a graph for Gephi, yEd and other programs for graphs";

    public override MapFeatures Keeps => MapFeatures.All & ~MapFeatures.Settings;

    public override ImmutableArray<RenderOption> Options { get; } =
        [.. RenderOption.OfScores, RenderOption.Focus, RenderOption.Depth, RenderOption.Only, RenderOption.Theme];

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        using var writer = new GraphMlRenderer(view, stream);
        writer.Render();
        return null;
    }
}
