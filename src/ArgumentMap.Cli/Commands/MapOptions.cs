using System.CommandLine;
using ArgumentMap.Cli.Output;
using ArgumentMap.Formats;

namespace ArgumentMap.Cli.Commands;

/// <summary>The options that commands on maps share. Each command has its own instance.</summary>
internal sealed class MapOptions
{
    public Argument<string[]> Paths { get; } = new("map")
    {
        Description = "Files, folders (all .arg files below), patterns such as 'maps/**/*.arg', or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>For commands on one map, instead of <see cref="Paths"/>.</summary>
    public Argument<string> Path { get; } = new("map")
    {
        Description = "File of the map, or - for standard input.",
    };

    public Option<string?> Root { get; } = new("--root")
    {
        Description = "Folder that included files must be in. Default: the folder of the map.",
        HelpName = "folder",
    };

    public Option<string?> From { get; } = Reading();

    public Option<FailOn> FailOn { get; } = new("--fail-on")
    {
        Description = "Lowest severity that gives exit code 1. With 'never', a map with errors is rendered as far as it could be read.",
        DefaultValueFactory = _ => Commands.FailOn.Error,
    };

    public Option<DiagnosticsFormat> Diagnostics { get; } = new("--diagnostics")
    {
        Description = "How to print diagnostics.",
        DefaultValueFactory = _ => DiagnosticsFormat.Text,
    };

    public Option<bool> Watch { get; } = new("--watch", "-w")
    {
        Description = "Keep running, and start again whenever a map changes.",
    };

    private static Option<string?> Reading()
    {
        string[] names = [MapFormats.Arg.Name, .. MapFormats.Core.Readers.Select(format => format.Name)];
        var option = new Option<string?>("--from")
        {
            Description = $"Format of the map: {string.Join(", ", names)}. Default: by its name and content.",
            HelpName = "format",
        };
        option.AcceptOnlyFromAmong(names);
        return option;
    }

    /// <summary>The paths that were given, whether the command takes one or several.</summary>
    public string[] Given(ParseResult arguments) =>
        arguments.GetResult(Path) is not null ? [arguments.GetValue(Path)!] : arguments.GetValue(Paths) ?? [];
}

/// <summary>The lowest severity that makes a run fail.</summary>
internal enum FailOn
{
    Error,
    Warning,
    Note,
    Never,
}
