using ArgumentMap.Formats.Arg;
using ArgumentMap.Formats.Dot;
using ArgumentMap.Formats.Json;
using ArgumentMap.Formats.Markdown;
using ArgumentMap.Graph;

namespace ArgumentMap.Formats;

/// <summary>Renders a graph in one of the formats.</summary>
public static class Renderer
{
    /// <summary>Writes UTF-8 without byte order mark. The same graph and options give the same bytes everywhere.</summary>
    public static void Render(ArgumentGraph graph, RenderFormat format, RenderOptions options, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(stream);
        switch (format)
        {
            case RenderFormat.Json:
                JsonRenderer.Render(graph, options, stream);
                break;
            case RenderFormat.Dot:
                DotRenderer.Render(graph, options, stream);
                break;
            case RenderFormat.Markdown:
                MarkdownRenderer.Render(graph, options, stream);
                break;
            case RenderFormat.Arg:
                ArgRenderer.Render(graph, stream);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }
    }
}
