using Microsoft.Extensions.Caching.Memory;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>Caches files, up to a total number of bytes: as long as its stamp is the same, a file is not opened again.</summary>
/// <remarks>Only where the system has inodes and times of change (ctime), which no program can set back.</remarks>
internal sealed class KeptFiles(long most, TimeProvider time) : IDisposable
{
    /// <summary>Rough cost of an entry in bytes, without the content.</summary>
    private const int Overhead = 1_024;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = most });

    /// <summary>
    /// Reads a file; null if it has more than <paramref name="maxLength"/> bytes. Throws what opening and reading a file throws.
    /// </summary>
    public KeptContent? Read(FoundFile file, int maxLength)
    {
        if (_kept.TryGetValue(file.Path, out Entry? known) && known!.Stamp == file.Stamp)
            return known.Content.Bytes.Length <= maxLength ? known.Content : null;

        // The clock is read before the file, so that any change from here on gives another stamp.
        var now = time.GetUtcNow();
        if (file.Read(maxLength, out var modified) is not { } bytes)
            return null;
        var content = new KeptContent(bytes, Revision.Of(bytes), modified);
        if (file.Stamp.Inode != 0 && file.Stamp.IsSettled(now))
            _kept.Set(file.Path, new Entry(file.Stamp, content), new MemoryCacheEntryOptions { Size = Overhead + bytes.Length });
        return content;
    }

    public void Dispose() => _kept.Dispose();

    private sealed record Entry(FileStamp Stamp, KeptContent Content);
}
