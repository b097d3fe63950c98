using System.CommandLine;
using System.Text;
using ArgumentMap.Cli.Input;
using ArgumentMap.Cli.Output;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap fix</c>: applies the fixes that diagnostics carry.</summary>
internal sealed class FixCommand(Host host)
{
    private readonly MapOptions _options = new();

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Change nothing; print what would change as a unified diff.",
    };

    public Command Build()
    {
        var command = new Command("fix", "Apply the fixes that diagnostics offer, in place; standard input goes to standard output.")
        {
            _options.Paths, _dryRun, _options.FailOn, _options.Diagnostics, _options.Root,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task FixAsync(ParseResult arguments, MapReader reader, MapFile map, CancellationToken cancellation)
    {
        if (await reader.FixAsync(map, cancellation) is not { } result)
            return;
        foreach (var title in result.Applied)
        {
            foreach (var line in TextLines.Of($"{map.Name}:{title}", host.ErrorWidth))
                host.Error.WriteLine(line);
        }

        if (arguments.GetValue(_dryRun))
            UnifiedDiff.Print(host.Out, map.Name, result.Original, result.Text);
        else if (!map.IsFile)
            host.Out.Write(Encoding.UTF8.GetBytes(result.Text));
        else if (result.Applied.Length > 0)
            reader.Replace(map, result.Text);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var reader = new MapReader(host, arguments, _options);
        foreach (var map in Progress.Over(host, await reader.FindAsync(cancellation), map => map.Name, cancellation))
            await FixAsync(arguments, reader, map, cancellation);
        reader.Print(null, host.ErrorHasColour);
        return reader.ExitCode;
    }
}
