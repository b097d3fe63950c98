using System.Collections.Immutable;
using ArgumentMap.Diagnostics;

namespace ArgumentMap.Formats.Opml;

/// <summary>An outline for outliners and mind maps; an item with several uses is told once, and referred to by the others.</summary>
/// <remarks>Left out: the settings of the map but title, author and day; properties of sections; tags of the map and of sections.</remarks>
internal sealed class OpmlFormat : MapFormat
{
    public override string Name => "opml";

    public override string MediaType => "text/x-opml";

    public override string Extension => ".opml";

    public override string Description => "an outline for outliners and mind maps";

    public override MapFeatures Keeps => MapFeatures.All & ~MapFeatures.Settings;

    public override ImmutableArray<RenderOption> Options => RenderOption.OfScores;

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        using var writer = new OpmlRenderer(view, stream);
        writer.Render();
        return null;
    }
}
