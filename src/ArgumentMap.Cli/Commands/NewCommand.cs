using System.CommandLine;
using System.Text;
using ArgumentMap.Cli.Input;
using ArgumentMap.Language;
using ArgumentMap.Language.Outlines;
using ArgumentMap.Review.Schemes;
using ArgumentMap.Text;
using ArgumentMap.Workspace;
using ArgumentMap.Workspace.Disk;

namespace ArgumentMap.Cli.Commands;

/// <summary><c>argmap new</c>: a commented map to start from, or one made of an outline.</summary>
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

    private readonly Option<string?> _from = new("--from")
    {
        Description = "Start with the points of an outline: a Markdown list or indented text, or - for standard input.",
        HelpName = "outline",
    };

    private readonly Option<bool> _force = new("--force") { Description = "Replace the file if it exists." };

    public Command Build()
    {
        _title.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } title && title.AsSpan().ContainsAny('\n', '\r'))
                result.AddError("--title takes one line.");
        });
        var command = new Command("new", "Create a map to start from: a commented one, one by a scheme, or one made of an outline.")
        {
            _path, _title, _scheme, _from, _force,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(_from) is not null && result.GetResult(_scheme) is not null)
                result.AddError("--from and --scheme cannot be used together.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        if (arguments.GetValue(_from) is { } outline)
            return await FromAsync(outline, arguments, cancellation);
        var title = arguments.GetValue(_title)!;
        if (arguments.GetValue(_scheme) is not { } name)
            return Create(StarterMap.WithTitle(title), arguments);
        var schemes = await SchemesCommand.KnownAsync(host, cancellation);
        if (schemes.Find(name) is { } scheme)
            return Create(SchemeSkeleton.Of(scheme, title), arguments);
        host.Error.WriteLine("argmap: " + schemes.Unknown(name));
        return ExitCodes.WrongUse;
    }

    private async Task<int> FromAsync(string outline, ParseResult arguments, CancellationToken cancellation)
    {
        var workspace = new FolderWorkspace(host.Folder);
        var isInput = outline == MapFile.StandardInput;
        var content = isInput ? await InputAsync(cancellation) : await workspace.ReadChosenAsync(outline, cancellation);
        if (content.Problem is { } unreadable)
        {
            host.Error.WriteLine($"argmap: '{outline}' {unreadable}");
            return ExitCodes.WrongUse;
        }

        // The limits are those of the folder that the map is created in.
        var settings = await workspace.SettingsAsync(MapFile.StandardInput, cancellation);
        var title = arguments.GetResult(_title) is { Implicit: false } ? arguments.GetValue(_title) : null;
        var map = OutlineMap.Of(content.Bytes.Span, isInput ? MapFile.FromInput.Name : outline, title, settings.Settings.Limits);
        if (map.Text is not null)
            return Create(map.Text, arguments);
        host.Error.WriteLine($"argmap: {map.Problem}");
        return ExitCodes.Found;
    }

    private async Task<FileContent> InputAsync(CancellationToken cancellation)
    {
        using var memory = new MemoryStream();
        await host.In.CopyToAsync(memory, cancellation);
        return new FileContent(memory.ToArray());
    }

    private int Create(string text, ParseResult arguments)
    {
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
