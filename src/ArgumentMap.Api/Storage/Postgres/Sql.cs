using System.Collections.Concurrent;

namespace ArgumentMap.Api.Storage.Postgres;

/// <summary>The statements in the folder Sql, by the names of their files.</summary>
internal static class Sql
{
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    public static string Of(string name) => Known.GetOrAdd(name, Read);

    private static string Read(string name)
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream($"sql/{name}.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
