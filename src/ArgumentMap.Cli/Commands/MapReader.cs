using System.CommandLine;
using System.Globalization;
using System.Text;
using ArgumentMap.Cli.Input;
using ArgumentMap.Cli.Output;
using ArgumentMap.Comparison;
using ArgumentMap.Diagnostics;
using ArgumentMap.Graph;
using ArgumentMap.Limits;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Review;
using ArgumentMap.Scoring;

namespace ArgumentMap.Cli.Commands;

/// <summary>Reads the maps given to a command, one after the other, and keeps count of what was found in them.</summary>
internal sealed class MapReader(Host host, ParseResult arguments, MapOptions options)
{
    private readonly FailOn _failOn = arguments.GetValue(options.FailOn);
    private readonly List<Diagnostic> _diagnostics = [];
    private SettingsFinder? _settings;
    private int _maps;

    /// <summary>What the command ends with so far.</summary>
    public int ExitCode { get; private set; }

    /// <summary>The maps that were found; reports those that were not.</summary>
    public IReadOnlyList<MapFile> Find()
    {
        var (maps, problems) = MapFinder.Find(host, options.Given(arguments));
        foreach (var problem in problems)
            WrongUse(problem);
        return maps;
    }

    /// <summary>The one map there is; null where there is none or more, which is reported.</summary>
    public MapFile? FindOne()
    {
        var maps = Find();
        if (maps.Count > 1)
            WrongUse($"This command takes one map; there are {maps.Count.ToString(CultureInfo.InvariantCulture)} here.");
        return maps.Count == 1 ? maps[0] : null;
    }

    /// <summary>The map with a name, which may be that of a file in a git revision; null where there is none, which is reported.</summary>
    public MapFile? FindAny(string name)
    {
        // A file that really has such a name wins.
        if (GitRevision.Split(name) is not null && !Path.Exists(Path.Combine(host.Folder, name)))
            return new MapFile(name, null) { IsRevision = true };
        var (maps, problems) = MapFinder.Find(host, [name]);
        foreach (var problem in problems)
            WrongUse(problem);
        if (maps.Count > 1)
            WrongUse($"'{name}' is not one map.");
        return maps.Count == 1 ? maps[0] : null;
    }

    /// <summary>Reads a map; null where it cannot be read, which is reported.</summary>
    public ArgumentDocument? Read(MapFile map) => Guarded(map, () =>
    {
        var document = map.Read(host, Root(), Settings.For(map).Limits);
        Keep(document.Diagnostics);
        return document;
    });

    /// <summary>Reads a map and checks all there is to check; null where it cannot be read, which is reported.</summary>
    public ArgumentDocument? Check(MapFile map) => Guarded(map, () =>
    {
        var settings = Settings.For(map);
        var document = map.Read(host, Root(), settings.Limits);
        Keep(document.Check(settings));
        return document;
    });

    /// <summary>The limits that hold for a map.</summary>
    public MapLimits LimitsOf(MapFile map) => Settings.For(map).Limits;

    /// <summary>Reads a file without what it includes; null where it cannot be read, which is reported.</summary>
    public SyntaxTree? ReadAlone(MapFile map) => Guarded(map, () =>
    {
        var tree = map.ReadAlone(host);
        Keep(tree.Diagnostics);
        return tree;
    });

    /// <summary>Reads a map and fixes what can be fixed; null where it cannot be read, which is reported.</summary>
    public FixedMap? Fix(MapFile map) => Guarded(map, () =>
    {
        var result = map.Fix(host, Root(), Settings.For(map));
        Keep(result.Left);
        return result;
    });

    /// <summary>Writes a file again; where that fails the old one stays and the failure is reported.</summary>
    public void Replace(MapFile map, string text) => Write(map.Path!, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    public void Write(string path, Action<Stream> write)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            AtomicFile.Write(path, write);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            WrongUse($"'{FileIncludes.Name(host.Folder, path)}' cannot be written: {exception.Message}");
        }
    }

    /// <summary>Whether a map is good enough to go on with.</summary>
    public bool IsUsable(ArgumentDocument document) => _failOn == FailOn.Never || !document.HasErrors;

    /// <summary>Keeps what was found besides reading.</summary>
    public void Add(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        _diagnostics.AddRange(diagnostics);
        if (diagnostics.Any(diagnostic => Fails(diagnostic.Severity)))
            Fail();
    }

    public void Fail() => ExitCode = Math.Max(ExitCode, ExitCodes.Found);

    public void Tell(string message) => host.Error.WriteLine("argmap: " + message);

    public void WrongUse(string message)
    {
        Tell(message);
        ExitCode = ExitCodes.WrongUse;
    }

    /// <summary>Prints what was found, where it does not get in the way of a rendering.</summary>
    /// <param name="stream">Null for standard error.</param>
    public void Print(Stream? stream, bool colour)
    {
        var format = arguments.GetValue(options.Diagnostics);
        if (_diagnostics.Count == 0 && format is DiagnosticsFormat.Text or DiagnosticsFormat.GitHub)
            return;
        if (stream is not null)
        {
            DiagnosticsPrinter.Print(stream, format, _diagnostics, colour);
            return;
        }

        using var memory = new MemoryStream();
        DiagnosticsPrinter.Print(memory, format, _diagnostics, colour);
        host.Error.Write(Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length));
    }

    /// <summary>"3 maps: 1 error, 2 warnings"; null where no map could be read.</summary>
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

    private SettingsFinder Settings => _settings ??= new SettingsFinder(host, Add);

    private string? Root() =>
        arguments.GetValue(options.Root) is { } root ? Path.GetFullPath(Path.Combine(host.Folder, root)) : null;

    private void Keep(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        _maps++;
        Add(diagnostics);
    }

    private T? Guarded<T>(MapFile map, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            WrongUse($"'{map.Name}' cannot be read: {exception.Message}");
            return null;
        }
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
