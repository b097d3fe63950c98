using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace ArgumentMap.Api.Storage.Postgres;

/// <summary>Runs statements, and waits for a while if the database has gone away: it may only be starting again.</summary>
internal sealed class Database : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly NpgsqlDataSource _source;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _time;

    /// <summary>Since when the database has been away; 0 if it is there.</summary>
    private long _awaySince;

    public Database(string connection, TimeSpan patience, TimeProvider time)
    {
        (_patience, _time) = (patience, time);
        _source = NpgsqlDataSource.Create(Complete(connection));
    }

    /// <summary>Whether the database is there, or has not been away for long.</summary>
    public bool IsThere => Interlocked.Read(ref _awaySince) is var since && (since == 0 || _time.GetElapsedTime(since) < _patience);

    /// <summary>A connection string with limits where it has none: no call waits long, and several replicas fit into one server.</summary>
    public static NpgsqlConnectionStringBuilder Complete(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        if (!builder.ShouldSerialize("Timeout"))
            builder.Timeout = 5;
        if (!builder.ShouldSerialize("Command Timeout"))
            builder.CommandTimeout = 20;
        if (!builder.ShouldSerialize("Maximum Pool Size"))
            builder.MaxPoolSize = 30;
        if (builder.ApplicationName is not { Length: > 0 })
            builder.ApplicationName = "ArgumentMap";
        return builder;
    }

    /// <summary>A lock that all processes over the database share.</summary>
    public static long LockOf(string what) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(what)));

    /// <summary>Looks whether the database answers. Throws what <see cref="PostgresProblem.Explains"/> once it has been away for long.
    /// </summary>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = await _source.OpenConnectionAsync(cancellation);
            await using var command = new NpgsqlCommand("select 1", connection);
            await command.ExecuteNonQueryAsync(cancellation);
            Reached();
        }
        catch (Exception exception) when (ShouldWait(exception))
        {
            // Calls still wait for it.
        }
    }

    /// <summary>Reads something. Throws what <see cref="PostgresProblem.Explains"/>.</summary>
    public async Task<T> ReadAsync<T>(Func<NpgsqlConnection, Task<T>> read, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await using var connection = await _source.OpenConnectionAsync(cancellation);
                var found = await read(connection);
                Reached();
                return found;
            }
            catch (Exception exception) when (ShouldWait(exception))
            {
                await Task.Delay(Pause, _time, cancellation);
            }
        }
    }

    /// <summary>Changes something in one transaction, which is committed if <paramref name="isDone"/> says so. Throws what
    /// <see cref="PostgresProblem.Explains"/>, and <see cref="UncertainException"/>.</summary>
    public async Task<T> ChangeAsync<T>(Func<Transaction, Task<T>> change, Func<T, bool> isDone)
    {
        while (true)
        {
            try
            {
                await using var connection = await _source.OpenConnectionAsync();
                await using var transaction = await connection.BeginTransactionAsync();
                var result = await change(new Transaction(connection));
                if (isDone(result))
                    await CommitAsync(transaction);
                Reached();
                return result;
            }
            catch (Exception exception) when (exception is not UncertainException && ShouldWait(exception))
            {
                // Nothing was committed, so it can be done again.
                await Task.Delay(Pause, _time);
            }
        }
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static async Task CommitAsync(NpgsqlTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync();
        }
        catch (Exception exception) when (PostgresProblem.Explains(exception) && PostgresProblem.IsAway(exception))
        {
            throw new UncertainException(exception);
        }
    }

    private void Reached() => Interlocked.Exchange(ref _awaySince, 0);

    private bool ShouldWait(Exception exception)
    {
        // What takes too long would take as long again.
        if (!PostgresProblem.Explains(exception) || !PostgresProblem.IsAway(exception) || exception.InnerException is TimeoutException)
            return false;
        // Its other connections are as dead as this one.
        _source.Clear();
        Interlocked.CompareExchange(ref _awaySince, _time.GetTimestamp(), 0);
        return IsThere;
    }
}

/// <summary>The database went away while a change was committed.</summary>
internal sealed class UncertainException(Exception inner) : IOException(inner.Message, inner);
