namespace ArgumentMap.Api.Storage.History;

/// <summary>The revisions of the maps of a store, of those too that were deleted.</summary>
/// <remarks>
/// <para>Revisions are never changed. A map that is deleted and stored again goes on with its history; a renamed map takes it along.</para>
/// <para>Problems are values, as with <see cref="IMapStore"/>.</para>
/// </remarks>
public interface IMapHistory
{
    /// <summary>A page of the revisions of a map, the newest first.</summary>
    Task<RevisionsResult> ListAsync(MapId id, RevisionQuery query, CancellationToken cancellation = default);

    /// <summary>A map as it was.</summary>
    Task<PastResult> GetAsync(MapId id, PastPoint point, CancellationToken cancellation = default);

    /// <summary>Stores a deleted map again, with the bytes that it had last, as a new revision.</summary>
    /// <returns><see cref="RestoreResult.Present"/> if the map is stored.</returns>
    Task<RestoreResult> RestoreAsync(MapId id, ChangeNote change, CancellationToken cancellation = default);
}
