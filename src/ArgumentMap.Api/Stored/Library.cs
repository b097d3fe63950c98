using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Storage;

namespace ArgumentMap.Api.Stored;

/// <summary>The stored maps for calls: what cannot be read is thrown as a problem.</summary>
internal sealed class Library(IMapStore store)
{
    /// <exception cref="RefusedException">The map does not exist, or cannot be read.</exception>
    public async Task<StoredMap> GetAsync(MapId id, CancellationToken cancellation) => await store.GetAsync(id, cancellation) switch
    {
        GetResult.Found found => found.Map,
        GetResult.Failed failed => throw StoreProblems.Refused(failed.Problem, isReading: true),
        _ => throw Missing(id),
    };

    /// <summary>A stored map, which can include others and has the settings of the map folder.</summary>
    public MapSource SourceOf(StoredMap map) => new(map.Source, map.Revision, map.Id.FileName, store.Files);

    /// <summary>The same for a map that is about to be stored.</summary>
    public MapSource SourceOf(MapId id, byte[] source) => new(source, Revision.Of(source), id.FileName, store.Files);

    public static RefusedException Missing(MapId id) =>
        RefusedException.For(ProblemKind.NotFound, $"There is no map '{id}'. GET /v1/maps lists the stored maps.");
}
