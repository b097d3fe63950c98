using ArgumentMap.Text;

namespace ArgumentMap;

/// <summary>
/// The place from which a map and the files it includes are read: a disk, stored maps, a git revision, a table in memory.
/// </summary>
/// <remarks>Problems are returned as values. The calls throw only <see cref="OperationCanceledException"/>.</remarks>
public interface IFileSource
{
    /// <summary>The unique name of a file, however it was reached; null where the path leads outside of what is accessible.</summary>
    /// <param name="includer">Name of the including file.</param>
    /// <param name="path">The path as written in that file. The file need not exist; <see cref="ReadAsync"/> reports that.</param>
    ValueTask<string?> ResolveAsync(string includer, string path, CancellationToken cancellation = default);

    /// <summary>Reads a file.</summary>
    /// <param name="name">A name that <see cref="ResolveAsync"/> returned, or that of a map chosen by the user.</param>
    /// <param name="maxLength">Maximum number of bytes to read; for text, of UTF-16 code units.</param>
    ValueTask<FileContent> ReadAsync(string name, int maxLength, CancellationToken cancellation = default);
}
