using System.CommandLine;
using ArgumentMap.Cli.Input;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Html;
using ArgumentMap.Language;
using ArgumentMap.Workspace.Pictures;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap render</c>: writes maps in any format.</summary>
internal sealed class RenderCommand(Host host, MapFormats formats)
{
    private readonly MapOptions _options = new();

    private readonly Option<string?> _format = new("--format", "-f")
    {
        Description =
            $"Format to write: {string.Join("; ", formats.All.Select(format => $"{format.Name}, {format.Description}"))}. Default: by "
                + $"the extension of --output, otherwise {formats.All[0].Name}.",
        HelpName = string.Join('|', formats.Names),
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "File to write, or folder for several maps (created if it does not exist). Default: standard output.",
        HelpName = "path",
    };

    private readonly RenderingOptions _rendering = new(formats.Options);

    public Command Build()
    {
        _format.AcceptOnlyFromAmong([.. formats.Names]);
        var command = new Command("render", $"Render maps as {Spelling.Alternatives([.. formats.Names.Order(StringComparer.Ordinal)])}.")
        {
            _options.Paths, _format, _output, _options.From, _options.FailOn, _options.Diagnostics, _options.Root, _options.Watch,
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
            reader.WrongUse("To render several maps, give a folder with --output.");
            return reader.ExitCode;
        }

        if (Format(arguments, intoFolder ? null : output) is not { } format)
        {
            reader.WrongUse($"The name '{output}' does not say which format to write. Give it with --format.");
            return reader.ExitCode;
        }

        if (_rendering.Refuse(arguments, format.Name) is { } refusal)
        {
            reader.WrongUse(refusal);
            return reader.ExitCode;
        }

        var options = _rendering.Read(arguments);
        foreach (var map in Progress.Over(host, maps, map => map.Name, cancellation))
        {
            var path = intoFolder ? InFolder(target!, map, format) : target;
            if (await reader.ReadAsync(map, cancellation) is not { } document
                || (!reader.IsUsable(document) && !ShowsErrors(reader, document, format, path, pages)))
                continue;
            if (document.View(format, options, out var problem, cancellation: cancellation) is not { } view)
                reader.WrongUse(problem!.Message);
            else if (format is HtmlFormat)
                WritePage(reader, document, new HtmlPage(view), path, pages);
            else
                Write(reader, format, view, path);
        }

        reader.Print(null, host.ErrorHasColour);
        return reader.ExitCode;
    }

    private MapFormat? Format(ParseResult arguments, string? output)
    {
        if (arguments.GetValue(_format) is { } name)
            return formats.Find(name);
        return output is null ? formats.All[0] : formats.OfPath(output);
    }

    /// <summary>The map's path below the folder, so that maps of the same name in different folders do not collide.</summary>
    private static string InFolder(string folder, MapFile map, MapFormat format)
    {
        var name = !map.IsFile ? "stdin" : map.Name.StartsWith("..", StringComparison.Ordinal) ? Path.GetFileName(map.Name) : map.Name;
        return Path.Combine(folder, Path.ChangeExtension(name, format.Extension));
    }

    /// <summary>
    /// Whether a map with errors is rendered nevertheless: yes for the first page of a watch, which shows the errors. Later ones show them
    /// above the last good map.
    /// </summary>
    private static bool ShowsErrors(MapReader reader, ArgumentDocument document, MapFormat format, string? path, WatchedPages? pages) =>
        format is HtmlFormat && path is not null && pages is not null && !pages.ShowErrors(reader, path, document.Diagnostics);

    private static void Write(MapReader reader, MapFormat format, MapView view, string? path)
    {
        try
        {
            reader.Render(path, stream => format.Write(view, stream));
        }
        catch (PictureToolException exception)
        {
            reader.WrongUse(exception.Message);
        }
    }

    private static void WritePage(
        MapReader reader, ArgumentDocument document, HtmlPage page, string? path, WatchedPages? pages)
    {
        if (path is not null && pages is not null)
        {
            pages.Show(reader, path, page, reader.IsUsable(document));
            return;
        }

        reader.Render(path, stream =>
        {
            page.Write(stream);
            return null;
        });
    }
}
