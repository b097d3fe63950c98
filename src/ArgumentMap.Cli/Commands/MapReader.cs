using System.CommandLine;
using System.Globalization;
using System.Text;
using ArgumentMap.Cli.Input;
using ArgumentMap.Cli.Output;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Review;
using ArgumentMap.Text;
using ArgumentMap.Workspace;
using ArgumentMap.Workspace.Disk;
using ArgumentMap.Workspace.Git;

namespace ArgumentMap.Cli.Commands;

/// <summary>Reads the maps given to a command, one after the other, and collects what was found in them.</summary>
internal sealed class MapReader(Host host, ParseResult arguments, MapOptions options)
{
    private readonly FailOn _failOn = arguments.GetValue(options.FailOn);
    private readonly FolderWorkspace _workspace = new(host.Folder);
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>The settings files whose problems have been reported.</summary>
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private int _maps;

    private string? From => arguments.GetResult(options.From) is null ? null : arguments.GetValue(options.From);

    /// <summary>The exit code, given what was found so far.</summary>
    public int ExitCode { get; private set; }

    /// <summary>The maps that were found, each once, in the order given. Those that were not found are reported.</summary>
    public Task<IReadOnlyList<MapFile>> FindAsync(CancellationToken cancellation) => FindAsync(options.Given(arguments), cancellation);

    /// <summary>The only map; null, and an error, if there is none or more than one.</summary>
    public async Task<MapFile?> FindOneAsync(CancellationToken cancellation)
    {
        var maps = await FindAsync(cancellation);
        if (maps.Count > 1)
            WrongUse($"This command takes one map, but {maps.Count.ToString(CultureInfo.InvariantCulture)} were found.");
        return maps.Count == 1 ? maps[0] : null;
    }

    /// <summary>The map with a name, which may be a file in a git revision; null, and an error, if there is none.</summary>
    public async Task<MapFile?> FindAnyAsync(string name, CancellationToken cancellation)
    {
        // A file that happens to have such a name takes precedence.
        if (GitRevision.Split(name) is not null && !Path.Exists(Path.Combine(host.Folder, name)))
            return new MapFile(name, MapOrigin.Revision);
        var maps = await FindAsync([name], cancellation);
        if (maps.Count > 1)
            WrongUse($"'{name}' is more than one map.");
        return maps.Count == 1 ? maps[0] : null;
    }

    /// <summary>Reads a map; null, and an error, if it cannot be read.</summary>
    public async Task<ArgumentDocument?> ReadAsync(MapFile map, CancellationToken cancellation)
    {
        if (await OpenAsync(map, cancellation) is not { } opened)
            return null;
        var document = await opened.LoadAsync(cancellation);
        Keep(document.Diagnostics);
        return document;
    }

    /// <summary>Reads a map and reports everything that is wrong with it, or that it cannot be read.</summary>
    public async Task CheckAsync(MapFile map, CancellationToken cancellation)
    {
        if (await OpenAsync(map, cancellation) is not { } opened)
            return;
        var document = await opened.LoadAsync(cancellation);
        Keep(document.Check(opened.Settings));
    }

    /// <summary>Reads a file without what it includes; null, and an error, if it cannot be read.</summary>
    public async Task<SyntaxTree?> ReadAloneAsync(MapFile map, CancellationToken cancellation)
    {
        if (await ContentAsync(map, cancellation) is not { } content)
            return null;
        var tree = SyntaxTree.Parse(content.Bytes.Span, map.Name);
        Keep(tree.Diagnostics);
        return tree;
    }

    /// <summary>Reads a map and fixes what can be fixed; null, and an error, if it cannot be read.</summary>
    public async Task<FixedMap?> FixAsync(MapFile map, CancellationToken cancellation)
    {
        if (await OpenAsync(map, cancellation) is not { } opened)
            return null;
        var result = await opened.FixAsync(cancellation);
        Keep(result.Left);
        return result;
    }

