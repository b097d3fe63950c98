using ArgumentMap.Graph;

namespace ArgumentMap.Cli.Input;

/// <summary>Finds included files on disk, in one folder and below.</summary>
/// <param name="folder">Folder that the names of files are relative to.</param>
/// <param name="root">Full path of the folder that no include may leave.</param>
internal sealed class FileIncludes(string folder, string root) : IIncludeResolver
{
    private readonly string _root = Real(Path.GetFullPath(root));

    public string? Locate(string includer, string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(path))
            return null;
        var from = Path.GetDirectoryName(Path.Combine(folder, includer)) ?? folder;
        var full = Path.GetFullPath(Path.Combine(from, path));
        var inside = Path.EndsInDirectorySeparator(_root) ? _root : _root + Path.DirectorySeparatorChar;
        return Real(full).StartsWith(inside, StringComparison.Ordinal) ? Name(folder, full) : null;
    }

    public IncludeContent Read(string name, int maxLength)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder, name));
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

    /// <summary>The path with every symbolic link on the way followed.</summary>
    private static string Real(string path)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            try
            {
                FileSystemInfo info = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
                real = info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
            }
            catch (IOException)
            {
                // A ring of links leads nowhere; reading it will say so.
            }
        }

        return real;
    }
}
