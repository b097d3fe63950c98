using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Npgsql;

namespace ArgumentMap.Api.Storage.Postgres;

/// <summary>Lists the stored maps.</summary>
internal sealed class PostgresList(Database database)
{
    public Task<ListResult> ListAsync(MapQuery query, CancellationToken cancellation) =>
        database.ReadAsync(connection => ListAsync(connection, query, cancellation), cancellation);

    private static async Task<ListResult> ListAsync(NpgsqlConnection connection, MapQuery query, CancellationToken cancellation)
    {
        var values = new List<object?>();
        var conditions = Conditions(query, values);
        int? total = query.After is null ? await CountAsync(connection, conditions, values, cancellation) : null;
        var limit = Math.Max(query.Limit, 1);
        var (maps, hasMore) = await PageAsync(connection, Statement(query, conditions, values, limit), values, limit, cancellation);
        var next = hasMore ? maps[^1].Place(query.Sort) : null;
        var summaries = maps.Select(map => map.Summary).ToImmutableArray();
        return new ListResult.Page(
            query.WithIncluders ? await WithIncludersAsync(connection, summaries, cancellation) : summaries, next) { Total = total };
    }

    /// <summary>The conditions of a query, except for where its page begins.</summary>
    private static string Conditions(MapQuery query, List<object?> values)
    {
        var conditions = new StringBuilder();
        foreach (var word in SearchText.Words(query.Text))
            conditions.Append(" and searched like ").Append(Place(values, $"%{Escape(word)}%"));
        if (query.Tag is { } tag)
            conditions.Append(CultureInfo.InvariantCulture, $" and {Place(values, SearchText.Fold(tag))} = any (folded_tags)");
        return conditions.ToString();
    }

    private static string Statement(MapQuery query, string conditions, List<object?> values, int limit)
    {
        var (column, comparison, order) = (ColumnOf(query.Sort), query.Descending ? "<" : ">", query.Descending ? "desc" : "asc");
        var statement = new StringBuilder(Sql.Of("list")).Append(conditions);
        if (query.After is { } after)
        {
            statement.Append(query.Sort == MapSort.Id
                ? $" and name {comparison} {Place(values, after.Id.Value)}"
                : $" and ({column}, name) {comparison} ({Place(values, KeyOf(query.Sort, after))}, {Place(values, after.Id.Value)})");
        }

        if (query.Sort != MapSort.Id)
            statement.Append(CultureInfo.InvariantCulture, $" order by {column} {order}, name {order}");
        else
            statement.Append(CultureInfo.InvariantCulture, $" order by name {order}");
        return statement.Append(CultureInfo.InvariantCulture, $" limit {limit + 1L}").ToString();
    }

    private static async Task<int> CountAsync(
        NpgsqlConnection connection, string conditions, List<object?> values, CancellationToken cancellation)
    {
        await using var command = connection.Text(Sql.Of("count") + conditions, values);
        return (int)Math.Min((long)(await command.ExecuteScalarAsync(cancellation))!, int.MaxValue);
    }

    private static async Task<(List<ListedMap> Maps, bool HasMore)> PageAsync(
        NpgsqlConnection connection, string statement, List<object?> values, int limit, CancellationToken cancellation)
    {
        await using var command = connection.Text(statement, values);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var maps = new List<ListedMap>();
        while (await reader.ReadAsync(cancellation))
        {
            if (maps.Count == limit)
                return (maps, true);
            maps.Add(Read(reader));
        }

        return (maps, false);
    }

    private static ListedMap Read(NpgsqlDataReader reader)
    {
        var id = reader.Id(0);
        return new ListedMap(
            new MapSummary
            {
                Id = id,
                Title = reader.GetString(1),
                Revision = reader.Hash(2),
                Tags = [.. reader.GetFieldValue<string[]>(3)],
                Modified = reader.Time(4),
                Length = reader.GetInt32(5),
                Problem = reader.GetBoolean(6) ? null : MapDetails.NotText(id),
            },
            reader.GetString(7));
    }

    private static async Task<ImmutableArray<MapSummary>> WithIncludersAsync(
        NpgsqlConnection connection, ImmutableArray<MapSummary> maps, CancellationToken cancellation)
    {
        var includers = (await connection.IncludersAsync(maps.Select(map => map.Id.FileName), cancellation))
            .ToLookup(include => include.Name, include => include.Includer, StringComparer.Ordinal);
        return [.. maps.Select(map => map with { IncludedBy = [.. includers[map.Id.FileName]] })];
    }

    private static string ColumnOf(MapSort sort) => sort switch
    {
        MapSort.Title => "title_key",
        MapSort.Modified => "modified",
        _ => "name",
    };

    private static object KeyOf(MapSort sort, MapCursor cursor) =>
        sort == MapSort.Modified ? cursor.Modified.UtcDateTime : cursor.Key;

    /// <summary>Adds a value; returns how the statement refers to it.</summary>
    private static string Place(List<object?> values, object value)
    {
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${values.Count}");
    }

    private static string Escape(string word) => word
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal);

    private sealed record ListedMap(MapSummary Summary, string TitleKey)
    {
        public MapCursor Place(MapSort sort) => MapCursor.Of(sort, Summary.Id, TitleKey, Summary.Modified);
    }
}
