using System.Collections.Immutable;
using ArgumentMap.Api.Storage;
using ArgumentMap.Graph.Building;
using ArgumentMap.Limits;
using ArgumentMap.Review;
using ArgumentMap.Text;
using ArgumentMap.Workspace.Includers;

namespace ArgumentMap.Api.Tests.Storage;

/// <summary>A store without a disk, which shows that the contract can be met without a folder.</summary>
internal sealed class MemoryMapStore(TimeProvider time) : IMapStore, IWorkspace
{
    private readonly Lock _gate = new();
    private ImmutableSortedDictionary<string, StoredMap> _maps =
        ImmutableSortedDictionary.Create<string, StoredMap>(StringComparer.Ordinal);

    private IncluderIndex? _includers;

    public IWorkspace Files => this;

    public Task<ListResult> ListAsync(MapQuery query, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var filter = new MapFilter(query);
        var matches = _maps.Values
            .Where(map => query.After is null || string.CompareOrdinal(map.Id.Value, query.After.Value) > 0)
            .Select(map => (Map: map, Details: MapDetails.Of(map.Id, map.Source.Span, MapLimits.Default)))
            .Where(map => filter.Matches(map.Details))
            .Select(map => Summary(map.Map, map.Details))
            .Take(Math.Max(query.Limit, 1) + 1)
            .ToList();
        var page = matches.Take(Math.Max(query.Limit, 1)).ToImmutableArray();
        return Task.FromResult<ListResult>(new ListResult.Page(page, matches.Count > page.Length ? page[^1].Id : null));
    }

    public Task<GetResult> GetAsync(MapId id, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<GetResult>(_maps.TryGetValue(id.Value, out var map) ? new GetResult.Found(map) : new GetResult.Missing());
    }

    public Task<PutResult> PutAsync(MapId id, ReadOnlyMemory<byte> source, Expected expected, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var known = _maps.GetValueOrDefault(id.Value);
            if (!expected.Holds(known is not null, known?.Revision))
                return Task.FromResult<PutResult>(new PutResult.Conflict(known?.Revision));
            var map = new StoredMap(id, source.ToArray(), Revision.Of(source.Span), time.GetUtcNow());
            _maps = _maps.SetItem(id.Value, map);
            return Task.FromResult<PutResult>(known is null ? new PutResult.Created(map.Revision) : new PutResult.Replaced(map.Revision));
        }
    }

    public Task<DeleteResult> DeleteAsync(MapId id, Expected expected, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (!_maps.TryGetValue(id.Value, out var known))
                return Task.FromResult<DeleteResult>(new DeleteResult.Missing());
            if (!expected.Holds(isStored: true, known.Revision))
                return Task.FromResult<DeleteResult>(new DeleteResult.Conflict(known.Revision));
            _maps = _maps.Remove(id.Value);
            return Task.FromResult<DeleteResult>(new DeleteResult.Deleted());
        }
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
        (_includers ??= new IncluderIndex(this)).IncludersAsync(
            name, [.. _maps.Values.Select(map => new MapVersion(map.Id.FileName, map.Revision))], cancellation);

    private static MapSummary Summary(StoredMap map, MapDetails details) => new()
    {
        Id = map.Id,
        Title = details.Title,
        Revision = map.Revision,
        Tags = details.Tags,
        Modified = map.Modified,
        Length = map.Source.Length,
        Problem = details.Problem,
    };
}
