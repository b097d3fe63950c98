namespace ArgumentMap.Graph;

/// <summary>Paths with every symbolic link on the way followed, for resolvers of includes that must not leave a folder.</summary>
public static class RealPath
{
    /// <summary>As many as Linux follows.</summary>
    private const int MaxLinks = 40;

    /// <summary>The place that a full path leads to, whether or not there is something; null where links lead round in a ring.</summary>
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

    private static void Push(Stack<string> ahead, string path)
    {
        var parts = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        for (var i = parts.Length - 1; i >= 0; i--)
            ahead.Push(parts[i]);
    }
}
