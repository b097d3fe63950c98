namespace ArgumentMap.Api.Storage;

/// <summary>Names of included files: paths from the root of the store, with forward slashes on every system.</summary>
internal static class IncludeName
{
    /// <summary>The name of a file included by another, without <c>.</c> and <c>..</c>; null where the path is absolute or leaves the store.</summary>
    public static string? Resolve(string includer, string path)
    {
        if (path.StartsWith('/') || path.Contains('\0', StringComparison.Ordinal))
            return null;
        var way = new List<string>(includer.Split('/')[..^1]);
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                way.Add(part);
            else if (way.Count > 0)
                way.RemoveAt(way.Count - 1);
            else
                return null;
        }

        return string.Join('/', way);
    }
}
