using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Storage.History;

namespace ArgumentMap.Api.Tests.Storage;

/// <summary>The revisions of the maps of a <see cref="MemoryMapStore"/>.</summary>
/// <param name="restore">Stores a map again.</param>
internal sealed class MemoryHistory(TimeProvider time, Func<StoredMap, ChangeNote, bool> restore) : IMapHistory
{
    private readonly Lock _gate = new();
    private readonly Dictionary<MapId, List<(MapRevision Revision, StoredMap? Map)>> _revisions = [];

    /// <param name="map">Null if the change deletes it.</param>
    public void Add(MapId id, StoredMap? map, ChangeNote change)
    {
        lock (_gate)
        {
            if (!_revisions.TryGetValue(id, out var all))
                _revisions.Add(id, all = []);
            var at = map?.Modified ?? time.GetUtcNow();
            var length = map?.Source.Length ?? 0;
            all.Add((new MapRevision(all.Count + 1, map?.Revision, change.Author, at, change.Message, length), map));
        }
    }

    public void Move(MapId id, MapId to)
    {
        lock (_gate)
        {
            _revisions[to] = _revisions[id];
            _revisions.Remove(id);
        }
    }

    public void Forget()
    {
        lock (_gate)
            _revisions.Clear();
    }

    public Task<RevisionsResult> ListAsync(MapId id, RevisionQuery query, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            if (!_revisions.TryGetValue(id, out var all))
                return Task.FromResult<RevisionsResult>(new RevisionsResult.Missing());
            var rest = all.Select(revision => revision.Revision).Where(revision => query.Before is null || revision.Number < query.Before)
                .Reverse().ToList();
            var page = rest.Take(Math.Max(1, query.Limit)).ToList();
            return Task.FromResult<RevisionsResult>(
                new RevisionsResult.Page([.. page], rest.Count > page.Count ? page[^1].Number : null));
        }
    }

    public Task<PastResult> GetAsync(MapId id, PastPoint point, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            var found = _revisions.GetValueOrDefault(id, []).LastOrDefault(revision => point switch
            {
                PastPoint.Numbered numbered => revision.Revision.Number == numbered.Number,
                PastPoint.Hashed hashed => revision.Revision.Revision == hashed.Revision,
                PastPoint.AsOf asOf => revision.Revision.At <= asOf.At,
                _ => throw new InvalidOperationException(point.GetType().Name),
            });
            return Task.FromResult<PastResult>(
                found.Map is { } map ? new PastResult.Found(found.Revision, map) : new PastResult.Missing());
        }
    }

    public Task<RestoreResult> RestoreAsync(MapId id, ChangeNote change, CancellationToken cancellation = default)
    {
        StoredMap? last;
        lock (_gate)
            last = _revisions.GetValueOrDefault(id, []).LastOrDefault(revision => revision.Map is not null).Map;
        return Task.FromResult<RestoreResult>(last switch
        {
            null => new RestoreResult.Missing(),
            _ when restore(last, change) => new RestoreResult.Restored(last.Revision),
            _ => new RestoreResult.Present(last.Revision),
        });
    }
}
