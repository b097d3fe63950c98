using ArgumentMap.Limits;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>Settings of <see cref="FolderMapStore"/>.</summary>
public sealed record FolderStoreOptions
{
    /// <summary>Path of the map folder. It need not exist when the store is created; calls report a problem until it does.</summary>
    public required string Folder { get; init; }

    /// <summary>How old a list may be before the folder is looked at again; changes from outside show within this time.</summary>
    public TimeSpan Rescan { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Maximum size of a map and of a file that it includes, in bytes.</summary>
    public int MapBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Maximum number of maps: no more can be created, and of a folder that contains more only the first by id are listed.
    /// </summary>
    public int Maps { get; init; } = 100_000;

    /// <summary>
    /// Maximum number of bytes of files kept in memory, so that they need not be read again while they are unchanged.
    /// </summary>
    public long KeptBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// Maximum number of UTF-16 code units of titles, tags and texts kept in memory; maps beyond that are read again for each list.
    /// </summary>
    public long IndexLength { get; init; } = 64 * 1024 * 1024;

    /// <summary>Maximum number of creations remembered by their <see cref="CreationKey"/>.</summary>
    public int Creations { get; init; } = 10_000;

    /// <summary>How long a creation is remembered by its key.</summary>
    public TimeSpan CreationMemory { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Limits for reading a map for its summary.</summary>
    public MapLimits Limits { get; init; } = MapLimits.Default;
}
