using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Storage.Postgres;

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
