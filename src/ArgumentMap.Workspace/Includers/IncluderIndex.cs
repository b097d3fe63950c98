using System.Collections.Immutable;
using ArgumentMap.Language.Syntax;
using ArgumentMap.Limits;
using ArgumentMap.Text;

namespace ArgumentMap.Workspace.Includers;

/// <summary>Tracks which maps include which files. A map is read again only if its version has changed.</summary>
/// <param name="files">The source of the maps, which also resolves their includes.</param>
public sealed class IncluderIndex(IFileSource files)
{
    /// <summary>Diagnostics are not used here.</summary>
    private static readonly MapLimits Limits = MapLimits.Default with { Diagnostics = 1, SuggestionEffort = 0 };

    /// <summary>Replaced rather than modified: concurrent calls may read the same map twice, with the same result.</summary>
    private volatile IReadOnlyDictionary<string, Entry> _known = new Dictionary<string, Entry>(StringComparer.Ordinal);

    /// <summary>The names of the maps that include a file directly, in ordinal order.</summary>
    /// <param name="maps">All maps with their current versions.</param>
    public async ValueTask<ImmutableArray<string>> IncludersAsync(
        string name, IReadOnlyCollection<MapVersion> maps, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(maps);
        var entries = await ReadAsync(maps, cancellation).ConfigureAwait(false);
        return [.. entries.Where(entry => entry.Value.Included.Contains(name)).Select(entry => entry.Key).Order(StringComparer.Ordinal)];
    }

    /// <summary>The names of the maps that include a file directly or through others, the nearest first.</summary>
    /// <param name="maps">All maps with their current versions.</param>
    internal async ValueTask<ImmutableArray<string>> AllIncludersAsync(
        string name, IReadOnlyCollection<MapVersion> maps, CancellationToken cancellation)
    {
        var entries = await ReadAsync(maps, cancellation).ConfigureAwait(false);
        var includers = entries.SelectMany(entry => entry.Value.Included, (entry, included) => (Includer: entry.Key, Included: included))
            .ToLookup(pair => pair.Included, pair => pair.Includer, StringComparer.Ordinal);
        var found = new List<string> { name };
        var known = new HashSet<string>(found, StringComparer.Ordinal);
        for (var next = 0; next < found.Count; next++)
            found.AddRange(includers[found[next]].Where(known.Add).Order(StringComparer.Ordinal));
        return [.. found.Skip(1)];
    }

    /// <summary>The names of the maps that include one of some files directly, in ordinal order.</summary>
    /// <param name="maps">All maps with their current versions.</param>
    internal async ValueTask<ImmutableArray<string>> IncludersOfAnyAsync(
        IReadOnlySet<string> names, IReadOnlyCollection<MapVersion> maps, CancellationToken cancellation)
    {
        var entries = await ReadAsync(maps, cancellation).ConfigureAwait(false);
        var includers = entries.Where(entry => entry.Value.Included.Any(names.Contains)).Select(entry => entry.Key);
        return [.. includers.Order(StringComparer.Ordinal)];
    }

    private async ValueTask<Dictionary<string, Entry>> ReadAsync(
        IReadOnlyCollection<MapVersion> maps, CancellationToken cancellation)
    {
        var known = _known;
        var entries = new Dictionary<string, Entry>(maps.Count, StringComparer.Ordinal);
        foreach (var map in maps)
        {
            entries[map.Name] = known.TryGetValue(map.Name, out var entry) && entry.Version.Equals(map.Version)
                ? entry
                : await ReadAsync(map, cancellation).ConfigureAwait(false);
        }

        _known = entries;
        return entries;
    }

    private async ValueTask<Entry> ReadAsync(MapVersion map, CancellationToken cancellation)
    {
        var included = ImmutableArray.CreateBuilder<string>();
        var content = await files.ReadAsync(map.Name, Limits.FileLength, cancellation).ConfigureAwait(false);
        foreach (var (path, _) in content.Problem is null ? TreeOf(map.Name, content).Includes : [])
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
