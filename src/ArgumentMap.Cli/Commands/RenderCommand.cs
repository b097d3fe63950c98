using System.CommandLine;
using ArgumentMap.Cli.Input;
using ArgumentMap.Formats;
using ArgumentMap.Graph;
using ArgumentMap.Graphviz;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap render</c>: maps as HTML, SVG, JSON, DOT, Markdown or canonical source.</summary>
internal sealed class RenderCommand(Host host)
{
    private readonly MapOptions _options = new();

    /// <summary>Made when the first picture is asked for.</summary>
    private readonly Lazy<GraphvizLayout> _layout = new(() => new GraphvizLayout(host.CacheFolder));

    private readonly Option<string?> _format = new("--format", "-f")
    {
        Description = "What to render as. Default: by the extension of --output, else json.",
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "File to write, or folder for several maps (created where it is missing). Default: standard output.",
        HelpName = "path",
    };

    private readonly RenderingOptions _rendering = new(RenderOption.All);

    public Command Build()
    {
        _format.AcceptOnlyFromAmong([.. RenderFormats.WithLayout.Select(format => format.Name)]);
        var command = new Command("render", "Render maps as HTML, SVG, JSON, Graphviz DOT, Markdown or canonical source.")
        {
            _options.Paths, _format, _output, _options.FailOn, _options.Diagnostics, _options.Root, _options.Watch,
        };
        _rendering.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var pages = arguments.GetValue(_options.Watch) ? new WatchedPages() : null;
        try
        {
            return await Watcher.RunAsync(host, arguments, _options, () => RunAsync(arguments, pages, cancellation), cancellation);
        }
        finally
        {
            pages?.End(new MapReader(host, arguments, _options));
        }
    }

    private async Task<int> RunAsync(ParseResult arguments, WatchedPages? pages, CancellationToken cancellation)
    {
        var reader = new MapReader(host, arguments, _options);
        var maps = await reader.FindAsync(cancellation);
        var output = arguments.GetValue(_output);
        var target = output is null ? null : Path.GetFullPath(Path.Combine(host.Folder, output));
        var intoFolder = target is not null && (Directory.Exists(target) || maps.Count > 1 || Path.EndsInDirectorySeparator(output!));
        if (target is null && maps.Count > 1)
        {
            reader.WrongUse("Several maps need a folder to be rendered into: give one with --output.");
            return reader.ExitCode;
        }

        if (Format(arguments, intoFolder ? null : output) is not { } format)
        {
            reader.WrongUse($"'{output}' does not tell the format. Give it with --format.");
            return reader.ExitCode;
        }

        var options = _rendering.Read(arguments);
        foreach (var map in Progress.Over(host, maps, map => map.Name, cancellation))
        {
            var path = intoFolder ? InFolder(target!, map, format) : target;
            if (await reader.ReadAsync(map, cancellation) is not { } document || (!reader.IsUsable(document) && !CanTell(reader, document, format, path, pages)))
                continue;
            if (options.Focus is { } focus && document.Graph.IndexOf(focus) < 0)
                reader.WrongUse(Topics.Unknown(document.Graph, focus));
            else
                Write(reader, document, format, options, new Target(path, LayoutLimits.Of(await reader.LimitsOfAsync(map, cancellation)), pages));
        }

        reader.Print(null, host.ErrorHasColour);
        return reader.ExitCode;
    }

    private FormatInfo? Format(ParseResult arguments, string? output)
    {
        if (arguments.GetValue(_format) is { } name)
            return RenderFormats.Find(name);
        return output is null
            ? RenderFormats.Find("json")
            : RenderFormats.WithLayout.FirstOrDefault(format => format.Extension == Path.GetExtension(output));
    }

    /// <summary>The map's path under the folder, so that maps of the same name in different folders do not meet.</summary>
    private static string InFolder(string folder, MapFile map, FormatInfo format)
    {
        var name = !map.IsFile ? "stdin" : map.Name.StartsWith("..", StringComparison.Ordinal) ? Path.GetFileName(map.Name) : map.Name;
        return Path.Combine(folder, Path.ChangeExtension(name, format.Extension));
    }

    /// <summary>Whether a map with errors is to be rendered all the same: for the first page of a watch, which tells them.</summary>
    private static bool CanTell(MapReader reader, ArgumentDocument document, FormatInfo format, string? path, WatchedPages? pages) =>
        format.Format == RenderFormat.Html && path is not null && pages is not null && !pages.Tell(reader, path, document.Diagnostics);

    private void Write(MapReader reader, ArgumentDocument document, FormatInfo format, RenderOptions options, Target target)
    {
        if (format.Format == RenderFormat.Svg)
            WriteSvg(reader, document, options, target);
        else if (format.Format == RenderFormat.Html)
            WritePage(reader, document, options, target);
        else
            Write(reader, target.Path, stream => document.Render(format.Format, stream, options));
    }

    private void Write(MapReader reader, string? path, Action<Stream> render)
    {
        if (path is null)
            render(host.Out);
        else
            reader.Write(path, render);
    }

    private void WriteSvg(MapReader reader, ArgumentDocument document, RenderOptions options, Target target)
    {
        using var picture = new MemoryStream();
        if (new SvgRenderer(_layout.Value, target.Limits).Render(document, options, picture) is { } problem)
        {
            reader.Add([problem]);
            return;
        }

        Write(reader, target.Path, picture.WriteTo);
    }

    private void WritePage(MapReader reader, ArgumentDocument document, RenderOptions options, Target target)
    {
        var page = new PageRenderer(_layout.Value, target.Limits).Render(document, options);
        if (page.WhyNoPicture is { } why)
            reader.Tell($"The page has no picture, only the outline. {why}");
        if (target is { Path: { } path, Pages: { } pages })
            pages.Show(reader, path, page, reader.IsUsable(document));
        else
            Write(reader, target.Path, page.Write);
    }

    /// <param name="Path">Null for standard output.</param>
    /// <param name="Pages">Null where nothing is watched.</param>
    private readonly record struct Target(string? Path, LayoutLimits Limits, WatchedPages? Pages);
}
