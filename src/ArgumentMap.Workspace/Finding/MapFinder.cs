using ArgumentMap.Workspace.Disk;
using Microsoft.Extensions.FileSystemGlobbing;

namespace ArgumentMap.Workspace.Finding;

/// <summary>Finds the maps that a path refers to: a file, all <c>.arg</c> files of a folder, or those that match a pattern.</summary>
internal static class MapFinder
{
    public const string Extension = ".arg";

    public static ValueTask<FoundMaps> FindAsync(FolderWorkspace workspace, string path, CancellationToken cancellation)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
            return new(FoundMaps.None($"'{path.Replace('\0', '?')}' is not a path."));
        var full = workspace.PathOf(path);
        if (File.Exists(full))
            return new(new FoundMaps([workspace.NameOf(full)]));
        // .NET lists folders synchronously, which may take long, so it is done on another thread.
        if (Directory.Exists(full))
            return new(Task.Run(() => InFolder(workspace, path, full), cancellation));
        return path.AsSpan().IndexOfAny('*', '?') >= 0
            ? new(Task.Run(() => Matching(workspace, path), cancellation))
            : new(FoundMaps.None($"There is no file or folder '{path}'."));
    }

    private static FoundMaps InFolder(FolderWorkspace workspace, string path, string full)
    {
        try
        {
            var options = new EnumerationOptions
            {
                RecurseSubdirectories = true,
                IgnoreInaccessible = false,
                AttributesToSkip = FileAttributes.Hidden,
            };
            return Named(
                workspace, Directory.GetFiles(full, "*" + Extension, options), $"The folder '{path}' contains no {Extension} files.");
        }
        catch (Exception exception) when (DiskFile.Explains(exception))
        {
            return FoundMaps.None($"The folder '{path}' cannot be read: {exception.Message}");
        }
    }

    private static FoundMaps Matching(FolderWorkspace workspace, string pattern)
    {
        try
        {
            var matcher = new Matcher(StringComparison.Ordinal);
            var isRooted = Path.IsPathRooted(pattern);
            var start = isRooted ? Path.GetPathRoot(pattern)! : workspace.Folder;
            matcher.AddInclude(isRooted ? Path.GetRelativePath(start, pattern) : pattern);
            return Named(workspace, matcher.GetResultsInFullPath(start).Select(Path.GetFullPath), $"No file matches '{pattern}'.");
        }
        catch (Exception exception) when (DiskFile.Explains(exception))
        {
            return FoundMaps.None($"The pattern '{pattern}' matches something that cannot be read: {exception.Message}");
        }
    }

    private static FoundMaps Named(FolderWorkspace workspace, IEnumerable<string> paths, string otherwise)
    {
        var found = new FoundMaps([.. paths.Order(StringComparer.Ordinal).Select(workspace.NameOf)]);
        return found.Names.IsEmpty ? FoundMaps.None(otherwise) : found;
    }
}
