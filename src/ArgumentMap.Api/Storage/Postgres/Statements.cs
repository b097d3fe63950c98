using System.Collections.Immutable;
using Npgsql;

namespace ArgumentMap.Api.Storage.Postgres;

/// <summary>Runs the statements of <see cref="Sql"/> on a connection.</summary>
internal static class Statements
{
    /// <summary>A statement with values for <c>$1</c>, <c>$2</c> and so on.</summary>
    public static NpgsqlCommand Command(this NpgsqlConnection connection, string statement, params IEnumerable<object?> values) =>
        connection.Text(Sql.Of(statement), values);

    public static NpgsqlCommand Text(this NpgsqlConnection connection, string text, params IEnumerable<object?> values)
    {
        var command = new NpgsqlCommand(text, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }

    /// <summary>Which stored maps include these files directly; the maps are ordered by id.</summary>
    public static async Task<ImmutableArray<(string Name, MapId Includer)>> IncludersAsync(
        this NpgsqlConnection connection, IEnumerable<string> names, CancellationToken cancellation = default)
    {
        await using var command = connection.Command("includers", [names.ToArray()]);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = ImmutableArray.CreateBuilder<(string, MapId)>();
        while (await reader.ReadAsync(cancellation))
            found.Add((reader.GetString(0), reader.Id(1)));
        return found.ToImmutable();
    }

    /// <summary>A hash in hexadecimal digits; null if there is none.</summary>
    public static string? Hash(this NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(column));

    public static string? TextOrNull(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateTimeOffset Time(this NpgsqlDataReader reader, int column) => new(reader.GetDateTime(column));

    public static MapId Id(this NpgsqlDataReader reader, int column) => MapId.TryParse(reader.GetString(column), out var id)
        ? id
        : throw new InvalidDataException("The database has a map whose name is no id.");
}
