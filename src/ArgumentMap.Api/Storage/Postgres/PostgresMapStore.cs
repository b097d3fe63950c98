using System.Collections.Immutable;
using ArgumentMap.Api.Storage.Folder;
using ArgumentMap.Api.Storage.History;
using Npgsql;

namespace ArgumentMap.Api.Storage.Postgres;

/// <summary>Maps with their history in a PostgreSQL database, which several processes may share.</summary>
/// <remarks>Each process keeps the bytes of maps in memory, and hears from the database which maps have changed: reading a map that is kept
/// does not ask the database. Includes are those of the stored maps only.</remarks>
public sealed class PostgresMapStore : IMapStore, IAsyncDisposable
{
    private readonly PostgresStoreOptions _options;
    private readonly Database _database;
    private readonly Heads _heads;
    private readonly HeadListener _listener;
    private readonly KeptSources _kept;
    private readonly PostgresList _list;
    private readonly PostgresFiles _files;
    private readonly PostgresHistory _history;
    private readonly MapRoom _room;

    /// <summary>The database must be up to date; see <see cref="Migration"/>.</summary>
    public PostgresMapStore(PostgresStoreOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _database = new Database(options.Connection, options.Patience, time);
        _heads = new Heads(time);
        _listener = new HeadListener(options.Connection, _heads);
        _kept = new KeptSources(options.KeptBytes);
        _list = new PostgresList(_database);
        _files = new PostgresFiles(this, _database, options);
        _history = new PostgresHistory(_database, ChangeAsync);
        _room = new MapRoom(options.Maps, time);
    }

    public IWorkspace Files => _files;

    public IMapHistory? History => _history;

    public async Task<ListResult> ListAsync(MapQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        try
        {
            return await _list.ListAsync(query, cancellation);
        }
        catch (Exception exception) when (PostgresProblem.Explains(exception))
        {
            return new ListResult.Failed(PostgresProblem.OfReading(exception));
        }
    }

    public Task<GetResult> GetAsync(MapId id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellation.ThrowIfCancellationRequested();
        return _heads.Of(id) is { } head && _kept.Of(head.Revision) is { } source
            ? Task.FromResult<GetResult>(new GetResult.Found(new StoredMap(id, source, head.Revision, head.Modified)))
            : ReadAsync(id, cancellation);
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
        ArgumentNullException.ThrowIfNull(change);
        cancellation.ThrowIfCancellationRequested();
        if (source.Length > _options.MapBytes)
            return new PutResult.Failed(FolderProblem.TooLarge(id, source.Length, _options.MapBytes));
        var put = new Put(id, source.ToArray(), MapDetails.Of(id, source.Span, _options.Limits), change, _room, _options);
        return await ChangeAsync(
            [id],
            transaction => put.RunAsync(transaction, expected, key),
            result => result is PutResult.Created or PutResult.Replaced,
            problem => new PutResult.Failed(problem));
    }

    public async Task<DeleteResult> DeleteAsync(
        MapId id, Expected expected, ChangeNote change, bool force = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(change);
        cancellation.ThrowIfCancellationRequested();
        return await ChangeAsync<DeleteResult>(
            [id],
            async transaction =>
            {
                await transaction.LockAsync(id);
                if (await transaction.HeadAsync(id) is not { IsDeleted: false } head)
                    return new DeleteResult.Missing();
                if (!expected.Holds(isStored: true, head.Revision))
                    return new DeleteResult.Conflict(head.Revision);
                if (!force && await transaction.IncludersAsync(id) is { IsEmpty: false } includers)
                    return new DeleteResult.Included(includers);
                return await transaction.ExecuteAsync("delete", head.Map, change.Author, change.Message, head.Number) == 1
                    ? new DeleteResult.Deleted()
                    : new DeleteResult.Conflict(head.Revision);
            },
            result => result is DeleteResult.Deleted,
            problem => new DeleteResult.Failed(problem));
    }

    public async Task<RenameResult> RenameAsync(
        MapId id, MapId to, Expected expected, ChangeNote change, bool force = false, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(change);
        cancellation.ThrowIfCancellationRequested();
        return await ChangeAsync<RenameResult>(
            [id, to],
            async transaction =>
            {
                await transaction.LockAsync(id, to);
                if (await transaction.HeadAsync(id) is not { IsDeleted: false } head)
                    return new RenameResult.Missing();
                if (!expected.Holds(isStored: true, head.Revision))
                    return new RenameResult.Conflict(head.Revision);
                if (await transaction.HeadAsync(to) is { IsDeleted: false })
                    return new RenameResult.Taken();
                if (!force && await transaction.IncludersAsync(id) is { IsEmpty: false } includers)
                    return new RenameResult.Included(includers);
                object?[] values = [head.Map, change.Author, change.Message, head.Number, to.Value];
                return await transaction.ExecuteAsync("rename", values) == 1
                    ? new RenameResult.Renamed(head.Revision)
                    : new RenameResult.Conflict(head.Revision);
            },
            result => result is RenameResult.Renamed,
            problem => new RenameResult.Failed(problem));
    }

    public async Task<StoreProblem?> CheckAsync(CancellationToken cancellation = default)
    {
        try
        {
            await _database.CheckAsync(cancellation);
            return null;
        }
        catch (Exception exception) when (PostgresProblem.Explains(exception))
        {
            return PostgresProblem.OfReading(exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        await _database.DisposeAsync();
        _kept.Dispose();
    }

    private async Task<GetResult> ReadAsync(MapId id, CancellationToken cancellation)
    {
        try
        {
            return await _database.ReadAsync(connection => ReadAsync(connection, id, cancellation), cancellation);
        }
        catch (Exception exception) when (PostgresProblem.Explains(exception))
        {
            return new GetResult.Failed(PostgresProblem.OfReading(exception));
        }
    }

    private async Task<GetResult> ReadAsync(NpgsqlConnection connection, MapId id, CancellationToken cancellation)
    {
        var mark = _heads.Mark(id);
        var last = _heads.Last(id)?.Revision;
        var known = last is null ? null : _kept.Of(last);
        await using var command = connection.Command("read", id.Value, known is null ? null : Convert.FromHexString(last!));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            return new GetResult.Missing();
        var head = new Head(reader.Hash(0)!, reader.Time(1));
        var source = reader.IsDBNull(2) ? known! : reader.GetFieldValue<byte[]>(2);
        if (source.Length > _options.MapBytes)
            return new GetResult.Failed(FolderProblem.TooLarge(id, source.Length, _options.MapBytes));
        _kept.Keep(head.Revision, source);
        _heads.Keep(id, mark, head);
        return new GetResult.Found(new StoredMap(id, source, head.Revision, head.Modified));
    }

    /// <summary>Makes a change in one transaction, and tells everybody.</summary>
    /// <param name="ids">The maps that change; the first is named in problems.</param>
    private async Task<T> ChangeAsync<T>(
        ImmutableArray<MapId> ids, Func<Transaction, Task<T>> change, Func<T, bool> isDone, Func<StoreProblem, T> failed)
    {
        try
        {
            return await _database.ChangeAsync(
                async transaction =>
                {
                    var result = await change(transaction);
                    foreach (var id in isDone(result) ? ids : [])
                        await transaction.ExecuteAsync("notify", id.Value);
                    return result;
                },
                isDone);
        }
        catch (Exception exception) when (PostgresProblem.Explains(exception))
        {
            return failed(PostgresProblem.OfWriting(ids[0], exception, exception is UncertainException));
        }
        finally
        {
            foreach (var id in ids)
                _heads.Forget(id);
        }
    }
}
