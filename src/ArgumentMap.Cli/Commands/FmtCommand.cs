using System.CommandLine;
using System.Text;
using ArgumentMap.Cli.Input;
using ArgumentMap.Language.Formatting;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap fmt</c>: puts files into canonical form.</summary>
internal sealed class FmtCommand(Host host)
{
    private readonly MapOptions _options = new();

    private readonly Option<bool> _check = new("--check")
    {
        Description = "Change nothing; list the files that would change and, if there are any, exit with code 1.",
    };

    public Command Build()
    {
        var command = new Command("fmt", "Put files into canonical form, in place; standard input goes to standard output.")
        {
            _options.Paths, _check,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var reader = new MapReader(host, arguments, _options);
        foreach (var map in Progress.Over(host, await reader.FindAsync(cancellation), map => map.Name, cancellation))
            await FormatAsync(reader, map, arguments.GetValue(_check), cancellation);
        reader.Print(null, host.ErrorHasColour);
        return reader.ExitCode;
    }

    private async Task FormatAsync(MapReader reader, MapFile map, bool check, CancellationToken cancellation)
    {
        // Formatting is about one file; what it includes or refers to does not matter.
        if (await reader.ReadAloneAsync(map, cancellation) is not { } tree)
            return;
        if (Formatter.Format(tree) is not { } canonical)
        {
            host.Error.WriteLine($"argmap: '{map.Name}' was not changed, because it has errors; fix them first.");
            return;
        }

        var changes = tree.Source.Text != canonical;
        if (check)
        {
            if (!changes)
                return;
            host.Out.Write(Encoding.UTF8.GetBytes(map.Name + "\n"));
            reader.Fail();
        }
        else if (!map.IsFile)
        {
            host.Out.Write(Encoding.UTF8.GetBytes(canonical));
        }
        else if (changes)
        {
            reader.Replace(map, canonical);
        }
    }
}
