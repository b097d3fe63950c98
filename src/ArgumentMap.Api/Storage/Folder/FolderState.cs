using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>What is in a folder at one moment, and what was found out about all of it.</summary>
/// <param name="maps">The maps that are served, by id.</param>
/// <param name="count">The number of all maps, also of those that are not served because there are too many.</param>
internal sealed class FolderState(ImmutableArray<IndexEntry> maps, int count, ImmutableArray<UnservableFile> unservable)
{
    private readonly ConcurrentDictionary<MapSort, ImmutableArray<PlacedMap>> _orders = new();
    private IReadOnlyDictionary<string, ImmutableArray<MapId>>? _includers;

    public ImmutableArray<IndexEntry> Maps => maps;

    public int Count => count;

    public ImmutableArray<UnservableFile> Unservable => unservable;

    /// <summary>The maps in an order.</summary>
    /// <param name="read">Reads a map; null if it no longer exists.</param>
    public ImmutableArray<PlacedMap> In(MapSort sort, Func<IndexEntry, ReadMap?> read, CancellationToken cancellation) =>
        _orders.TryGetValue(sort, out var known) ? known : _orders[sort] = sort == MapSort.Id
            ? [.. maps.Select(map => new PlacedMap(new MapCursor("", map.Id), map))]
            : [.. Placed(sort, read, cancellation).OrderBy(map => map.Place, MapCursor.Order)];

    /// <summary>Which maps include a file, by its name; the maps are ordered by id.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<MapId>> Includers(
        Func<IndexEntry, ReadMap?> read, CancellationToken cancellation) =>
        _includers ??= maps
            .SelectMany(map => Read(map, read, cancellation)?.Details.Includes.Select(name => (Name: name, map.Id)) ?? [])
            .GroupBy(include => include.Name, include => include.Id, StringComparer.Ordinal)
            .ToDictionary(includers => includers.Key, includers => includers.ToImmutableArray(), StringComparer.Ordinal);

    private IEnumerable<PlacedMap> Placed(MapSort sort, Func<IndexEntry, ReadMap?> read, CancellationToken cancellation)
    {
        foreach (var map in maps)
        {
            if (Read(map, read, cancellation) is { } found)
                yield return new PlacedMap(found.Place(sort), map);
        }
    }

    private static ReadMap? Read(IndexEntry map, Func<IndexEntry, ReadMap?> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return read(map);
    }
}

/// <summary>A map and its place in an order.</summary>
internal readonly record struct PlacedMap(MapCursor Place, IndexEntry Map);