    /// <summary>Replaces the text of a file; if that fails, the old text stays and the failure is reported.</summary>
    public void Replace(MapFile map, string text) =>
        Write(_workspace.PathOf(map.Name), stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes a rendering. If the format cannot write it, that is reported, and an existing file stays as it was.</summary>
    /// <param name="path">Null for standard output.</param>
    /// <param name="render">Returns why it wrote nothing, or null.</param>
    public void Render(string? path, Func<Stream, Diagnostic?> render)
    {
        Diagnostic? problem = null;
        if (path is null)
            problem = render(host.Out);
        else
            Write(path, stream => (problem = render(stream)) is null);
        if (problem is not null)
            Add([problem]);
    }

    public void Write(string path, Action<Stream> write) => Write(path, stream =>
    {
        write(stream);
        return true;
    });

    private void Write(string path, Func<Stream, bool> write)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            AtomicFile.Write(path, write);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            WrongUse($"'{_workspace.NameOf(path)}' cannot be written: {exception.Message}");
        }
    }

    /// <summary>Whether to go on with a map: it has no errors, or <c>--fail-on never</c> was given.</summary>
    public bool IsUsable(ArgumentDocument document) => _failOn == FailOn.Never || !document.HasErrors;

    /// <summary>Adds diagnostics to those that will be printed.</summary>
    public void Add(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        _diagnostics.AddRange(diagnostics);
        if (diagnostics.Any(diagnostic => Fails(diagnostic.Severity)))
            Fail();
    }

    public void Fail() => ExitCode = Math.Max(ExitCode, ExitCodes.Found);

    public void Note(string message)
    {
        foreach (var line in TextLines.Of("argmap: " + message, host.ErrorWidth))
            host.Error.WriteLine(line);
    }

    public void WrongUse(string message)
    {
        Note(message);
        ExitCode = ExitCodes.WrongUse;
    }

    /// <summary>Prints the collected diagnostics.</summary>
    /// <param name="stream">Null for standard error, where they do not get in the way of a rendering.</param>
    public void Print(Stream? stream, bool colour)
    {
        var format = arguments.GetValue(options.Diagnostics);
        if (_diagnostics.Count == 0 && format is DiagnosticsFormat.Text or DiagnosticsFormat.GitHub)
            return;
        if (stream is not null)
        {
            DiagnosticsPrinter.Print(stream, format, _diagnostics, host.OutWidth, colour);
            return;
        }

        using var memory = new MemoryStream();
        DiagnosticsPrinter.Print(memory, format, _diagnostics, host.ErrorWidth, colour);
        host.Error.Write(Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length));
    }

    /// <summary>"3 maps: 1 error, 2 warnings"; null if no map could be read.</summary>
    public string? Summary()
    {
        if (_maps == 0)
            return null;
        var parts = new List<string>();
        foreach (var severity in (Severity[])[Severity.Error, Severity.Warning, Severity.Note])
        {
            if (_diagnostics.Count(diagnostic => diagnostic.Severity == severity) is > 0 and var count)
                parts.Add(Counted(count, severity.Name()));
        }

        return $"{Counted(_maps, "map")}: {(parts.Count == 0 ? "nothing to fix" : string.Join(", ", parts))}";
    }

    private async Task<IReadOnlyList<MapFile>> FindAsync(IEnumerable<string> paths, CancellationToken cancellation)
    {
        var maps = new List<MapFile>();
        var known = new HashSet<MapFile>();
        foreach (var path in paths)
        {
            if (path == MapFile.StandardInput)
            {
                maps.AddRange(known.Add(MapFile.FromInput) ? [MapFile.FromInput] : []);
                continue;
            }

            var found = await _workspace.FindAsync(path, cancellation);
            maps.AddRange(found.Names.Select(name => new MapFile(name)).Where(known.Add));
            if (found.Problem is { } problem)
                WrongUse(problem);
        }

        return maps;
    }

    /// <summary>Reads the map's own file; null, and an error, if it or its settings cannot be read.</summary>
    private async Task<OpenedMap?> OpenAsync(MapFile map, CancellationToken cancellation)
    {
        var settings = await FoundSettingsAsync(map, cancellation);
        if (!settings.IsReadable)
        {
            ExitCode = ExitCodes.WrongUse;
            return null;
        }

        var root = arguments.GetValue(options.Root);
        if (map.Origin == MapOrigin.Revision)
        {
            var within = root is null ? null : Path.GetRelativePath(host.Folder, _workspace.PathOf(root));
            var revision = await GitRevision.ReadAsync(host.Folder, map.Name, within, settings.Settings.Limits.FileLength, cancellation);
            return IsRead(map, revision.Content)
                ? new OpenedMap(map.Name, revision.Content, revision.Files, settings.Settings, From)
                : null;
        }

        var files = _workspace.Within(root ?? (map.IsFile ? Path.GetDirectoryName(_workspace.PathOf(map.Name))! : host.Folder));
        return await ContentAsync(map, cancellation) is { } content
            ? new OpenedMap(map.Name, content, files, settings.Settings, From)
            : null;
    }

    private async Task<FileContent?> ContentAsync(MapFile map, CancellationToken cancellation)
    {
        if (map.IsFile)
        {
            var content = await _workspace.ReadChosenAsync(map.Name, cancellation);
            return IsRead(map, content) ? content : null;
        }

        using var memory = new MemoryStream();
        await host.In.CopyToAsync(memory, cancellation);
        return new FileContent(memory.ToArray());
    }

    private async Task<FoundSettings> FoundSettingsAsync(MapFile map, CancellationToken cancellation)
    {
        // Standard input and git revisions have the settings of the current folder.
        var found = await _workspace.SettingsAsync(map.IsFile ? map.Name : MapFile.StandardInput, cancellation);
        if (found.Source is { } source && _reported.Add(source.Path))
            Add(found.Problems);
        return found;
    }

    private bool IsRead(MapFile map, FileContent content)
    {
        if (content.Problem is { } problem)
            WrongUse($"'{map.Name}' {problem}");
        return content.Problem is null;
    }

    private void Keep(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        _maps++;
        Add(diagnostics);
    }

    private static string Counted(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");

    private bool Fails(Severity severity) => _failOn switch
    {
        FailOn.Error => severity >= Severity.Error,
        FailOn.Warning => severity >= Severity.Warning,
        FailOn.Note => true,
        _ => false,
    };
}
