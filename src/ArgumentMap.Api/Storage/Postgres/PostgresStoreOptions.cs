using ArgumentMap.Limits;

namespace ArgumentMap.Api.Storage.Postgres;

/// <summary>Settings of <see cref="PostgresMapStore"/>.</summary>
public sealed record PostgresStoreOptions
{
    /// <summary>The database, as Npgsql describes it: <c>Host=…;Username=…;Password=…;Database=…</c>.</summary>
    public required string Connection { get; init; }

    /// <summary>The <c>argmap.json</c> with the settings of all maps; null for none. It is read when the store is created.</summary>
    public string? SettingsFile { get; init; }

    /// <summary>Maximum size of a map in bytes.</summary>
    public int MapBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Maximum number of maps: no more can be created.</summary>
    public int Maps { get; init; } = 100_000;

    /// <summary>Maximum number of bytes of maps kept in memory.</summary>
    public long KeptBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How long a creation is remembered by its <see cref="CreationKey"/>.</summary>
    public TimeSpan CreationMemory { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long calls wait for a database that has gone away. Once it has been away for longer, they fail at once.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Limits for reading a map for its summary.</summary>
    public MapLimits Limits { get; init; } = MapLimits.Default;
}
