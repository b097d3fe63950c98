using System.CommandLine;
using ArgumentMap.Formats;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap convert</c>: writes a map of any tool in the format of another, and says what is lost.</summary>
internal sealed class ConvertCommand(Host host, MapFormats formats)
{
    private readonly MapOptions _options = new();

    private readonly Option<string?> _format = new("--format", "-f")
    {
        Description = $"Format to write: {string.Join(", ", formats.Names)}. Default: by the extension of --output, otherwise "
            + $"{MapFormats.Arg.Name}.",
        HelpName = "format",
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "File to write. Default: standard output.",
        HelpName = "path",
    };

    private readonly Option<bool> _failOnLoss = new("--fail-on-loss")
    {
        Description = "Write nothing and exit with code 1 if anything is lost.",
    };

    public Command Build()
    {
        _format.AcceptOnlyFromAmong([.. formats.Names]);
        var command = new Command("convert", "Write a map in the format of another tool, or read one of another tool.")
        {
            _options.Path, _options.From, _format, _output, _failOnLoss, _options.FailOn, _options.Diagnostics, _options.Root,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var reader = new MapReader(host, arguments, _options);
        var output = arguments.GetValue(_output);
        if (Format(arguments, output) is not { } format)
        {
            reader.WrongUse($"The name '{output}' does not say which format to write. Give it with --format.");
            return reader.ExitCode;
        }

        if (await reader.FindOneAsync(cancellation) is { } map
            && await reader.ReadAsync(map, cancellation) is { } document
            && reader.IsUsable(document))
            Convert(reader, document, format, output is null ? null : Path.GetFullPath(Path.Combine(host.Folder, output)), arguments);
        reader.Print(null, host.ErrorHasColour);
        return reader.ExitCode;
    }

    private MapFormat? Format(ParseResult arguments, string? output)
    {
        if (arguments.GetValue(_format) is { } name)
            return formats.Find(name);
        return output is null ? MapFormats.Arg : formats.OfPath(output);
    }

    private void Convert(MapReader reader, ArgumentDocument document, MapFormat format, string? path, ParseResult arguments)
    {
        Loss[] losses = [.. document.Losses, .. format.LossesOf(document.Graph)];
        foreach (var loss in losses)
            reader.Note(loss.ToString());
        if (losses.Length > 0 && arguments.GetValue(_failOnLoss))
            reader.Fail();
        else
            reader.Render(path, stream => document.Render(format, stream));
    }
}
