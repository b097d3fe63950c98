using System.Collections.Immutable;
using ArgumentMap.Api.Storage.History;
using ArgumentMap.Workspace.Git;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>A folder of <c>.arg</c> files as a store, so that editors and the API work on the same maps.</summary>
/// <remarks>
/// <para>The maps are the files in the folder itself whose names are ids. Other <c>.arg</c> files, there and below, are not served, but may
/// be included. Symbolic links that leave the folder are not followed.</para>
/// <para>Comparing the revision and replacing the file happen under a lock of this store, and a lock on the folder keeps other processes
/// from having a store over it. A change that an editor makes between the two, within microseconds, is lost.</para>
/// </remarks>
public sealed class FolderMapStore : IMapStore, IDisposable
{
    private readonly FolderStoreOptions _options;
    private readonly MapFolder _folder;
    private readonly FolderIndex _index;
    private readonly KeptFiles _kept;
    private readonly FolderFiles _files;
    private readonly Creations _creations;
    private readonly FolderLock _lock;
    private readonly GitMapHistory? _history;

    /// <summary>Locks, by the hash of the map's id: a fixed number of them, so that none has to be removed.</summary>
    private readonly SemaphoreSlim[] _locks = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Deletes what a crash left behind. If the folder does not exist or cannot be read, the calls report it.</summary>
    /// <exception cref="StoreStartException">Another process has a store over the folder.</exception>
    public FolderMapStore(FolderStoreOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _folder = new MapFolder(options.Folder);
        _lock = new FolderLock(options.Folder);
        Lock();
        _folder.RemoveUnfinished();
        _index = new FolderIndex(_folder, options, time);
        _kept = new KeptFiles(options.KeptBytes, time);
        _files = new FolderFiles(_folder, _index, _kept, options);
        _creations = new Creations(options.Creations, options.CreationMemory);
        _history = GitHistory.Exists(options.Folder) ? new GitMapHistory(this, options.Folder, options.MapBytes) : null;
    }

    public IWorkspace Files => _files;

    public IMapHistory? History => _history;

    public async Task<ListResult> ListAsync(MapQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        try
        {
            return await _index.ListAsync(query, cancellation);
        }
        catch (Exception exception) when (FolderProblem.Explains(exception))
        {
            return new ListResult.Failed(FolderProblem.OfListing(exception));
        }
    }

