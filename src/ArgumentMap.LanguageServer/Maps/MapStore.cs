using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using ArgumentMap.LanguageServer.Protocol;
using ArgumentMap.LanguageServer.Rpc;
using ArgumentMap.Limits;
using ArgumentMap.Text;
using ArgumentMap.Workspace;
using ArgumentMap.Workspace.Disk;

namespace ArgumentMap.LanguageServer.Maps;

/// <summary>The maps of the workspace: those that are open in the editor before those on disk.</summary>
internal sealed class MapStore
{
    private const string FileScheme = "file";

    private readonly ConcurrentDictionary<string, OpenMap> _open = new(StringComparer.Ordinal);
    private readonly List<string> _roots = [];
    private FolderWorkspace _workspace = new(Environment.CurrentDirectory);

    public FolderWorkspace Workspace => _workspace;

    public ICollection<OpenMap> Open => _open.Values;

    /// <summary>Chooses the folders of the workspace; names are relative to the first.</summary>
    public void UseFolders(IEnumerable<string> uris)
    {
        _roots.AddRange(uris.Select(PathOf).OfType<string>());
        if (_roots.Count > 0)
            _workspace = new FolderWorkspace(_roots[0]);
    }

    /// <summary>The name of a document; one that is no file is named by its address.</summary>
    public string NameOf(string uri) => PathOf(uri) is { } path ? _workspace.NameOf(path) : uri;

    public string UriOf(string name) =>
        _open.TryGetValue(name, out var open) ? open.Uri
        : Uri.TryCreate(name, UriKind.Absolute, out var address) && address.Scheme != FileScheme ? name
        : new Uri(_workspace.PathOf(name)).AbsoluteUri;

    public bool TryGetOpen(string name, [NotNullWhen(true)] out OpenMap? open) => _open.TryGetValue(name, out open);

    public void OpenDocument(TextDocumentItem document)
    {
        var name = NameOf(document.Uri);
        if (_open.TryRemove(name, out var earlier))
            earlier.Dispose();
        _open[name] = new OpenMap(document.Uri, name, document.Text, document.Version);
        _workspace.Buffers.Open(name, document.Text, document.Version);
    }

    /// <summary>Applies changes; false where the document is not open, or has this version or a later one.</summary>
    public bool Change(DidChangeParams change)
    {
        var name = NameOf(change.TextDocument.Uri);
        if (!_open.TryGetValue(name, out var open) || change.TextDocument.Version is not { } version || version <= open.Version)
            return false;
        var text = open.Text;
        var index = open.Index;
        foreach (var part in change.ContentChanges)
        {
            if (part.Range is not { } range)
            {
                text = part.Text;
            }
            else
            {
                var span = index.SpanOf(range);
                text = new StringBuilder(text.Length + part.Text.Length)
                    .Append(text, 0, span.Start).Append(part.Text).Append(text, span.End, text.Length - span.End).ToString();
            }

            index = new LineIndex(text);
        }

        open.Change(text, version);
        _workspace.Buffers.Open(name, text, version);
        return true;
    }

    /// <summary>Gives up the analyses of other maps that read a file; with no name, of all.</summary>
    /// <returns>The maps to be analysed again.</returns>
    public List<OpenMap> Forget(string? file)
    {
        var affected = new List<OpenMap>();
        foreach (var open in _open.Values)
        {
            if (open.Name == file || (file is not null && open.Last is { } last && !last.Reads(file)))
                continue;
            open.Forget();
            affected.Add(open);
        }

        return affected;
    }

    public OpenMap? Close(string uri)
    {
        var name = NameOf(uri);
        _workspace.Buffers.Close(name);
        if (_open.TryRemove(name, out var open))
            open.Dispose();
        return open;
    }

    /// <summary>The analysis of a map as it is at the moment of the call.</summary>
    public Task<Analysis> AnalyseAsync(string name, CancellationToken cancellation)
    {
        if (!_open.TryGetValue(name, out var open))
            return Task.Run(() => ReadAsync(name, null, null, cancellation), cancellation);
        return open.Analyse(outdated =>
        {
            var (text, version) = (open.Text, open.Version);
            return Task.Run(() => ReadAsync(name, text, version, outdated), outdated);
        });
    }

    /// <summary>The analyses of a map and of all that include it at any depth.</summary>
    public async Task<List<Analysis>> WithIncludersAsync(string name, CancellationToken cancellation)
    {
        var includers = await _workspace.AllIncludersAsync(name, cancellation).ConfigureAwait(false);
        var analyses = new List<Analysis>();
        foreach (var each in includers.Prepend(name))
            analyses.Add(await AnalyseAsync(each, cancellation).ConfigureAwait(false));
        return analyses;
    }

    /// <summary>The path of a document; null where it is no file.</summary>
    public static string? PathOf(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var address) && address.Scheme == FileScheme ? Path.GetFullPath(address.LocalPath) : null;

    /// <summary>Maps may include what is in the folder of the workspace that they are in; elsewhere, what is beside or below them.</summary>
    private string RootOf(string name)
    {
        var path = _workspace.PathOf(name);
        foreach (var root in _roots)
        {
            if (RealPath.IsBelow(path, root))
                return root;
        }

        return Path.GetDirectoryName(path) ?? _workspace.Folder;
    }

    private async Task<Analysis> ReadAsync(string name, string? text, int? version, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var settings = await _workspace.SettingsAsync(name, cancellation).ConfigureAwait(false);
        var limits = settings.Settings.Limits;
        var files = _workspace.Within(RootOf(name));
        var content = text is not null
            ? text.Length > limits.FileLength ? FileContent.TooLarge : FileContent.Of(text)
            : await _workspace.ReadAsync(name, limits.FileLength, cancellation).ConfigureAwait(false);
        if (text is null && content.Problem is { } problem)
            throw new RequestFailedException($"The file '{name}' {problem}.");
        var document = await ArgumentDocument
            .LoadAsync(files, content, name, limits, new Effort(limits.Effort, cancellation), cancellation).ConfigureAwait(false);
        var analysis = new Analysis(name, version, document, settings);
        if (_open.TryGetValue(name, out var open) && open.Version == version)
        {
            open.Cost = Stopwatch.GetElapsedTime(began);
            open.Last = analysis;
            if (!document.HasErrors)
                open.LastGood = analysis;
        }

        return analysis;
    }
}
