using System.Collections.Immutable;
using System.CommandLine;
using ArgumentMap.Cli.Input;
using ArgumentMap.Cli.Output;
using ArgumentMap.Formats;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap diff</c>: what changed in the argument from one map to another.</summary>
internal sealed class DiffCommand
{
    private readonly Host _host;
    private readonly MapFormats _formats;
    private readonly MapOptions _options = new();
    private readonly RenderingOptions _rendering;

    private readonly Argument<string> _before = new("old")
    {
        Description = "The map as it was: a file, a git revision such as main:map.arg, or - for standard input.",
    };

    private readonly Argument<string> _after = new("new")
    {
        Description = "The map as it is now, given in the same way.",
    };

    private readonly Option<string?> _format = new("--format", "-f")
    {
        Description =
            "Format to write: text for a terminal, md for a review, json for a program, others for a single picture of both maps. "
                + "Default: by the extension of --output, otherwise text.",
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "File to write. Default: standard output.",
        HelpName = "path",
    };

    private readonly Option<bool> _exitCode = new("--exit-code")
    {
        Description = "Exit with code 1 if there is a difference.",
    };

    public DiffCommand(Host host, MapFormats formats)
    {
        (_host, _formats) = (host, formats);
        var offered = Offered("", "", colour: false);
        _rendering = new RenderingOptions(new OptionTable(offered.Select(format => (format.Name, format.ComparisonOptions))));
        _format.AcceptOnlyFromAmong([.. offered.Select(format => format.Name)]);
    }

    public Command Build()
    {
        var command = new Command("diff", "Show what changed in the argument between two maps; order, layout and comments do not matter.")
        {
            _before, _after, _format, _output, _exitCode, _options.From, _options.FailOn, _options.Diagnostics, _options.Root,
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
        var reader = new MapReader(_host, arguments, _options);
        var output = arguments.GetValue(_output);
        var before = await reader.FindAnyAsync(arguments.GetValue(_before)!, cancellation);
        var after = await reader.FindAnyAsync(arguments.GetValue(_after)!, cancellation);
        if (before is null || after is null)
            return reader.ExitCode;
        if (Format(arguments, output, Offered(before.Name, after.Name, _host.OutHasColour && output is null)) is not { } format)
        {
            reader.WrongUse($"The name '{output}' does not say which format to write. Give it with --format.");
            return reader.ExitCode;
        }

        if (_rendering.Refuse(arguments, format.Name) is { } refusal)
        {
            reader.WrongUse(refusal);
            return reader.ExitCode;
        }

        var (old, now) = (await reader.ReadAsync(before, cancellation), await reader.ReadAsync(after, cancellation));
        if (old is not null && now is not null && reader.IsUsable(old) && reader.IsUsable(now))
        {
            var options = _rendering.Read(arguments);
            var comparison = old.Compare(now, options.Comparison);
            reader.Add([.. ExpectationCheck.Unreliable(comparison.ScoresBefore), .. ExpectationCheck.Unreliable(comparison.ScoresAfter)]);
            if (ComparisonView.Of(comparison, format, options, out var problem, now.Limits, cancellation: cancellation) is { } view)
                reader.Render(output is null ? null : Path.GetFullPath(Path.Combine(_host.Folder, output)), stream =>
                    view.Write(stream));
            else
                reader.WrongUse(problem!.Message);
            if (!comparison.IsEmpty && arguments.GetValue(_exitCode))
                reader.Fail();
        }

        reader.Print(null, _host.ErrorHasColour);
        return reader.ExitCode;
    }

    /// <summary>The formats to choose from, the default first.</summary>
    private ImmutableArray<IComparisonFormat> Offered(string before, string after, bool colour) =>
        [new TextComparison(before, after, _host.OutWidth, colour), .. _formats.Comparisons];

    private IComparisonFormat? Format(ParseResult arguments, string? output, ImmutableArray<IComparisonFormat> offered)
    {
        if (arguments.GetValue(_format) is { } name)
            return offered.Single(format => format.Name == name);
        return output is null ? offered[0] : offered.FirstOrDefault(format => format.Extension == Path.GetExtension(output));
    }
}
