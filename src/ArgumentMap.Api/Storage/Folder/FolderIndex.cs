using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>Knows which maps are in a folder, and what was read from those that were listed.</summary>
/// <remarks>Files are read again only if their stamps differ. The folder is scanned rather than watched, because file system watchers lose
/// events and do not work on network drives.</remarks>
internal sealed class FolderIndex(MapFolder folder, FolderStoreOptions options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<MapId, IndexEntry> _entries = [];
    private readonly IndexRoom _room = new(options.IndexLength);

    /// <summary>Maps whose files have been or are being changed through the store since the index last looked at them.</summary>
    private readonly ConcurrentDictionary<MapId, bool> _touched = new();

    /// <summary>Maps that are being created, which count towards the maximum number of maps.</summary>
    private readonly ConcurrentDictionary<MapId, bool> _reserved = new();

    private long? _scanned;
    private IndexEntry[]? _ordered;
    private bool _holdsTooMany;

    /// <summary>Marks the file of a map as changing. Call it before the change, in case of a scan during it, and after.</summary>
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

    /// <summary>Whether there is room for a new map; if so, it stays reserved until <see cref="Release"/>.</summary>
    public async Task<bool> TryReserveAsync(MapId id)
    {
        await _gate.WaitAsync();
        try
        {
            // Taken before the folder is looked at: a map released later is counted here, one released earlier is found in the folder.
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

    /// <summary>All maps in order; null if there are more than allowed.</summary>
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
            // Removed before looking, so that a change made after the look is not lost.
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

        // Some file systems omit a file that is replaced while the folder is read, so known maps are looked at even if not listed.
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
            // It exists; reading it will report what is wrong.
            return default(FileStamp);
        }
    }

    /// <summary>Reads a map; null if it no longer exists.</summary>
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
