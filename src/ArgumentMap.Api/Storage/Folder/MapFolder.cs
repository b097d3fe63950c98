using ArgumentMap.Workspace.Disk;

namespace ArgumentMap.Api.Storage.Folder;

/// <summary>The files of a store: finds, writes and removes them. Throws what the file system throws.</summary>
internal sealed class MapFolder(string folder)
{
    private const string Extension = ".arg";

    /// <summary>Extension of files that are being written; no other program uses it.</summary>
    private const string Unfinished = ".unfinished";

    private readonly string _root = Path.GetFullPath(folder);

    public bool Exists => Directory.Exists(_root);

    /// <summary>The names of everything that ends like a map and is not hidden, in no particular order.</summary>
    public IEnumerable<string> Names() => Directory.EnumerateFileSystemEntries(_root, "*" + Extension)
        .Select(path => Path.GetFileName(path))
        .Where(name => IdOf(name) is not null || IsUnservable(name));

    /// <summary>Whether a file of this name looks like a map, but its name is no id.</summary>
    public static bool IsUnservable(string name) =>
        name.EndsWith(Extension, StringComparison.Ordinal) && !name.StartsWith('.') && IdOf(name) is null;

    /// <summary>The id of the map in a file of this name; null if the name is not that of a map.</summary>
    public static MapId? IdOf(string name) =>
        name.EndsWith(Extension, StringComparison.Ordinal) && MapId.TryParse(name[..^Extension.Length], out var id) ? id : null;

    /// <summary>Whether there is a file of this name in the folder itself.</summary>
    public bool IsFile(string name) => FileStamp.Of(Path.Combine(_root, name)) is { Kind: FileKind.File };

    public FoundFile? Find(MapId id) => Find(id.FileName, out _);

    /// <param name="isLink">Whether a symbolic link has the name of the map.</param>
    public FoundFile? Find(MapId id, out bool isLink)
    {
        var path = Path.Combine(_root, id.FileName);
        var stamp = FileStamp.Of(path);
        isLink = stamp is { Kind: FileKind.Link };
        if (isLink)
            return Find(id);
        return stamp is { Kind: FileKind.File } found ? new FoundFile(path, found) : null;
    }

    public FolderWatch? Watch() => FolderWatch.Begin(_root);

    /// <summary>Finds a file by its path from the root; null if there is none, or if a symbolic link leads out of the folder.</summary>
    /// <param name="leaves">Whether a link leads out of the folder.</param>
    public FoundFile? Find(string name, out bool leaves)
    {
        leaves = false;
        if (OperatingSystem.IsWindows() && name.AsSpan().ContainsAny('\\', ':'))
            return null;
        var path = Path.Combine(_root, name);
        var stamp = FileStamp.Of(path);
        if (name.Contains('/', StringComparison.Ordinal) || stamp is { Kind: FileKind.Link })
        {
            if (RealPath.Of(path) is not { } real)
                return null;
            leaves = !IsInside(real);
            if (leaves)
                return null;
            path = real;
            stamp = FileStamp.Of(path);
        }

        return stamp is { Kind: FileKind.File } found ? new FoundFile(path, found) : null;
    }

    /// <summary>Writes a file completely or not at all, and flushes it to disk. A link is replaced rather than followed, because its target
    /// may be another map.</summary>
    public void Write(MapId id, ReadOnlySpan<byte> source)
    {
        var path = Path.Combine(_root, id.FileName);
        var temporary = Path.Combine(_root, $".{id}.{Guid.NewGuid():N}{Unfinished}");
        try
        {
            using (var handle = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                RandomAccess.Write(handle, source, 0);
                if (!OperatingSystem.IsWindows() && FileStamp.Of(path)?.Kind == FileKind.File)
                    File.SetUnixFileMode(handle, File.GetUnixFileMode(path));
                RandomAccess.FlushToDisk(handle);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            TryRemove(temporary);
            throw;
        }

        FolderFlush.Flush(_root);
    }

    /// <summary>Gives a file another name, which nothing may have; a link is renamed rather than its target.</summary>
    public void Rename(MapId id, MapId to)
    {
        // Overwriting is the only way that is one step on every system.
        File.Move(Path.Combine(_root, id.FileName), Path.Combine(_root, to.FileName), overwrite: true);
        FolderFlush.Flush(_root);
    }

    public void Remove(MapId id)
    {
        File.Delete(Path.Combine(_root, id.FileName));
        FolderFlush.Flush(_root);
    }

    /// <summary>Whether something that is not a file, such as a folder, has the name of the map.</summary>
    public bool IsTaken(MapId id) => FileStamp.Of(Path.Combine(_root, id.FileName)) is { Kind: FileKind.Other };

    /// <summary>Begins to list the folder, and throws if that is not possible.</summary>
    public void List() => _ = Directory.EnumerateFileSystemEntries(_root).Any();

    /// <summary>Removes unfinished files that a crash left behind, as far as permissions allow.</summary>
    public void RemoveUnfinished()
    {
        try
        {
            foreach (var path in Directory.EnumerateFiles(_root, ".*" + Unfinished))
                TryRemove(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // They are never served, so it does no harm if they stay.
        }
    }

    private bool IsInside(string path) => RealPath.Of(_root) is { } root && RealPath.IsBelow(path, root);

    private static void TryRemove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next start tries again.
        }
    }
}
