using System.CommandLine;
using System.Text;
using ArgumentMap.Cli.Output;
using ArgumentMap.Formats;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap outline</c>: what rests on what, as indented text.</summary>
internal sealed class OutlineCommand(Host host)
{
    private readonly MapOptions _options = new();

    private readonly RenderingOptions _rendering =
        new(RenderOption.Scores, RenderOption.Semantics, RenderOption.AsOf, RenderOption.Depth);

    public Command Build()
    {
        var command = new Command("outline", "Show what rests on what, as an outline in Markdown.")
        {
            _options.Paths, _options.From, _options.FailOn, _options.Diagnostics, _options.Root,
        };
        _rendering.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var reader = new MapReader(host, arguments, _options);
        var options = _rendering.Read(arguments) with { HasLinks = false };
        foreach (var map in Progress.Over(host, await reader.FindAsync(cancellation), map => map.Name, cancellation))
        {
            if (await reader.ReadAsync(map, cancellation) is { } document && reader.IsUsable(document))
                reader.Render(null, stream =>
                {
                    using var outline = new MemoryStream();
                    var problem = document.Render(MapFormats.Markdown, outline, options);
                    var text = Encoding.UTF8.GetString(outline.GetBuffer(), 0, (int)outline.Length);
                    WrappedMarkdown.Write(stream, host.OutIsTerminal ? WrappedMarkdown.Plain(text) : text, host.OutWidth);
                    return problem;
                });
        }

        reader.Print(null, host.ErrorHasColour);
        return reader.ExitCode;
    }
}
