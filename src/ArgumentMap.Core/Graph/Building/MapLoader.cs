using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ArgumentMap.Diagnostics;
using ArgumentMap.Language;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Graph.Building;

/// <summary>Assembles a map from its own file and everything it includes, each file once. The caller reads the files.</summary>
internal sealed class MapLoader
{
    private readonly MapLimits _limits;
    private readonly DiagnosticBag _diagnostics;
    private readonly Effort _effort;
    private readonly List<MapFile> _files = [];
    private readonly List<MapFile> _again = [];
    private readonly HashSet<(string Prefix, string Name)> _known = [];

    /// <summary>Length and lines of all files that have been read.</summary>
    private long _length;
    private long _lines;

    /// <summary>By name: the file as it was read; null where it could not be.</summary>
    private readonly Dictionary<string, SyntaxTree?> _read = new(StringComparer.Ordinal);

    /// <summary>By including file and path: the name of the included file.</summary>
    private readonly Dictionary<(string Includer, string Path), string?> _names = [];

    /// <summary>The chain of files from the map to the one being read.</summary>
    private readonly List<(MapFile File, int NextLine)> _open = [];

    public MapLoader(SourceText root, MapLimits limits, DiagnosticBag diagnostics, Effort effort)
    {
        (_limits, _diagnostics, _effort) = (limits, diagnostics, effort);
        Open(Parse(root, root.Path), root.Path, "");
    }

    /// <summary>Reads again an included file, now as a map of its own, and what that includes: all of it has been read before.</summary>
    private MapLoader(MapLoader whole, string name, SyntaxTree tree, DiagnosticBag diagnostics, Effort effort)
    {
        (_limits, _diagnostics, _effort, _read, _names) = (whole._limits, diagnostics, effort, whole._read, whole._names);
        Open(tree, name, "");
    }

    /// <summary>Reads a map whose own file has another text; what it includes has been read before.</summary>
    private MapLoader(MapLoader known, SourceText root, DiagnosticBag diagnostics, Effort effort)
        : this(root, known._limits, diagnostics, effort)
    {
        foreach (var (name, tree) in known._read)
            _read.TryAdd(name, tree);
        foreach (var (include, name) in known._names)
            _names.TryAdd(include, name);
    }

    /// <summary>
    /// The map's own file first, then the others in the order in which they are included, and behind them those that are included again under
    /// another name.
    /// </summary>
    public IReadOnlyList<MapFile> Files => [.. _files, .. _again];

    /// <summary>Each file once, in the same order.</summary>
    public IEnumerable<SyntaxTree> Trees => _files.Select(file => file.Tree);

    /// <summary>Advances to the next include; false where all files have been read.</summary>
    public bool Next(out PendingInclude include)
    {
        while (_open.Count > 0)
        {
            var (file, line) = _open[^1];
            var tree = file.Tree;
            while (line < tree.Lines.Length && !IncludeLines.IsInclude(tree.Lines[line]))
                line++;
            if (line == tree.Lines.Length)
            {
                _open.RemoveAt(_open.Count - 1);
                continue;
            }

            _open[^1] = (file, line + 1);
            var path = IncludeLines.PathOf(tree, line, out var name);
            var prefix = file.Prefix;
            if (name is not null && !IncludeLines.IsName(name))
                BadName(tree, line, path, name);
            else if (name is not null)
                prefix = $"{prefix}{name}.";
            if (path.Length > 0)
            {
                var location = new SourceLocation(tree.Source, IncludeLines.SpanOf(tree, line, path));
                include = new PendingInclude(file.Name, path, prefix, location);
                return true;
            }

            Report(
                DeclarationDiagnostics.EmptyText,
                "Expected the path of a file after 'include:'.",
                new SourceLocation(tree.Source, tree.Lines[line].Word));
        }

        include = default;
        return false;
    }

    /// <summary>Whether the file of an include must be read; false where that is not allowed or already done.</summary>
    /// <param name="name">The name that the path resolves to; null where it leads outside of what is accessible.</param>
    public bool Wants(in PendingInclude include, [NotNullWhen(true)] string? name)
    {
        var (includer, path, prefix, location) = include;
        _names.TryAdd((includer, path), name);
        if (name is null)
        {
            Report(
                IncludeDiagnostics.IncludeEscapes,
                $"'{path}' is outside the folder of the map. Include files in that folder or below it.",
                location);
            return false;
        }

        if (_open.FindIndex(open => open.File.Name == name) is >= 0 and var start)
        {
            var cycle = string.Join(" → ", _open.Skip(start).Select(open => Short(open.File.Name)).Append(Short(name)));
            Report(IncludeDiagnostics.IncludeCycle, $"'{path}' includes itself: {cycle}. Take one of these includes out.", location);
            return false;
        }

        if (_known.Contains((prefix, name)))
            return false;
        if (_files.Count + _again.Count == _limits.Files || _open.Count == _limits.Depth)
        {
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"A map may have at most {_limits.Files:N0} files, nested {_limits.Depth} deep; '{path}' is not read.");
            Report(IncludeDiagnostics.TooManyFiles, message, location);
            return false;
        }

