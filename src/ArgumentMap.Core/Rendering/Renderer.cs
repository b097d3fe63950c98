using ArgumentMap.Graph;
using ArgumentMap.Rendering.Dot;

namespace ArgumentMap.Rendering;

/// <summary>Renders a graph in one of the formats.</summary>
public static class Renderer
{
    /// <summary>Writes UTF-8 without byte order mark. The same graph and options give the same bytes everywhere.</summary>
    public static void Render(ArgumentGraph graph, RenderFormat format, RenderOptions options, Stream stream)
    {
        switch (format)
        {
            case RenderFormat.Dot:
                DotRenderer.Render(graph, options, stream);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
    }
}
