using Markdig;

namespace ArgumentMap.Markdig;

/// <summary>Adds argument maps to a Markdown pipeline.</summary>
public static class MarkdownMaps
{
    /// <summary>Draws every fenced code block whose info string begins with <c>arg</c>.</summary>
    /// <param name="options">Null for <see cref="MapBlockOptions.Default"/>.</param>
    public static MarkdownPipelineBuilder UseArgumentMaps(this MarkdownPipelineBuilder pipeline, MapBlockOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        pipeline.Extensions.ReplaceOrAdd<MapBlockExtension>(new MapBlockExtension(options ?? MapBlockOptions.Default));
        return pipeline;
    }
}
