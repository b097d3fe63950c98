using System.CommandLine;
using System.Text;
using ArgumentMap.Cli.Output;
using ArgumentMap.Language;
using ArgumentMap.Review.Schemes;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap new</c>: a commented map to start from.</summary>
internal sealed class NewCommand(Host host)
{
    private readonly Argument<string> _path = new("file") { Description = "File to create, or - for standard output." };

    private readonly Option<string> _title = new("--title")
    {
        Description = "What the map is about.",
        DefaultValueFactory = _ => "What is at issue",
    };

    private readonly Option<string?> _scheme = new("--scheme")
    {
        Description = "Start with an argument by a scheme ('argmap schemes' lists them).",
        HelpName = "name",
    };

    private readonly Option<bool> _force = new("--force") { Description = "Replace the file if it exists." };

    public Command Build()
    {
        _title.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } title && title.AsSpan().ContainsAny('\n', '\r'))
                result.AddError("--title takes one line.");
        });
        _scheme.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && SchemeCatalog.Find(name) is null)
                result.AddError(SchemesCommand.Unknown(name));
        });
        var command = new Command("new", "Create a commented map to start from.") { _path, _title, _scheme, _force };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var title = arguments.GetValue(_title)!;
        var text = arguments.GetValue(_scheme) is { } name
            ? SchemeSkeleton.Of(SchemeCatalog.Find(name)!, title)
            : StarterMap.WithTitle(title);
        var map = Encoding.UTF8.GetBytes(text);
        var path = arguments.GetValue(_path)!;
        if (path == "-")
        {
            host.Out.Write(map);
            return ExitCodes.Fine;
        }

        try
        {
            var full = Path.GetFullPath(Path.Combine(host.Folder, path));
            if (File.Exists(full) && !arguments.GetValue(_force))
            {
                host.Error.WriteLine($"argmap: '{path}' already exists. Give another name, or use --force to replace it.");
                return ExitCodes.WrongUse;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            AtomicFile.Write(full, stream => stream.Write(map));
            host.Error.WriteLine($"Created {path}. Look at it with: argmap outline {path}");
            return ExitCodes.Fine;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            host.Error.WriteLine($"argmap: '{path}' cannot be written: {exception.Message}");
            return ExitCodes.WrongUse;
        }
    }
}
