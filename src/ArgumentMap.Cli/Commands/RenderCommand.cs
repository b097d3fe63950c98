using System.CommandLine;
using ArgumentMap.Cli.Input;
using ArgumentMap.Graph;
using ArgumentMap.Graphviz;
using ArgumentMap.Rendering;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap render</c>: maps as SVG, JSON, DOT, Markdown or canonical source.</summary>
internal sealed class RenderCommand(Host host)
{
    private readonly MapOptions _options = new();

    /// <summary>Made when the first picture is asked for.</summary>
    private readonly Lazy<SvgRenderer> _svg = new(() => new SvgRenderer(new GraphvizLayout(host.CacheFolder)));

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
        var command = new Command("render", "Render maps as SVG, JSON, Graphviz DOT, Markdown or canonical source.")
        {
            _options.Paths, _format, _output, _options.FailOn, _options.Diagnostics, _options.Root, _options.Watch,
        };
        _rendering.AddTo(command);
        command.SetAction((arguments, cancellation) => Watcher.RunAsync(host, arguments, _options, () => Run(arguments, cancellation), cancellation));
        return command;
    }

    private int Run(ParseResult arguments, CancellationToken cancellation)
    {
        var reader = new MapReader(host, arguments, _options);
        var maps = reader.Find();
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
            if (reader.Read(map) is not { } document || !reader.IsUsable(document))
                continue;
            if (options.Focus is { } focus && document.Graph.IndexOf(focus) < 0)
                reader.WrongUse(Topics.Unknown(document.Graph, focus));
            else
                Write(reader, document, format, options, intoFolder ? InFolder(target!, map, format) : target);
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
        var name = map.Path is null ? "stdin" : map.Name.StartsWith("..", StringComparison.Ordinal) ? Path.GetFileName(map.Name) : map.Name;
        return Path.Combine(folder, Path.ChangeExtension(name, format.Extension));
    }

    private void Write(MapReader reader, ArgumentDocument document, FormatInfo format, RenderOptions options, string? target)
    {
        if (format.Format == RenderFormat.Svg)
        {
            WriteSvg(reader, document, options, target);
            return;
        }

        if (target is null)
            document.Render(format.Format, host.Out, options);
        else
            reader.Write(target, stream => document.Render(format.Format, stream, options));
    }

    private void WriteSvg(MapReader reader, ArgumentDocument document, RenderOptions options, string? target)
    {
        using var picture = new MemoryStream();
        if (_svg.Value.Render(document, options, picture) is { } problem)
        {
            reader.Add([problem]);
            return;
        }

        picture.Position = 0;
        if (target is null)
            picture.CopyTo(host.Out);
        else
            reader.Write(target, picture.CopyTo);
    }
}
