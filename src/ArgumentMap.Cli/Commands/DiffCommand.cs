using System.CommandLine;
using ArgumentMap.Cli.Input;
using ArgumentMap.Cli.Output;
using ArgumentMap.Comparison;
using ArgumentMap.Formats;
using ArgumentMap.Graph;
using ArgumentMap.Graphviz;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap diff</c>: what the argument of one map has become in another.</summary>
internal sealed class DiffCommand(Host host)
{
    private const string Text = "text";

    private readonly MapOptions _options = new();

    private readonly Argument<string> _before = new("old")
    {
        Description = "The map as it was: a file, a git revision such as main:map.arg, or - for standard input.",
    };

    private readonly Argument<string> _after = new("new")
    {
        Description = "The map as it is: the same.",
    };

    private readonly Option<string?> _format = new("--format", "-f")
    {
        Description = "How to tell it: text for a terminal, md for a review, json for a program, svg and dot for a picture of both maps in one. Default: by the extension of --output, else text.",
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "File to write. Default: standard output.",
        HelpName = "path",
    };

    private readonly Option<bool> _exitCode = new("--exit-code")
    {
        Description = "End in exit code 1 where there is a difference.",
    };

    private readonly RenderingOptions _rendering = new(RenderOption.OfComparisons);

    public Command Build()
    {
        _format.AcceptOnlyFromAmong([Text, .. RenderFormats.OfComparisons.Select(format => format.Name)]);
        var command = new Command("diff", "Say what is other about the argument of two maps; order, layout and comments do not matter.")
        {
            _before, _after, _format, _output, _exitCode, _options.FailOn, _options.Diagnostics, _options.Root,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_before) == MapFile.StandardInput && result.GetValue(_after) == MapFile.StandardInput)
                result.AddError("Only one of the two maps can come from standard input.");
        });
        _rendering.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var reader = new MapReader(host, arguments, _options);
        var output = arguments.GetValue(_output);
        var before = await reader.FindAnyAsync(arguments.GetValue(_before)!, cancellation);
        var after = await reader.FindAnyAsync(arguments.GetValue(_after)!, cancellation);
        if (before is null || after is null)
            return reader.ExitCode;
        if (Format(arguments, output) is not { } format)
        {
            reader.WrongUse($"'{output}' does not tell the format. Give it with --format.");
            return reader.ExitCode;
        }

        var (old, now) = (await reader.ReadAsync(before, cancellation), await reader.ReadAsync(after, cancellation));
        if (old is not null && now is not null && reader.IsUsable(old) && reader.IsUsable(now))
        {
            var options = _rendering.Read(arguments);
            var comparison = old.Compare(now, options.Comparison);
            reader.Add([.. ExpectationCheck.Unreliable(comparison.ScoresBefore), .. ExpectationCheck.Unreliable(comparison.ScoresAfter)]);
            if (options.Focus is { } focus && now.Graph.IndexOf(focus) < 0 && old.Graph.IndexOf(focus) < 0)
                reader.WrongUse(Topics.Unknown(now.Graph, focus));
            else
                Write(reader, comparison, format, options, LayoutLimits.Of(await reader.LimitsOfAsync(after, cancellation)), output, (before.Name, after.Name));
            if (!comparison.IsEmpty && arguments.GetValue(_exitCode))
                reader.Fail();
        }

        reader.Print(null, host.ErrorHasColour);
        return reader.ExitCode;
    }

    private string? Format(ParseResult arguments, string? output)
    {
        if (arguments.GetValue(_format) is { } name)
            return name;
        return output is null || Path.GetExtension(output) == ".txt"
            ? Text
            : RenderFormats.OfComparisons.FirstOrDefault(format => format.Extension == Path.GetExtension(output))?.Name;
    }

    private void Write(MapReader reader, MapComparison comparison, string format, RenderOptions options, LayoutLimits limits, string? output, (string Before, string After) names)
    {
        var render = (Stream stream) => ComparisonText.Print(stream, names.Before, names.After, comparison, host.OutHasColour && output is null);
        if (format == RenderFormats.Svg.Name)
        {
            using var picture = new MemoryStream();
            using var layout = new GraphvizLayout(host.CacheFolder);
            if (new SvgRenderer(layout, limits).Render(comparison, options, picture) is { } problem)
            {
                reader.Add([problem]);
                return;
            }

            var bytes = picture.ToArray();
            render = stream => stream.Write(bytes);
        }
        else if (format != Text && RenderFormats.Find(format)!.Format is var rendering)
            render = stream => ComparisonRenderer.Render(comparison, rendering, options, stream);
        if (output is null)
            render(host.Out);
        else
            reader.Write(Path.GetFullPath(Path.Combine(host.Folder, output)), render);
    }
}
