using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ArgumentMap.Markdig;

/// <summary>Has the renderer of code blocks leave blocks of the language <c>arg</c> to <see cref="MapBlockWriter"/>.</summary>
internal sealed class MapBlockExtension(MapBlockOptions options) : IMarkdownExtension
{
    private readonly MapBlockWriter _writer = new(options);

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // Nothing changes in how Markdown is read.
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
            html.ObjectRenderers.OfType<HtmlObjectRenderer<CodeBlock>>().FirstOrDefault()?.TryWriters.Add(_writer.TryWrite);
    }
}
