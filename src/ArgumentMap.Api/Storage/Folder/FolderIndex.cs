using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>Lists the maps of a folder, and keeps what was read from those that were listed. Files are read again only if their stamps
/// differ.</summary>
internal sealed class FolderIndex : IDisposable
{
    private readonly MapFolder _folder;
    private readonly FolderStoreOptions _options;
    private readonly TimeProvider _time;
    private readonly IndexRoom _room;
    private readonly FolderContents _contents;

    /// <summary>Held while the contents are looked at.</summary>
    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>Maps that are being created, which count towards the maximum number of maps.</summary>
    private readonly ConcurrentDictionary<MapId, bool> _reserved = new();

    public FolderIndex(MapFolder folder, FolderStoreOptions options, TimeProvider time)
    {
        (_folder, _options, _time) = (folder, options, time);
        _room = new IndexRoom(options.IndexLength);
        _contents = new FolderContents(folder, options, time, _room);
    }

    /// <summary>Marks the file of a map as changing. Call it before the change, in case of a scan during it, and after.</summary>
    public void Touch(MapId id) => _contents.Touch(id);

    public async Task<ListResult> ListAsync(MapQuery query, CancellationToken cancellation)
    {
        var state = await StateAsync(cancellation);
        var (filter, limit, isFirst) = (new MapFilter(query), Math.Max(query.Limit, 1), query.After is null);
        var page = ImmutableArray.CreateBuilder<ReadMap>();
        var matches = 0;
        foreach (var map in After(state.In(query.Sort, Read, cancellation), query))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Read(map) is not { } read || !filter.Matches(read.Details))
                continue;
            if (matches++ < limit)
                page.Add(read);
            else if (!isFirst || filter.IsEmpty)
                break;
        }

        var includers = query.WithIncluders ? state.Includers(Read, cancellation) : null;
        return new ListResult.Page(
            [.. page.Select(read => With(read.Summary, includers))], matches > limit ? page[^1].Place(query.Sort) : null)
        {
            Total = !isFirst ? null : filter.IsEmpty ? state.Maps.Length : matches,
            Unservable = isFirst ? state.Unservable : [],
            Notice = state.Count > _options.Maps ? FolderProblem.NotAllListed(_options.Maps) : null,
        };
    }

    /// <summary>The maps that include a file directly, by id.</summary>
    public async Task<ImmutableArray<MapId>> IncludersAsync(string name, CancellationToken cancellation) =>
        (await StateAsync(cancellation)).Includers(Read, cancellation).TryGetValue(name, out var includers) ? includers : [];

    /// <summary>Whether there is room for a new map; if so, it stays reserved until <see cref="Release"/>.</summary>
    public async Task<bool> TryReserveAsync(MapId id)
    {
        await _gate.WaitAsync();
        try
        {
            // Taken before the folder is looked at: a map released later is counted here, one released earlier is found in the folder.
            var reserved = _reserved.Keys;
            if (_contents.Refresh().Count + reserved.Count(other => !_contents.Has(other)) >= _options.Maps)
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

    public void Dispose()
    {
        _gate.Dispose();
        _contents.Dispose();
    }

    private async Task<FolderState> StateAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            return _contents.Refresh();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Reads a map unless it is kept; null if it no longer exists.</summary>
    private ReadMap? Read(IndexEntry entry)
    {
        if (entry.Read is { } known)
            return known;
        var now = _time.GetUtcNow();
        try
        {
            if (_folder.Find(entry.Id) is not { } file)
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
        if (file.Read(_options.MapBytes, out var modified) is not { } bytes)
            return Unread(id, file.Stamp, FolderProblem.TooLarge(id, file.Stamp.Length, _options.MapBytes));
        var details = MapDetails.Of(id, bytes, _options.Limits);
        return new ReadMap(details, details.Summary(new StoredMap(id, bytes, Revision.Of(bytes), modified)));
    }

    private static ReadMap Unread(MapId id, FileStamp stamp, StoreProblem problem) => new(
        MapDetails.Unread(problem),
        new MapSummary { Id = id, Modified = stamp.ModifiedTime, Length = stamp.Length, Problem = problem });

    private static MapSummary With(MapSummary map, IReadOnlyDictionary<string, ImmutableArray<MapId>>? includers) => includers is null
        ? map
        : map with { IncludedBy = includers.TryGetValue(map.Id.FileName, out var by) ? by : [] };

    /// <summary>The maps that come after the cursor of a query.</summary>
    private static IEnumerable<IndexEntry> After(ImmutableArray<PlacedMap> maps, MapQuery query)
    {
        var (step, start) = query.Descending ? (-1, maps.Length - 1) : (1, 0);
        if (query.After is { } cursor)
            start = query.Descending ? FirstFrom(maps, cursor, isAfter: false) - 1 : FirstFrom(maps, cursor, isAfter: true);
        for (var i = start; i >= 0 && i < maps.Length; i += step)
            yield return maps[i].Map;
    }

    /// <summary>Index of the first map at a place or, if so, after it.</summary>
    private static int FirstFrom(ImmutableArray<PlacedMap> maps, MapCursor place, bool isAfter)
    {
        var (low, high) = (0, maps.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var order = MapCursor.Order.Compare(maps[middle].Place, place);
            if (order < 0 || (order == 0 && isAfter))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
