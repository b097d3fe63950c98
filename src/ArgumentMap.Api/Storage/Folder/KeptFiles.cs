using Microsoft.Extensions.Caching.Memory;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>Files as they were last read, up to a number of bytes: as long as its stamp is the same, a file need not be opened.</summary>
/// <remarks>Only where the system tells inodes and times of change, which no program can set back.</remarks>
internal sealed class KeptFiles(long most, TimeProvider time) : IDisposable
{
    /// <summary>What an entry costs besides its bytes, roughly.</summary>
    private const int Overhead = 1_024;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = most });

    /// <summary>
    /// Reads a file; null where it has more than <paramref name="maxLength"/> bytes. Throws what opening and reading throws.
    /// </summary>
    public KeptContent? Read(FoundFile file, int maxLength)
    {
        if (_kept.TryGetValue(file.Path, out Entry? known) && known!.Stamp == file.Stamp)
            return known.Content.Bytes.Length <= maxLength ? known.Content : null;

        // The clock before the file: what changes from here on has another stamp.
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
