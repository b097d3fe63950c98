using System.CommandLine;
using ArgumentMap.Cli.Output;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap check</c>: reports what is wrong with maps.</summary>
internal sealed class CheckCommand(Host host)
{
    private readonly MapOptions _options = new();

    public Command Build()
    {
        var command = new Command("check", "Report what is wrong with maps, and where.")
        {
            _options.Paths, _options.From, _options.FailOn, _options.Diagnostics, _options.Root, _options.Watch,
        };
        command.SetAction((arguments, cancellation) =>
            Watcher.RunAsync(host, arguments, _options, () => RunAsync(arguments, cancellation), cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var reader = new MapReader(host, arguments, _options);
        foreach (var map in Progress.Over(host, await reader.FindAsync(cancellation), map => map.Name, cancellation))
            await reader.CheckAsync(map, cancellation);
        reader.Print(host.Out, host.OutHasColour);
        if (arguments.GetValue(_options.Diagnostics) == DiagnosticsFormat.Text && reader.Summary() is { } summary)
            host.Error.WriteLine(summary);
        return reader.ExitCode;
    }
}
