namespace ArgumentMap.Api.Storage;

/// <summary>Stores maps as the bytes of their source, each under an id. Knows about arguments only what a summary contains.</summary>
/// <remarks>
/// <para>Every store guarantees the following.</para>
/// <para>Atomicity: a put or delete happens completely or not at all, even if the process is killed or the disk is full. No call ever
/// returns part of a put.</para>
/// <para>Durability: what <see cref="PutResult.Created"/>, <see cref="PutResult.Replaced"/> and <see cref="DeleteResult.Deleted"/> report
/// survives the end of the process and, if the store is on disk, a crash of the machine.</para>
/// <para>Isolation: puts and deletes of one map happen one after the other; of several that expect the same revision exactly one succeeds.
/// A change to one map changes no other. There are no transactions over several maps: a page, or a map and what it includes, may show
/// the states of different moments during the call.</para>
/// <para>Visibility: a call that starts after a put or delete has returned sees it. Changes made outside the store, such as in an editor,
/// are seen by <see cref="GetAsync"/> and <see cref="Files"/> at once and by <see cref="ListAsync"/> within a second.</para>
/// <para>Problems are values. The calls throw only <see cref="OperationCanceledException"/>, and only before anything has been
/// changed: a put or delete that has begun is finished.</para>
/// <para>All members may be called from several threads at once.</para>
/// </remarks>
public interface IMapStore
{
    /// <summary>The stored files as maps need them: what they include, relative to the including file and never outside the store; the
    /// settings that apply to them; and which of them include a file.</summary>
    /// <remarks>Every stored map can be included as <c>{id}.arg</c>. A map is known by <see cref="MapId.FileName"/>.</remarks>
    IWorkspace Files { get; }

    /// <summary>A page of summaries, ordered by id.</summary>
    /// <remarks>If each page continues from the last (<see cref="MapQuery.After"/>), a map that exists and matches throughout is listed
    /// exactly once, however many others are created and deleted meanwhile; those are listed at most once.</remarks>
    Task<ListResult> ListAsync(MapQuery query, CancellationToken cancellation = default);

    /// <summary>The bytes of a map, exactly as they were stored, and their revision.</summary>
    Task<GetResult> GetAsync(MapId id, CancellationToken cancellation = default);

    /// <summary>Stores a map if its current state is the expected one. The bytes are not examined.</summary>
    Task<PutResult> PutAsync(MapId id, ReadOnlyMemory<byte> source, Expected expected, CancellationToken cancellation = default);

    /// <summary>Deletes a map if its current state is the expected one.</summary>
    Task<DeleteResult> DeleteAsync(MapId id, Expected expected, CancellationToken cancellation = default);

    /// <summary>Why the store cannot be read at all; null if it can.</summary>
    Task<StoreProblem?> CheckAsync(CancellationToken cancellation = default);
}
