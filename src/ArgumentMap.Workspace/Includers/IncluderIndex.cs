using System.Collections.Immutable;
using ArgumentMap.Language;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Text;

namespace ArgumentMap.Workspace.Includers;

/// <summary>Knows which maps include which files. A map is read again only where its version is another than before.</summary>
/// <param name="files">Where the maps are read and their includes resolved.</param>
public sealed class IncluderIndex(IFileSource files) : IDisposable
{
    /// <summary>Nobody sees the diagnostics.</summary>
    private static readonly Limits Limits = Limits.Default with { Diagnostics = 1, SuggestionEffort = 0 };

    private readonly SemaphoreSlim _turn = new(1);
    private Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The names of the maps that include a file directly, in ordinal order.</summary>
    /// <param name="maps">All maps there are, each in its present state.</param>
    public async ValueTask<ImmutableArray<string>> IncludersAsync(
        string name, IReadOnlyCollection<MapVersion> maps, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(maps);
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var entries = new Dictionary<string, Entry>(maps.Count, StringComparer.Ordinal);
            foreach (var map in maps)
            {
                entries[map.Name] = _entries.TryGetValue(map.Name, out var known) && known.Version.Equals(map.Version)
                    ? known
                    : await ReadAsync(map, cancellation).ConfigureAwait(false);
            }

            _entries = entries;
            return [.. entries.Where(entry => entry.Value.Included.Contains(name)).Select(entry => entry.Key).Order(StringComparer.Ordinal)];
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async ValueTask<Entry> ReadAsync(MapVersion map, CancellationToken cancellation)
    {
        var included = ImmutableArray.CreateBuilder<string>();
        var content = await files.ReadAsync(map.Name, Limits.FileLength, cancellation).ConfigureAwait(false);
        foreach (var (path, _) in content.Problem is null ? IncludeLines.Of(TreeOf(map.Name, content)) : [])
        {
            if (await files.ResolveAsync(map.Name, path, cancellation).ConfigureAwait(false) is { } name)
                included.Add(name);
        }

        return new Entry(map.Version, included.ToImmutable());
    }

    private static SyntaxTree TreeOf(string name, FileContent content) => content.Text is { } text
        ? SyntaxTree.Parse(new SourceText(text, name), Limits)
        : SyntaxTree.Parse(content.Bytes.Span, name, Limits);

    private sealed record Entry(object Version, ImmutableArray<string> Included);
}
