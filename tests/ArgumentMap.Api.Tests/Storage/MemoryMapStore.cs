using System.Collections.Immutable;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Storage.History;
using ArgumentMap.Graph.Building;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap.Api.Tests.Storage;

/// <summary>A store without a disk, which shows that the contract can be met without a folder.</summary>
internal sealed class MemoryMapStore : IMapStore, IWorkspace
{
    private readonly TimeProvider _time;
    private readonly MemoryHistory _history;
    private readonly Lock _gate = new();
    private ImmutableSortedDictionary<string, StoredMap> _maps =
        ImmutableSortedDictionary.Create<string, StoredMap>(StringComparer.Ordinal);

    public MemoryMapStore(TimeProvider time)
    {
        _time = time;
        _history = new MemoryHistory(time, Restore);
    }

    public Creations Creations { get; } = new(10_000, TimeSpan.FromDays(1));

    public IWorkspace Files => this;

    public IMapHistory? History => _history;

    public Task<ListResult> ListAsync(MapQuery query, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var (filter, direction, limit) = (new MapFilter(query), query.Descending ? -1 : 1, Math.Max(query.Limit, 1));
        var matches = _maps.Values
            .Select(map => (Map: map, Details: DetailsOf(map)))
            .Where(map => filter.Matches(map.Details))
            .Select(map => (
                Summary: map.Details.Summary(map.Map),
                Place: MapCursor.Of(query.Sort, map.Map.Id, map.Details.FoldedTitle, map.Map.Modified)))
            .OrderBy(map => map.Place, Comparer<MapCursor>.Create((one, other) => direction * MapCursor.Order.Compare(one, other)))
            .ToList();
        var rest = matches.Where(map => query.After is null || direction * MapCursor.Order.Compare(map.Place, query.After) > 0).ToList();
        var page = rest.Take(limit).ToList();
        return Task.FromResult<ListResult>(new ListResult.Page(
            [.. page.Select(map => query.WithIncluders ? map.Summary with { IncludedBy = IncludersOf(map.Summary.Id) } : map.Summary)],
            rest.Count > limit ? page[^1].Place : null)
        {
            Total = query.After is null ? matches.Count : null,
        });
    }

    public Task<GetResult> GetAsync(MapId id, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<GetResult>(_maps.TryGetValue(id.Value, out var map) ? new GetResult.Found(map) : new GetResult.Missing());
    }

    public Task<PutResult> PutAsync(
        MapId id,
        ReadOnlyMemory<byte> source,
        Expected expected,
        ChangeNote change,
        CreationKey? key = null,
        CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Creations.OnceAsync(key, id, () => Task.FromResult(Put(id, source, expected, change)));
    }

    public Task<DeleteResult> DeleteAsync(
        MapId id, Expected expected, ChangeNote change, bool force = false, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
            return Task.FromResult(Delete(id, expected, change, force));
    }

    public Task<RenameResult> RenameAsync(
        MapId id, MapId to, Expected expected, ChangeNote change, bool force = false, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
            return Task.FromResult(Rename(id, to, expected, change, force));
    }

    public Task<StoreProblem?> CheckAsync(CancellationToken cancellation = default) => Task.FromResult<StoreProblem?>(null);

    public ValueTask<string?> ResolveAsync(string includer, string path, CancellationToken cancellation = default) =>
        new(IncludePath.Resolve(includer, path));

    public ValueTask<FileContent> ReadAsync(string name, int maxLength, CancellationToken cancellation = default)
    {
        if (!name.EndsWith(".arg", StringComparison.Ordinal) || !_maps.TryGetValue(name[..^4], out var map))
            return new(FileContent.Missing);
        return new(map.Source.Length > maxLength ? FileContent.TooLarge : new FileContent(map.Source));
    }

    public ValueTask<FoundSettings> SettingsAsync(string name, CancellationToken cancellation = default) => new(FoundSettings.None);

    public ValueTask<ImmutableArray<string>> IncludersAsync(string name, CancellationToken cancellation = default) =>
        new([.. Includers(name).Select(id => id.FileName)]);

    private PutResult Put(MapId id, ReadOnlyMemory<byte> source, Expected expected, ChangeNote change)
    {
        lock (_gate)
        {
            var known = _maps.GetValueOrDefault(id.Value);
            if (!expected.Holds(known is not null, known?.Revision))
                return new PutResult.Conflict(known?.Revision);
            var map = new StoredMap(id, source.ToArray(), Revision.Of(source.Span), _time.GetUtcNow());
            _maps = _maps.SetItem(id.Value, map);
            _history.Add(id, map, change);
            return known is null ? new PutResult.Created(map.Revision) : new PutResult.Replaced(map.Revision);
        }
    }

    private DeleteResult Delete(MapId id, Expected expected, ChangeNote change, bool force)
    {
        if (!_maps.TryGetValue(id.Value, out var known))
            return new DeleteResult.Missing();
        if (!expected.Holds(isStored: true, known.Revision))
            return new DeleteResult.Conflict(known.Revision);
        if (!force && IncludersOf(id) is { IsEmpty: false } includers)
            return new DeleteResult.Included(includers);
        _maps = _maps.Remove(id.Value);
        _history.Add(id, null, change);
        return new DeleteResult.Deleted();
    }

    private RenameResult Rename(MapId id, MapId to, Expected expected, ChangeNote change, bool force)
    {
        if (!_maps.TryGetValue(id.Value, out var known))
            return new RenameResult.Missing();
        if (!expected.Holds(isStored: true, known.Revision))
            return new RenameResult.Conflict(known.Revision);
        if (_maps.ContainsKey(to.Value))
            return new RenameResult.Taken();
        if (!force && IncludersOf(id) is { IsEmpty: false } includers)
            return new RenameResult.Included(includers);
        var renamed = known with { Id = to, Modified = _time.GetUtcNow() };
        _maps = _maps.Remove(id.Value).Add(to.Value, renamed);
        _history.Move(id, to);
        _history.Add(to, renamed, change);
        return new RenameResult.Renamed(known.Revision);
    }

    private bool Restore(StoredMap map, ChangeNote change) =>
        Put(map.Id, map.Source, Expected.Absent, change) is PutResult.Created;

    /// <summary>Forgets everything, as if nothing had ever been stored.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _maps = _maps.Clear();
            _history.Forget();
        }
    }

    private ImmutableArray<MapId> IncludersOf(MapId id) => Includers(id.FileName).Remove(id);

    private ImmutableArray<MapId> Includers(string name) =>
        [.. _maps.Values.Where(map => DetailsOf(map).Includes.Contains(name)).Select(map => map.Id)];

    private static MapDetails DetailsOf(StoredMap map) => MapDetails.Of(map.Id, map.Source.Span, MapLimits.Default);
}
