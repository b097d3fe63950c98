using System.Collections.Immutable;
using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Storage.Folder;
using ArgumentMap.Api.Storage.Postgres;
using ArgumentMap.Limits;
using Npgsql;

namespace ArgumentMap.Api.Stored;

/// <summary>The stores that can be chosen by <c>Api:Store</c>.</summary>
internal static class StoreChoice
{
    public const string Folder = "folder";
    public const string Postgres = "postgres";

    public static ImmutableArray<string> All { get; } = [Folder, Postgres];

    /// <exception cref="StoreStartException">The store cannot be used.</exception>
    public static IMapStore Open(ApiSettings settings, MapLimits limits, TimeProvider time)
    {
        if (settings.Store == Folder)
            return new FolderMapStore(FolderOptions(settings, limits), time);
        if (settings.Migrate)
            Migration.Run(settings.Postgres);
        else
            Migration.Check(settings.Postgres);
        return new PostgresMapStore(PostgresOptions(settings, limits), time);
    }

    /// <exception cref="StoreStartException">There is no database, or it cannot be brought up to date.</exception>
    public static void Migrate(ApiSettings settings)
    {
        if (settings.Store != Postgres)
            throw new StoreStartException("--migrate-only is for maps in a database, with Api:Store = postgres.");
        Migration.Run(settings.Postgres);
    }

    public static bool IsConnection(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static FolderStoreOptions FolderOptions(ApiSettings settings, MapLimits limits) => new()
    {
        Folder = Path.GetFullPath(settings.MapFolder),
        MapBytes = settings.Limits.BodyBytes,
        Maps = settings.Limits.Maps,
        KeptBytes = settings.Limits.MapCacheBytes,
        Creations = settings.Limits.IdempotencyKeys,
        CreationMemory = TimeSpan.FromSeconds(settings.Limits.IdempotencySeconds),
        Limits = limits,
    };

    private static PostgresStoreOptions PostgresOptions(ApiSettings settings, MapLimits limits) => new()
    {
        Connection = settings.Postgres,
        SettingsFile = settings.MapSettings.Length == 0 ? null : Path.GetFullPath(settings.MapSettings),
        MapBytes = settings.Limits.BodyBytes,
        Maps = settings.Limits.Maps,
        KeptBytes = settings.Limits.MapCacheBytes,
        CreationMemory = TimeSpan.FromSeconds(settings.Limits.IdempotencySeconds),
        Patience = TimeSpan.FromSeconds(settings.Limits.DatabaseSeconds),
        Limits = limits,
    };
}
