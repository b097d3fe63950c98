using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Storage.Postgres;
using Npgsql;
using static ArgumentMap.Api.Tests.Storage.Sources;

namespace ArgumentMap.Api.Tests.Storage.Postgres;

public sealed class PostgresMapStoreTests : HistoryContract, IAsyncLifetime
{
    private static readonly Lazy<Task<string>> Database = new(MakeAsync);

    private string _connection = "";
    private PostgresMapStore? _store;

    public async Task InitializeAsync()
    {
        _connection = await Database.Value;
        await PostgresServer.ExecuteAsync(_connection, "truncate map, revision, include, creation");
    }

    public async Task DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
    }

    [PostgresFact]
    public async Task A_map_is_found_by_its_name_without_a_look_at_the_others()
    {
        await PostgresServer.ExecuteAsync(
            _connection,
            "insert into map (name, head, modified, sha256, bytes, is_text, title, title_key, tags, folded_tags, searched) "
                + "select 'm' || i, 1, now(), '', 0, true, '', '', '{}', '{}', '' from generate_series(1, 5000) i; analyze map");
        await using var connection = new NpgsqlConnection(_connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "explain " + Sql.Of("head").Replace("$1", "'m7'", StringComparison.Ordinal), connection);
        await using var plan = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await plan.ReadAsync())
            steps.Add(plan.GetString(0));
        Assert.Contains(steps, step => step.Contains("map_name", StringComparison.Ordinal));
        Assert.Contains(steps, step => step.Contains("map_deleted", StringComparison.Ordinal));
        Assert.DoesNotContain(steps, step => step.Contains("Seq Scan", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task There_is_room_for_as_many_maps_as_the_store_allows_also_after_some_were_deleted()
    {
        await using var store = new PostgresMapStore(new PostgresStoreOptions { Connection = _connection, Maps = 2 }, TimeProvider.System);
        foreach (var id in (string[])["a", "b"])
            Assert.IsType<PutResult.Created>(await store.PutAsync(Id(id), "claim a: x"u8.ToArray(), Expected.Absent, ChangeNote.None));
        Assert.IsType<PutResult.Failed>(await store.PutAsync(Id("c"), "claim a: x"u8.ToArray(), Expected.Absent, ChangeNote.None));
        await store.DeleteAsync(Id("a"), Expected.Present, ChangeNote.None);
        Assert.IsType<PutResult.Created>(await store.PutAsync(Id("c"), "claim a: x"u8.ToArray(), Expected.Absent, ChangeNote.None));
    }

    protected override IMapStore Create() => _store = Open(_connection);

    private static PostgresMapStore Open(string connection) =>
        new(new PostgresStoreOptions { Connection = connection }, TimeProvider.System);

    private static async Task<string> MakeAsync()
    {
        var connection = await (await PostgresServer.SharedAsync()).NewDatabaseAsync();
        Migration.Run(connection);
        return connection;
    }
}
