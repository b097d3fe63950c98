using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>Knows which maps a folder holds, and what was read of those that were listed.</summary>
/// <remarks>Files are told apart by their stamps and read again only where these differ. Watchers of file systems lose events and miss
/// network drives, so that the folder is looked through instead.</remarks>
internal sealed class FolderIndex(MapFolder folder, FolderStoreOptions options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<MapId, IndexEntry> _entries = [];
    private readonly IndexRoom _room = new(options.IndexLength);

    /// <summary>Maps whose files were or are being changed through the store since the index looked at them.</summary>
    private readonly ConcurrentDictionary<MapId, bool> _touched = new();

    /// <summary>Maps that are being created, for which room is kept free.</summary>
    private readonly ConcurrentDictionary<MapId, bool> _reserved = new();

    private long? _scanned;
    private IndexEntry[]? _ordered;
    private bool _holdsTooMany;

    /// <summary>Says that the file of a map changes; both before, for a scan meanwhile, and after.</summary>
    public void Touch(MapId id) => _touched[id] = true;

    public async Task<ListResult> ListAsync(MapQuery query, CancellationToken cancellation)
    {
        var entries = await EntriesAsync(cancellation);
        if (entries is null)
            return new ListResult.Failed(FolderProblem.TooManyToList(options.Maps));
        var (filter, limit) = (new MapFilter(query), Math.Max(query.Limit, 1));
        var page = ImmutableArray.CreateBuilder<MapSummary>();
        for (var i = FirstAfter(entries, query.After); i < entries.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if ((entries[i].Read ?? Read(entries[i])) is not { } read || !filter.Matches(read.Details))
                continue;
            if (page.Count == limit)
                return new ListResult.Page(page.ToImmutable(), page[^1].Id);
            page.Add(read.Summary);
        }

        return new ListResult.Page(page.ToImmutable(), null);
    }

    /// <summary>Whether there is room for a new map; if so, it is kept free until <see cref="Release"/>.</summary>
    public async Task<bool> TryReserveAsync(MapId id)
    {
        await _gate.WaitAsync();
        try
        {
            // Before the look at the folder: what is released after it is counted here, what before it is seen there.
            var reserved = _reserved.Keys;
            Refresh();
            if (_holdsTooMany || _entries.Count + reserved.Count(other => !_entries.ContainsKey(other)) >= options.Maps)
                return false;
            _reserved[id] = true;
            return true;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Release(MapId id) => _reserved.TryRemove(id, out _);

    public void Dispose() => _gate.Dispose();

    /// <summary>All maps in order; null where there are more than may be.</summary>
    private async Task<IndexEntry[]?> EntriesAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            Refresh();
            return _holdsTooMany ? null : _ordered ??= [.. _entries.Values.OrderBy(entry => entry.Id.Value, StringComparer.Ordinal)];
        }
        finally
        {
            _gate.Release();
        }
    }

    private void Refresh()
    {
        var now = time.GetTimestamp();
        if (_scanned is not { } scanned || time.GetElapsedTime(scanned, now) >= options.Rescan)
        {
            _scanned = null;
            Scan();
            _scanned = now;
        }

        foreach (var id in _touched.Keys)
        {
            // Before the look, so that a change after it is not forgotten.
            _touched.TryRemove(id, out _);
            Look(id);
        }
    }

    private void Scan()
    {
        var ids = folder.Ids().Take(options.Maps + 1).ToHashSet();
        _holdsTooMany = ids.Count > options.Maps;
        if (_holdsTooMany)
            return;

        // Some file systems leave out a file that is replaced while the folder is read, so that absence is no proof.
        ids.UnionWith(_entries.Keys);
        foreach (var id in ids)
            Look(id);
    }

    private void Look(MapId id)
    {
        var stamp = Stamp(id);
        var known = _entries.GetValueOrDefault(id);
        if (stamp == known?.Stamp)
            return;
        known?.Drop(_room);
        _ordered = null;
        if (stamp is null)
            _entries.Remove(id);
        else
            _entries[id] = new IndexEntry(id, stamp.Value);
    }

    private FileStamp? Stamp(MapId id)
    {
        try
        {
            return folder.Find(id)?.Stamp;
        }
        catch (Exception exception) when (FolderProblem.Explains(exception))
        {
            // It is there; reading it will say what is the matter.
            return default(FileStamp);
        }
    }

    /// <summary>Reads a map; null where it is gone.</summary>
    private ReadMap? Read(IndexEntry entry)
    {
        var now = time.GetUtcNow();
        try
        {
            if (folder.Find(entry.Id) is not { } file)
                return null;
            var read = Describe(entry.Id, file);
            if (file.Stamp == entry.Stamp && file.Stamp.IsSettled(now))
                entry.Keep(read, _room);
            return read;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (FolderProblem.Explains(exception))
        {
            return Unread(entry.Id, entry.Stamp, FolderProblem.OfReading(entry.Id, exception));
        }
    }

    private ReadMap Describe(MapId id, FoundFile file)
    {
        if (file.Read(options.MapBytes, out var modified) is not { } bytes)
            return Unread(id, file.Stamp, FolderProblem.TooLarge(id, file.Stamp.Length, options.MapBytes));
        var details = MapDetails.Of(id, bytes, options.Limits);
        return new ReadMap(details, new MapSummary
        {
            Id = id,
            Title = details.Title,
            Revision = Revision.Of(bytes),
            Tags = details.Tags,
            Modified = modified,
            Length = bytes.Length,
            Problem = details.Problem,
        });
    }

    private static ReadMap Unread(MapId id, FileStamp stamp, StoreProblem problem) =>
        new(
            new MapDetails("", [], "", problem),
            new MapSummary { Id = id, Modified = stamp.ModifiedTime, Length = stamp.Length, Problem = problem });

    private static int FirstAfter(IndexEntry[] entries, MapId? after)
    {
        if (after is null)
            return 0;
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (string.CompareOrdinal(entries[middle].Id.Value, after.Value) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
