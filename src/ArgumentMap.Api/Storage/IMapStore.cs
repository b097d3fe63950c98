using ArgumentMap.Api.Storage.History;

namespace ArgumentMap.Api.Storage;

/// <summary>Stores maps as the bytes of their source, each under an id. Knows about arguments only what a summary contains.</summary>
/// <remarks>
/// <para>Every store guarantees the following.</para>
/// <para>Atomicity: a put, delete or rename happens completely or not at all, even if the process is killed or the disk is full. No call
/// ever returns part of a put.</para>
/// <para>Durability: what <see cref="PutResult.Created"/>, <see cref="PutResult.Replaced"/>, <see cref="DeleteResult.Deleted"/> and
/// <see cref="RenameResult.Renamed"/> report survives the end of the process and, if the store is on disk, a crash of the machine.</para>
/// <para>Isolation: changes of one map happen one after the other; of several that expect the same revision exactly one succeeds.
/// A change to one map changes no other. There are no transactions over several maps: a page, or a map and what it includes, may show
/// the states of different moments during the call.</para>
/// <para>Visibility: a call that starts after a change has returned sees it. Changes made elsewhere, in an editor or by another process
/// over the same store, are seen by <see cref="GetAsync"/> and <see cref="Files"/> within two seconds, usually at once, and by
/// <see cref="ListAsync"/> within a second.</para>
/// <para>Problems are values. The calls throw only <see cref="OperationCanceledException"/>, and only before anything has been
/// changed: a change that has begun is finished.</para>
/// <para>All members may be called from several threads at once.</para>
/// </remarks>
public interface IMapStore
{
    /// <summary>The stored files as maps need them: what they include, relative to the including file and never outside the store; the
    /// settings that apply to them; and which of them include a file.</summary>
    /// <remarks>Every stored map can be included as <c>{id}.arg</c>. A map is known by <see cref="MapId.FileName"/>.</remarks>
    IWorkspace Files { get; }

    /// <summary>The revisions of the maps; null if this store keeps none.</summary>
    IMapHistory? History { get; }

    /// <summary>A page of summaries, in the order that the query asks for.</summary>
    /// <remarks>If each page continues from the last (<see cref="MapQuery.After"/>), a map that exists, matches and keeps its place in the
    /// order throughout is listed exactly once, however many others are created and deleted meanwhile; ordered by id, those are listed at
    /// most once.</remarks>
    Task<ListResult> ListAsync(MapQuery query, CancellationToken cancellation = default);

    /// <summary>The bytes of a map, exactly as they were stored, and their revision.</summary>
    Task<GetResult> GetAsync(MapId id, CancellationToken cancellation = default);

    /// <summary>Stores a map if its current state is the expected one. The bytes are not examined.</summary>
    /// <param name="key">If the map is created, the key is remembered with it for some time: what comes again with the same key and request
    /// changes nothing and is <see cref="PutResult.Repeated"/>. Null if the put is not to be remembered.</param>
    Task<PutResult> PutAsync(
        MapId id,
        ReadOnlyMemory<byte> source,
        Expected expected,
        ChangeNote change,
        CreationKey? key = null,
        CancellationToken cancellation = default);

    /// <summary>Deletes a map if its current state is the expected one, and no other map includes it.</summary>
    /// <param name="force">Deletes it even if others include it.</param>
    Task<DeleteResult> DeleteAsync(
        MapId id, Expected expected, ChangeNote change, bool force = false, CancellationToken cancellation = default);

    /// <summary>Gives a map another id if its current state is the expected one, no map has the new id, and no other map includes it.
    /// </summary>
    /// <param name="force">Renames it even if others include it under its old id.</param>
    Task<RenameResult> RenameAsync(
        MapId id, MapId to, Expected expected, ChangeNote change, bool force = false, CancellationToken cancellation = default);

    /// <summary>Why the store cannot be read at all; null if it can.</summary>
    Task<StoreProblem?> CheckAsync(CancellationToken cancellation = default);
}
