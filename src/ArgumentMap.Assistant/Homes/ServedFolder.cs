using System.Text;
using ArgumentMap.Language;
using ArgumentMap.Review;
using ArgumentMap.Text;
using ArgumentMap.Workspace;
using ArgumentMap.Workspace.Disk;

namespace ArgumentMap.Assistant.Homes;

/// <summary>The maps of one folder and below, and nothing else: no path and no link leads out of it.</summary>
/// <param name="root">A full path.</param>
internal sealed class ServedFolder(string root)
{
    public const string Extension = ".arg";

    /// <summary>Folders within folders that are looked into.</summary>
    private const int Deepest = 20;

    /// <summary>Maps that a refusal names.</summary>
    private const int Named = 10;

    private readonly FolderWorkspace _workspace = new(root);
    private readonly Lazy<string?> _root = new(() => RealPath.Of(Path.GetFullPath(root)));

    public string Root => _workspace.Folder;

    /// <summary>Where maps read what they include.</summary>
    public IWorkspace Files => _workspace.Within(_workspace.Folder);

    /// <summary>Why a path does not name a map of the folder; null where it does, though the map need not exist.</summary>
    public string? WhyNot(string path)
    {
        if (path.Length == 0 || path.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0)
            return "The path is empty or has a control character in it. Expected one such as maps/bridge.arg.";
        if (Path.IsPathRooted(path) || path[0] is '/' or '\\' or '~')
            return $"'{path}' is not a path within the folder that is served. Give one relative to that folder, such as maps/bridge.arg.";
        if (path.Split('/', '\\').Contains(".."))
            return $"'{path}' leads up. Give a path within the folder that is served, without '..', such as maps/bridge.arg.";
        if (!path.EndsWith(Extension, StringComparison.Ordinal))
            return $"'{path}' is not a map. Expected a path that ends in {Extension}, such as maps/bridge.arg.";
        return IsInside(PathOf(path)) ? null : $"'{path}' is a link that leads out of the folder that is served. Name a map within it.";
    }

    public string PathOf(string path) => _workspace.PathOf(path);

    public string NameOf(string path) => _workspace.NameOf(path);

    /// <summary>The settings of a map: those of the nearest <c>argmap.json</c> within the folder.</summary>
    public async ValueTask<FoundSettings> SettingsAsync(string path, CancellationToken cancellation)
    {
        for (var folder = Path.GetDirectoryName(PathOf(path)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var settings = Path.Combine(folder, FoundSettings.FileName);
            if (!IsInside(settings))
                break;
            if (File.Exists(settings))
                return await _workspace.SettingsAsync(path, cancellation).ConfigureAwait(false);
        }

        return FoundSettings.None;
    }

    public ValueTask<FileContent> ReadAsync(string path, int maxLength, CancellationToken cancellation) =>
        _workspace.ReadAsync(_workspace.NameOf(path), maxLength, cancellation);

    /// <summary>The text of a map as it is at the moment; null where there is none.</summary>
    public string? TextNow(string path)
    {
        try
        {
            var file = new FileInfo(PathOf(path));
            // Opening a pipe would wait for somebody to write to it; pipes and devices have length 0.
            return file is { Exists: true, Length: 0 } ? "" : File.ReadAllText(file.FullName);
        }
        catch (Exception exception) when (DiskFile.Explains(exception))
        {
            return null;
        }
    }

    /// <summary>Writes a map; null where that succeeded.</summary>
    public string? Write(string path, string text)
    {
        try
        {
            var full = PathOf(path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            AtomicFile.Write(full, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
            return null;
        }
        catch (Exception exception) when (DiskFile.Explains(exception))
        {
            return $"'{path}' could not be written: {exception.Message} The file is as it was.";
        }
    }

    /// <summary>The names of the maps in the folder and below, in ordinal order; neither hidden ones nor links.</summary>
    public IReadOnlyList<string> Names()
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = Deepest,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        try
        {
            return [.. Directory.EnumerateFiles(Root, "*" + Extension, options).Select(NameOf).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (DiskFile.Explains(exception))
        {
            return [];
        }
    }

    /// <summary>What to say of a map that does not exist.</summary>
    public string Missing(string path)
    {
        var names = Names();
        if (Spelling.Nearest(path, names) is { } nearest)
            return $"There is no map '{path}'. Did you mean '{nearest}'?";
        return $"There is no map '{path}'. " + (names.Count == 0
            ? "The folder that is served has no maps yet; add_item with a new path begins one."
            : $"The folder has {string.Join(", ", names.Take(Named).Select(name => $"'{name}'"))}{(names.Count > Named ? " …" : "")}.");
    }

    private bool IsInside(string path)
    {
        try
        {
            return _root.Value is { } folder && RealPath.Of(path) is { } real && RealPath.IsBelow(real, folder);
        }
        catch (Exception exception) when (DiskFile.Explains(exception))
        {
            return false;
        }
    }
}
