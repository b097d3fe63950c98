using Npgsql;

namespace ArgumentMap.Api.Storage.Postgres;

/// <summary>Listens for changes by other processes, on a connection of its own, and connects again when that is lost.</summary>
/// <remarks>A pool between the API and the database must not hand the connection to others after each transaction.</remarks>
internal sealed class HeadListener : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>After so long without a notification, the database is asked whether it is still there.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);

    private readonly string _connection;
    private readonly Heads _heads;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _listening;

    public HeadListener(string connection, Heads heads)
    {
        var builder = Database.Complete(connection);
        builder.Pooling = false;
        builder.CommandTimeout = 2;
        builder.ApplicationName += " listening";
        (_connection, _heads) = (builder.ConnectionString, heads);
        _listening = Task.Run(ListenAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _listening;
        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                await ListenOnceAsync(_end.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException || PostgresProblem.Explains(exception))
            {
                _heads.End();
            }

            await Task.Delay(Pause, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListenOnceAsync(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(_connection);
        connection.Notification += (_, change) => Forget(change.Payload);
        await connection.OpenAsync(cancellation);
        await RunAsync(connection, "listen map_changed", cancellation);
        _heads.Begin();
        while (true)
        {
            if (!await connection.WaitAsync(Silence, cancellation))
                await RunAsync(connection, "select 1", cancellation);
            _heads.Confirm();
        }
    }

    private void Forget(string name)
    {
        if (MapId.TryParse(name, out var id))
            _heads.Forget(id);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string text, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