        if (!_read.TryGetValue(name, out var tree))
            return true;
        if (tree is not null)
            Open(tree, name, prefix);
        return false;
    }

    /// <summary>Adds a file that was wanted.</summary>
    public void Take(in PendingInclude include, string name, in FileContent content)
    {
        if (content.Problem is { } problem)
        {
            _read.Add(name, null);
            if (problem == FileContent.Missing.Problem)
                _diagnostics.Add(MissingInclude.Of(include.Path, include.Location));
            else
                Report(IncludeDiagnostics.MissingInclude, $"The file '{include.Path}' {problem}.", include.Location);
            return;
        }

        var source = SourceDecoder.Decode(content, name, _limits, _diagnostics);
        if (WhyTooMuch(source) is { } excess)
        {
            _read.Add(name, null);
            Report(
                IncludeDiagnostics.TooManyFiles, $"The files of a map may have at most {excess}; '{include.Path}' is not read.",
                include.Location);
            return;
        }

        Open(Parse(source, name), name, include.Prefix);
    }

    /// <summary>The files of an included one as a map of its own.</summary>
    public IReadOnlyList<MapFile> FilesOf(MapFile included, DiagnosticBag diagnostics, Effort effort)
    {
        var loader = new MapLoader(this, included.Name, included.Tree, diagnostics, effort);
        while (loader.Next(out var include))
        {
            // What a limit left out of the whole map was not read.
            if (_names.TryGetValue((include.Includer, include.Path), out var name))
                loader.Wants(include, name);
        }

        return loader.Files;
    }

    /// <summary>
    /// The map with another text for its own file; null where that includes something that has not been read, or could not be.
    /// </summary>
    public MapLoader? WithText(string text, DiagnosticBag diagnostics, Effort effort)
    {
        var loader = new MapLoader(this, new SourceText(text, _files[0].Name), diagnostics, effort);
        while (loader.Next(out var include))
        {
            if (!_names.TryGetValue((include.Includer, include.Path), out var name) || loader.Wants(include, name))
                return null;
        }

        return loader;
    }

    /// <summary>The limit that the files would exceed together with another one; null if they would not.</summary>
    private string? WhyTooMuch(SourceText source)
    {
        if (_length + source.Length > _limits.MapLength)
            return string.Create(CultureInfo.InvariantCulture, $"{_limits.MapLength:N0} bytes together");
        return _lines + source.Text.AsSpan().Count('\n') >= _limits.MapLines
            ? string.Create(CultureInfo.InvariantCulture, $"{_limits.MapLines:N0} lines together")
            : null;
    }

    private SyntaxTree Parse(SourceText source, string name)
    {
        _length += source.Length;
        var tree = ArgumentParser.Parse(source, _limits, _diagnostics, _effort);
        _lines += tree.Lines.Length;
        _read[name] = tree;
        return tree;
    }

    private void Open(SyntaxTree tree, string name, string prefix)
    {
        var file = new MapFile(tree, name, prefix);
        var isFirst = _known.All(known => known.Name != name);
        if (!isFirst)
            _effort.Spend(tree.Lines.Length);
        (isFirst ? _files : _again).Add(file);
        _known.Add((prefix, name));
        _open.Add((file, 0));
    }

    private void BadName(SyntaxTree tree, int line, string path, string name)
    {
        var text = tree.Lines[line].Text;
        var at = tree.Source[text].LastIndexOf(name, StringComparison.Ordinal);
        Report(
            IncludeDiagnostics.BadName,
            name.Length == 0
                ? $"Expected a name after '{path} as', such as 'lib'; its ids then begin with 'lib.'."
                : $"'{name}' is not a name that ids can begin with. Expected letters, digits, '-' and '_', such as 'lib'.",
            new SourceLocation(tree.Source, at < 0 || name.Length == 0 ? text : new TextSpan(text.Start + at, name.Length)));
    }

    private static string Short(string path) => path[(path.LastIndexOf('/') + 1)..];

    private void Report(DiagnosticDescriptor descriptor, string message, SourceLocation location) =>
        _diagnostics.Add(new Diagnostic(descriptor, message, location));
}
