using ArgumentMap.Diagnostics;

namespace ArgumentMap.Formats.Arg;

internal sealed class ArgFormat : MapFormat
{
    public override string Name => "arg";

    public override string MediaType => "text/vnd.argument-map";

    public override string Extension => ".arg";

    public override string Description => "the language in canonical form, with what the map includes";

    public override MapFeatures Keeps => MapFeatures.All;

    protected override Diagnostic? WriteWithin(MapView view, Stream stream)
    {
        ArgRenderer.Render(view.Graph, stream);
        return null;
    }
}
