using ArgumentMap.Text;

namespace ArgumentMap;

/// <summary>Where a map and the files it includes are read from: a disk, stored maps, a git revision, a table in memory.</summary>
/// <remarks>Problems are values. The calls throw nothing but <see cref="OperationCanceledException"/>.</remarks>
public interface IFileSource
{
    /// <summary>The one name a file is known by, however it was reached; null where the path leaves what may be read.</summary>
    /// <param name="includer">Name of the including file.</param>
    /// <param name="path">The path as written in that file. Whether something is there is for <see cref="ReadAsync"/> to say.</param>
    ValueTask<string?> ResolveAsync(string includer, string path, CancellationToken cancellation = default);

    /// <summary>Reads a file.</summary>
    /// <param name="name">A name that <see cref="ResolveAsync"/> returned, or that of a map which the user chose.</param>
    /// <param name="maxLength">Greatest number of bytes to read; for text, of UTF-16 code units.</param>
    ValueTask<FileContent> ReadAsync(string name, int maxLength, CancellationToken cancellation = default);
}
