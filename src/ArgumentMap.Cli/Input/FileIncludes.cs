using ArgumentMap.Graph;

namespace ArgumentMap.Cli.Input;

/// <summary>Finds included files on disk, in one folder and below.</summary>
/// <param name="folder">Folder that the names of files are relative to.</param>
/// <param name="root">Full path of the folder that no include may leave.</param>
internal sealed class FileIncludes(string folder, string root) : IIncludeResolver
{
    private readonly string? _root = RealPath.Of(Path.GetFullPath(root));

    public string? Locate(string includer, string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(path))
            return null;
        var from = Path.GetDirectoryName(Path.Combine(folder, includer)) ?? folder;
        var full = Path.GetFullPath(Path.Combine(from, path));
        return IsInside(full) ? Name(folder, full) : null;
    }

    public IncludeContent Read(string name, int maxLength)
    {
        try
        {
            var path = Path.Combine(folder, name);
            // Opening a pipe would wait for somebody to write into it; pipes and devices have no length.
            if (new FileInfo(path) is { Exists: true, Length: 0 })
                return new IncludeContent(Array.Empty<byte>());
            using var stream = File.OpenRead(path);
            if (stream.Length > maxLength)
                return new IncludeContent(default, "is larger than may be read");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new IncludeContent(bytes);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return IncludeContent.Missing;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new IncludeContent(default, Directory.Exists(Path.Combine(folder, name)) ? "is a folder" : "cannot be read");
        }
    }

    /// <summary>A path as it is reported: relative to a folder, with forward slashes.</summary>
    public static string Name(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    private bool IsInside(string path)
    {
        try
        {
            // Where links lead round in a ring, reading says so.
            return RealPath.Of(path) is not { } real || (_root is { } root && real.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // So it does of what may not be looked at.
            return true;
        }
    }
}
