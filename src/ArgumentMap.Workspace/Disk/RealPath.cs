namespace ArgumentMap.Workspace.Disk;

/// <summary>Resolves all symbolic links in paths, for files that must not be read from outside a folder.</summary>
public static class RealPath
{
    /// <summary>The number of links that Linux follows.</summary>
    private const int MaxLinks = 40;

    /// <summary>The real path of a full path, whether or not it exists; null where links form a loop.</summary>
    public static string? Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var real = Path.GetPathRoot(path)!;
        var ahead = new Stack<string>();
        Push(ahead, path[real.Length..]);
        var links = 0;
        while (ahead.TryPop(out var part))
        {
            if (part == ".")
                continue;
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
                return null;
            var root = Path.GetPathRoot(target) ?? "";
            if (root.Length > 0)
                real = root;
            Push(ahead, target[root.Length..]);
        }

        return real;
    }

    /// <summary>Whether a path is below a folder, at any depth; both must be without symbolic links.</summary>
    public static bool IsBelow(string path, string folder)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(folder);
        return path.StartsWith(
            Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar,
            StringComparison.Ordinal);
    }

    private static void Push(Stack<string> ahead, string path)
    {
        var parts = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        for (var i = parts.Length - 1; i >= 0; i--)
            ahead.Push(parts[i]);
    }
}
