using System.Collections.Immutable;
using Npgsql;

namespace ArgumentMap.Api.Storage.Postgres;

/// <summary>The statements of a change.</summary>
internal sealed class Transaction(NpgsqlConnection connection)
{
    /// <summary>Waits until no other change of these maps is under way. The locks end with the transaction.</summary>
    public async Task LockAsync(params IEnumerable<MapId> ids)
    {
        // In an order that is the same for everybody.
        foreach (var held in ids.Select(id => Database.LockOf("map " + id)).Order())
            await ExecuteAsync("lock", held);
    }

    /// <summary>The map of a name, stored or deleted; null if there never was one.</summary>
    public async Task<StoredHead?> HeadAsync(MapId id)
    {
        await using var command = connection.Command("head", id.Value);
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync()
            ? new StoredHead(reader.GetInt64(0), reader.GetInt64(1), reader.Hash(2)!, reader.GetBoolean(3))
            : null;
    }

    /// <returns>Number of rows that were changed.</returns>
    public async Task<int> ExecuteAsync(string statement, params object?[] values)
    {
        await using var command = connection.Command(statement, values);
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<T> ValueAsync<T>(string statement, params object?[] values)
    {
        await using var command = connection.Command(statement, values);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task<(string Request, MapId Id, string Revision)?> CreationAsync(string key)
    {
        await using var command = connection.Command("creation", key);
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() && MapId.TryParse(reader.GetString(1), out var id)
            ? (reader.GetString(0), id, reader.Hash(2)!)
            : null;
    }

    /// <summary>The other maps that include a map.</summary>
    public async Task<ImmutableArray<MapId>> IncludersAsync(MapId id) =>
        [.. (await connection.IncludersAsync([id.FileName])).Select(found => found.Includer).Where(includer => includer != id)];
}

/// <summary>The newest revision of a map.</summary>
/// <param name="Map">Key of the map.</param>
/// <param name="Revision">The bytes that it has, or had last.</param>
internal sealed record StoredHead(long Map, long Number, string Revision, bool IsDeleted);
