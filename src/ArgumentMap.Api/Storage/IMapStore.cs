namespace ArgumentMap.Api.Storage;

/// <summary>Keeps maps as the bytes of their source, each under an id. Knows nothing about arguments but what a summary tells.</summary>
/// <remarks>
/// <para>What every store promises:</para>
/// <para>Atomic: a put or delete happens whole or not at all, also where the process is killed or the disk is full. No call ever answers
/// with part of a put.</para>
/// <para>Durable: what <see cref="PutResult.Created"/>, <see cref="PutResult.Replaced"/> and <see cref="DeleteResult.Deleted"/> tell
/// outlives
/// the process, and the machine where the store is on disk.</para>
/// <para>Isolated: puts and deletes of one map happen one after the other; of several that expect the same revision exactly one succeeds.
/// A change of one map changes no other. There is no transaction over several maps: a page, or a map and what it includes, may tell
/// of several moments during the call.</para>
/// <para>At once: a call that starts after a put or delete has answered sees it. Changes from outside the store (an editor's) are seen by
/// <see cref="GetAsync"/> and <see cref="Files"/> at once and by <see cref="ListAsync"/> within a second.</para>
/// <para>Problems are values. The calls throw nothing but <see cref="OperationCanceledException"/>, and that before anything was
/// changed: a put or delete that has begun is finished.</para>
/// <para>All members may be called from many threads at once.</para>
/// </remarks>
public interface IMapStore
{
    /// <summary>What is stored as maps need it: what they include, relative to the including file and never outside, the settings that
    /// hold for them, and which of them include which.</summary>
    /// <remarks>Every stored map can be included as <c>{id}.arg</c>. A map is known by <see cref="MapId.FileName"/>.</remarks>
    IWorkspace Files { get; }

    /// <summary>A page of summaries, ordered by id.</summary>
    /// <remarks>Of pages that each go on from the last (<see cref="MapQuery.After"/>), a map that exists, and matches, throughout is told
    /// exactly once, however many others come and go; one that comes or goes meanwhile at most once.</remarks>
    Task<ListResult> ListAsync(MapQuery query, CancellationToken cancellation = default);

    /// <summary>The bytes of a map, as they were put, and their revision.</summary>
    Task<GetResult> GetAsync(MapId id, CancellationToken cancellation = default);

    /// <summary>Stores a map where its present state is the expected one. The bytes are not looked into.</summary>
    Task<PutResult> PutAsync(MapId id, ReadOnlyMemory<byte> source, Expected expected, CancellationToken cancellation = default);

    /// <summary>Removes a map where its present state is the expected one.</summary>
    Task<DeleteResult> DeleteAsync(MapId id, Expected expected, CancellationToken cancellation = default);

    /// <summary>Whether the store can be read at all; null where it can.</summary>
    Task<StoreProblem?> CheckAsync(CancellationToken cancellation = default);
}
