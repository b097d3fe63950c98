namespace ArgumentMap.Graph.Building;

/// <summary>Paths of included files as names relative to one folder, with forward slashes on every system.</summary>
public static class IncludePath
{
    /// <summary>
    /// The name of a file included by another, without <c>.</c> and <c>..</c>; null where the path is absolute or leaves the folder.
    /// </summary>
    /// <param name="includer">Name of the including file, relative to the same folder.</param>
    public static string? Resolve(string includer, string path)
    {
        ArgumentNullException.ThrowIfNull(includer);
        ArgumentNullException.ThrowIfNull(path);
        if (path.StartsWith('/') || path.Contains('\0', StringComparison.Ordinal))
            return null;
        var parts = new List<string>(includer.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return null;
        }

        return string.Join('/', parts);
    }
}
