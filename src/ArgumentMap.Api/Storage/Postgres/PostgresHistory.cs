using System.Collections.Immutable;
using ArgumentMap.Api.Storage.History;
using Npgsql;

namespace ArgumentMap.Api.Storage.Postgres;

/// <summary>The revisions in the database.</summary>
internal sealed class PostgresHistory(Database database, PostgresHistory.Change make) : IMapHistory
{
    /// <summary>Makes a change in one transaction, and tells everybody.</summary>
    public delegate Task<RestoreResult> Change(
        ImmutableArray<MapId> ids,
        Func<Transaction, Task<RestoreResult>> change,
        Func<RestoreResult, bool> isDone,
        Func<StoreProblem, RestoreResult> failed);

    public async Task<RevisionsResult> ListAsync(MapId id, RevisionQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(query);
        try
        {
            return await database.ReadAsync(connection => ListAsync(connection, id, query, cancellation), cancellation);
        }
        catch (Exception exception) when (PostgresProblem.Explains(exception))
        {
            return new RevisionsResult.Failed(PostgresProblem.OfReading(exception));
        }
    }

    public async Task<PastResult> GetAsync(MapId id, PastPoint point, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(point);
        try
        {
            return await database.ReadAsync(connection => GetAsync(connection, id, point, cancellation), cancellation);
        }
        catch (Exception exception) when (PostgresProblem.Explains(exception))
        {
            return new PastResult.Failed(PostgresProblem.OfReading(exception));
        }
    }

    public Task<RestoreResult> RestoreAsync(MapId id, ChangeNote change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(change);
        cancellation.ThrowIfCancellationRequested();
        return make(
            [id],
            async transaction =>
            {
                await transaction.LockAsync(id);
                if (await transaction.HeadAsync(id) is not { } head)
                    return new RestoreResult.Missing();
                object?[] values = [head.Map, change.Author, change.Message, head.Number];
                return head.IsDeleted && await transaction.ExecuteAsync("restore", values) == 1
                    ? new RestoreResult.Restored(head.Revision)
                    : new RestoreResult.Present(head.Revision);
            },
            result => result is RestoreResult.Restored,
            problem => new RestoreResult.Failed(problem));
    }

    private static async Task<RevisionsResult> ListAsync(
        NpgsqlConnection connection, MapId id, RevisionQuery query, CancellationToken cancellation)
    {
        if (await MapOfAsync(connection, id, cancellation) is not { } map)
            return new RevisionsResult.Missing();
        var limit = Math.Max(query.Limit, 1);
        await using var command = connection.Command("revisions", map, query.Before ?? long.MaxValue, limit + 1L);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var page = ImmutableArray.CreateBuilder<MapRevision>();
        while (await reader.ReadAsync(cancellation))
        {
            if (page.Count == limit)
                return new RevisionsResult.Page(page.ToImmutable(), page[^1].Number);
            page.Add(Read(reader));
        }

        return new RevisionsResult.Page(page.ToImmutable(), null);
    }

    private static async Task<PastResult> GetAsync(
        NpgsqlConnection connection, MapId id, PastPoint point, CancellationToken cancellation)
    {
        if (await MapOfAsync(connection, id, cancellation) is not { } map)
            return new PastResult.Missing();
        await using var command = connection.Command(
            "revision",
            map,
            (point as PastPoint.Numbered)?.Number,
            (point as PastPoint.Hashed) is { } hashed ? Convert.FromHexString(hashed.Revision) : null,
            (point as PastPoint.AsOf)?.At.UtcDateTime);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation) || reader.IsDBNull(6))
            return new PastResult.Missing();
        var revision = Read(reader);
        return new PastResult.Found(
            revision, new StoredMap(id, reader.GetFieldValue<byte[]>(6), revision.Revision!, revision.At));
    }

    private static async Task<long?> MapOfAsync(NpgsqlConnection connection, MapId id, CancellationToken cancellation)
    {
        await using var command = connection.Command("head", id.Value);
        return (long?)await command.ExecuteScalarAsync(cancellation);
    }

    private static MapRevision Read(NpgsqlDataReader reader) => new(
        reader.GetInt64(0), reader.Hash(1), reader.TextOrNull(2), reader.Time(3), reader.TextOrNull(4), reader.GetInt32(5));
}
