using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Storage;

namespace ArgumentMap.Api.Stored;

/// <summary>The stored maps as endpoints need them: there, or a problem.</summary>
internal sealed class Library(IMapStore store)
{
    /// <exception cref="RefusedException">It is not there, or cannot be read.</exception>
    public async Task<StoredMap> GetAsync(MapId id, CancellationToken cancellation) => await store.GetAsync(id, cancellation) switch
    {
        GetResult.Found found => found.Map,
        GetResult.Failed failed => throw StoreProblems.Refused(failed.Problem),
        _ => throw Missing(id),
    };

    /// <summary>A map, with the stored ones to include and the settings that hold for it.</summary>
    public MapSource SourceOf(StoredMap map) => new(map.Source, map.Revision, map.Id.FileName, store.Files);

    /// <summary>The same of what is to become a map.</summary>
    public MapSource SourceOf(MapId id, byte[] source) => new(source, Revision.Of(source), id.FileName, store.Files);

    public static RefusedException Missing(MapId id) =>
        RefusedException.For(ProblemKind.NotFound, $"There is no map '{id}'. GET /v1/maps lists those there are.");
}
