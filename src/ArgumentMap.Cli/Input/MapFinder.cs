using Microsoft.Extensions.FileSystemGlobbing;

namespace ArgumentMap.Cli.Input;

/// <summary>Turns what stands on the command line into maps: files, folders, patterns and standard input.</summary>
internal sealed class MapFinder(Host host)
{
    private const string Extension = ".arg";

    private readonly List<MapFile> _found = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    /// <summary>The maps, each once, in the order given and within a folder by name; and what was not found.</summary>
    public static (IReadOnlyList<MapFile> Maps, IReadOnlyList<string> Problems) Find(Host host, IEnumerable<string> paths)
    {
        var finder = new MapFinder(host);
        foreach (var path in paths)
            finder.Add(path);
        return (finder._found, finder._problems);
    }

    private void Add(string path)
    {
        if (path == MapFile.StandardInput)
        {
            if (_known.Add(path))
                _found.Add(new MapFile("<stdin>", null));
            return;
        }

        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            _problems.Add($"'{path.Replace('\0', '?')}' is not a path.");
            return;
        }

        var full = Path.GetFullPath(Path.Combine(host.Folder, path));
        if (File.Exists(full))
            AddFile(full);
        else if (Directory.Exists(full))
            AddFolder(path, full);
        else if (path.AsSpan().IndexOfAny('*', '?') >= 0)
            AddPattern(path);
        else
            _problems.Add($"There is no file or folder '{path}'.");
    }

    private void AddFile(string full)
    {
        if (_known.Add(full))
            _found.Add(new MapFile(FileIncludes.Name(host.Folder, full), full));
    }

    private void AddFolder(string path, string full)
    {
        try
        {
            var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden };
            var files = Directory.GetFiles(full, "*" + Extension, options);
            Array.Sort(files, StringComparer.Ordinal);
            foreach (var file in files)
                AddFile(file);
            if (files.Length == 0)
                _problems.Add($"The folder '{path}' holds no {Extension} files.");
        }
        catch (UnauthorizedAccessException exception)
        {
            _problems.Add($"The folder '{path}' cannot be read: {exception.Message}");
        }
    }

    private void AddPattern(string pattern)
    {
        var matcher = new Matcher(StringComparison.Ordinal);
        var root = Path.IsPathRooted(pattern) ? Path.GetPathRoot(pattern)! : host.Folder;
        matcher.AddInclude(Path.IsPathRooted(pattern) ? Path.GetRelativePath(root, pattern) : pattern);
        var files = matcher.GetResultsInFullPath(root).Select(Path.GetFullPath).Order(StringComparer.Ordinal).ToArray();
        foreach (var file in files)
            AddFile(file);
        if (files.Length == 0)
            _problems.Add($"No file matches '{pattern}'.");
    }
}
