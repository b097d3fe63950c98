using System.Net.Sockets;
using ArgumentMap.Api.Storage.Folder;
using Npgsql;

namespace ArgumentMap.Api.Storage.Postgres;

/// <summary>Turns errors of the database into problems with messages for users.</summary>
internal static class PostgresProblem
{
    public static StoreProblem Away { get; } = new(StoreFault.Unavailable, "The database of the maps cannot be reached. Try again later.");

    /// <summary>Whether the exception says something about the database rather than about a wrong statement, which is a bug.</summary>
    public static bool Explains(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => true,
        PostgresException { SqlState: var state } =>
            !state.StartsWith("42", StringComparison.Ordinal) && !state.StartsWith("22", StringComparison.Ordinal),
        _ => exception is NpgsqlException or TimeoutException or IOException or SocketException,
    };

    /// <summary>Whether the database is away, rather than refusing this one statement.</summary>
    public static bool IsAway(Exception exception) => exception is not PostgresException { SqlState: var state } || IsAway(state);

    public static StoreProblem OfReading(Exception exception) => IsAway(exception)
        ? Away
        : new StoreProblem(StoreFault.Unavailable, "The database of the maps could not answer. Try again later.");

    /// <param name="isUncertain">Whether the change may have been made all the same.</param>
    public static StoreProblem OfWriting(MapId id, Exception exception, bool isUncertain) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => new StoreProblem(
            StoreFault.Full,
            $"There is no room left to store the map '{id}'; it was not changed. Try again when there is room."),
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege } =>
            FolderProblem.ReadOnly(id),
        _ when isUncertain => new StoreProblem(
            StoreFault.Unavailable,
            $"The change to the map '{id}' may or may not have been stored: the database went away. Read the map, and try again."),
        _ => new StoreProblem(
            StoreFault.Unavailable,
            $"The map '{id}' was not changed: the database of the maps cannot be reached. Try again later."),
    };

    /// <summary>Shutting down, starting, too many connections, and classes 08 (connections) and 57P (operator).</summary>
    private static bool IsAway(string state) =>
        state.StartsWith("08", StringComparison.Ordinal)
        || state.StartsWith("57P", StringComparison.Ordinal)
        || state == PostgresErrorCodes.TooManyConnections;
}