    public Task<GetResult> GetAsync(MapId id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Get(id));
    }

    public async Task<PutResult> PutAsync(
        MapId id,
        ReadOnlyMemory<byte> source,
        Expected expected,
        ChangeNote change,
        CreationKey? key = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(expected);
        if (source.Length > _options.MapBytes)
            return new PutResult.Failed(FolderProblem.TooLarge(id, source.Length, _options.MapBytes));
        using var turn = await TurnAsync(id, cancellation);
        try
        {
            return await _creations.OnceAsync(key, id, () => PutAsync(id, source, expected));
        }
        catch (Exception exception) when (FolderProblem.Explains(exception))
        {
            return new PutResult.Failed(FolderProblem.OfWriting(id, exception));
        }
    }

    public async Task<DeleteResult> DeleteAsync(
        MapId id, Expected expected, ChangeNote change, bool force = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(expected);
        using var turn = await TurnAsync(id, cancellation);
        try
        {
            return await DeleteAsync(id, expected, force);
        }
        catch (Exception exception) when (FolderProblem.Explains(exception))
        {
            return new DeleteResult.Failed(FolderProblem.OfWriting(id, exception));
        }
    }

    public async Task<RenameResult> RenameAsync(
        MapId id, MapId to, Expected expected, ChangeNote change, bool force = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(expected);
        using var turns = await TurnAsync(id, to, cancellation);
        try
        {
            return await RenameAsync(id, to, expected, force);
        }
        catch (Exception exception) when (FolderProblem.Explains(exception))
        {
            return new RenameResult.Failed(FolderProblem.OfWriting(id, exception));
        }
    }

    public Task<StoreProblem?> CheckAsync(CancellationToken cancellation = default)
    {
        try
        {
            _folder.List();
            return Task.FromResult<StoreProblem?>(null);
        }
        catch (Exception exception) when (FolderProblem.Explains(exception))
        {
            return Task.FromResult<StoreProblem?>(FolderProblem.OfListing(exception));
        }
    }

    public void Dispose()
    {
        _index.Dispose();
        _kept.Dispose();
        _creations.Dispose();
        _lock.Dispose();
        foreach (var held in _locks)
            held.Dispose();
    }

    private GetResult Get(MapId id)
    {
        try
        {
            if (_folder.Find(id) is not { } file)
                return _folder.Exists ? new GetResult.Missing() : new GetResult.Failed(FolderProblem.NoFolder);
            return _kept.Read(file, _options.MapBytes) is { } content
                ? new GetResult.Found(new StoredMap(id, content.Bytes, content.Revision, content.Modified))
                : new GetResult.Failed(FolderProblem.TooLarge(id, file.Stamp.Length, _options.MapBytes));
        }
        catch (Exception exception) when (exception is FileNotFoundException)
        {
            return new GetResult.Missing();
        }
        catch (Exception exception) when (FolderProblem.Explains(exception))
        {
            return new GetResult.Failed(FolderProblem.OfReading(id, exception));
        }
    }

    private async Task<PutResult> PutAsync(MapId id, ReadOnlyMemory<byte> source, Expected expected)
    {
        var now = Get(id);
        var isStored = now is not GetResult.Missing;
        if (!expected.Holds(isStored, RevisionOf(now)))
            return now is GetResult.Failed failed ? new PutResult.Failed(failed.Problem) : new PutResult.Conflict(RevisionOf(now));
        if (isStored)
        {
            Change(() => _folder.Write(id, source.Span), id);
            return new PutResult.Replaced(Revision.Of(source.Span));
        }

        if (_folder.IsTaken(id))
            return new PutResult.Failed(FolderProblem.Taken(id));
        if (!await _index.TryReserveAsync(id))
            return new PutResult.Failed(FolderProblem.NoMoreMaps(id, _options.Maps));
        try
        {
            Change(() => _folder.Write(id, source.Span), id);
            return new PutResult.Created(Revision.Of(source.Span));
        }
        finally
        {
            _index.Release(id);
        }
    }

    private async Task<DeleteResult> DeleteAsync(MapId id, Expected expected, bool force)
    {
        var now = Get(id);
        if (now is GetResult.Missing)
            return new DeleteResult.Missing();
        if (!expected.Holds(isStored: true, RevisionOf(now)))
            return now is GetResult.Found found
                ? new DeleteResult.Conflict(found.Map.Revision)
                : new DeleteResult.Failed(((GetResult.Failed)now).Problem);
        if (!force && await IncludersAsync(id) is { IsEmpty: false } includers)
            return new DeleteResult.Included(includers);
        Change(() => _folder.Remove(id), id);
        return new DeleteResult.Deleted();
    }

    private async Task<RenameResult> RenameAsync(MapId id, MapId to, Expected expected, bool force)
    {
        var now = Get(id);
        if (now is GetResult.Missing)
            return new RenameResult.Missing();
        if (now is GetResult.Failed failed)
            return new RenameResult.Failed(failed.Problem);
        var current = RevisionOf(now)!;
        if (!expected.Holds(isStored: true, current))
            return new RenameResult.Conflict(current);
        if (Get(to) is not GetResult.Missing)
            return new RenameResult.Taken();
        if (_folder.IsTaken(to))
            return new RenameResult.Failed(FolderProblem.Taken(to));
        if (!force && await IncludersAsync(id) is { IsEmpty: false } includers)
            return new RenameResult.Included(includers);
        Change(() => _folder.Rename(id, to), id, to);
        return new RenameResult.Renamed(current);
    }

    /// <summary>The other maps that include a map.</summary>
    private async Task<ImmutableArray<MapId>> IncludersAsync(MapId id) =>
        (await _index.IncludersAsync(id.FileName, CancellationToken.None)).Remove(id);

    private void Lock()
    {
        try
        {
            if (!_lock.TryTake())
                throw new StoreStartException(
                    $"Another process serves the maps in '{_options.Folder}'. Stop it, or let both use a database (Api:Store = postgres).");
        }
        catch (Exception exception) when (FolderProblem.Explains(exception))
        {
            // Maps can be read all the same. The first change tries again, and reports what is wrong.
        }
    }

    /// <summary>Changes files, and lets the index know that it must look at them again.</summary>
    /// <exception cref="FolderLockedException">Another process has a store over the folder.</exception>
    private void Change(Action change, params ReadOnlySpan<MapId> ids)
    {
        if (!_lock.TryTake())
            throw new FolderLockedException();
        Touch(ids);
        try
        {
            change();
        }
        finally
        {
            Touch(ids);
        }
    }

    private void Touch(ReadOnlySpan<MapId> ids)
    {
        foreach (var id in ids)
            _index.Touch(id);
    }

    private static string? RevisionOf(GetResult answer) => (answer as GetResult.Found)?.Map.Revision;

    private async Task<Turn> TurnAsync(MapId id, CancellationToken cancellation)
    {
        var held = LockOf(id);
        await held.WaitAsync(cancellation);
        return new Turn(held);
    }

    /// <summary>Takes the locks of two maps, in an order that is the same for everybody.</summary>
    private async Task<Turn> TurnAsync(MapId id, MapId other, CancellationToken cancellation)
    {
        SemaphoreSlim[] locks = [.. _locks.Where(held => held == LockOf(id) || held == LockOf(other))];
        for (var i = 0; i < locks.Length; i++)
        {
            try
            {
                await locks[i].WaitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                new Turn(locks[..i]).Dispose();
                throw;
            }
        }

        return new Turn(locks);
    }

    private SemaphoreSlim LockOf(MapId id) => _locks[(uint)id.GetHashCode() % _locks.Length];

    /// <summary>Holds the locks of maps until it is disposed.</summary>
    private readonly struct Turn(params SemaphoreSlim[] held) : IDisposable
    {
        public void Dispose()
        {
            foreach (var one in held)
                one.Release();
        }
    }
}
