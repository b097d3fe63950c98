using System.Collections.Immutable;
using ArgumentMap.Review;
using ArgumentMap.Text;
using ArgumentMap.Workspace.Buffers;
using ArgumentMap.Workspace.Disk;
using ArgumentMap.Workspace.Finding;
using ArgumentMap.Workspace.Includers;

namespace ArgumentMap.Workspace;

/// <summary>Maps on disk, overridden by unsaved buffers. Thread-safe.</summary>
/// <remarks>
/// Names are paths relative to <see cref="Folder"/>, with forward slashes on every system; those of files outside begin with <c>../</c>.
/// Includes cannot leave the folder; <see cref="Within"/> returns a workspace with another folder as the limit.
/// </remarks>
public sealed class FolderWorkspace : IWorkspace
{
    private readonly IWorkspace _whole;
    private readonly SettingsFiles _settings;
    private readonly MapsOfFolder _maps;

    /// <param name="folder">Folder that names and relative paths are relative to; it need not exist.</param>
    public FolderWorkspace(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Folder = Path.GetFullPath(folder);
        _settings = new SettingsFiles(this);
        _maps = new MapsOfFolder(this);
        _whole = Within(Folder);
    }

    /// <summary>The full path of the folder.</summary>
    public string Folder { get; }

    /// <summary>Unsaved texts, which override the files with the same names.</summary>
    public OpenBuffers Buffers { get; } = new();

    /// <summary>The name of a file.</summary>
    /// <param name="path">A full path, or one relative to <see cref="Folder"/>.</param>
    public string NameOf(string path) => Path.GetRelativePath(Folder, PathOf(path)).Replace('\\', '/');

    /// <summary>The full path of a file.</summary>
    public string PathOf(string name) => Path.GetFullPath(Path.Combine(Folder, name));

    /// <summary>
    /// Finds the maps that a path refers to: a file, all <c>.arg</c> files of a folder and below, or a pattern such as
    /// <c>maps/**/*.arg</c>.
    /// </summary>
    public ValueTask<FoundMaps> FindAsync(string path, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return MapFinder.FindAsync(this, path, cancellation);
    }

    /// <summary>
    /// Returns a workspace with the same files, names, buffers and settings, in which includes cannot leave another folder, not even
    /// through symbolic links.
    /// </summary>
    /// <param name="root">A full path, or one relative to <see cref="Folder"/>.</param>
    public IWorkspace Within(string root) => new RootedWorkspace(this, PathOf(root));

    /// <inheritdoc/>
    public ValueTask<string?> ResolveAsync(string includer, string path, CancellationToken cancellation = default) =>
        _whole.ResolveAsync(includer, path, cancellation);

    /// <inheritdoc/>
    /// <remarks>Pipes and devices are not waited for but treated as empty.</remarks>
    public ValueTask<FileContent> ReadAsync(string name, int maxLength, CancellationToken cancellation = default)
    {
        if (Buffers.TryGet(name, out var buffer))
            return new(buffer.Text.Length > maxLength ? FileContent.TooLarge : FileContent.Of(buffer.Text));
        return DiskFile.ReadAsync(PathOf(name), maxLength, cancellation);
    }

    /// <summary>Reads a file chosen by the user, which may be a pipe. The parser checks its length.</summary>
    public ValueTask<FileContent> ReadChosenAsync(string name, CancellationToken cancellation = default) =>
        Buffers.TryGet(name, out var buffer) ? new(FileContent.Of(buffer.Text)) : DiskFile.ReadChosenAsync(PathOf(name), cancellation);

    /// <inheritdoc/>
    /// <remarks>Looks in the folder of the map and in every folder above it, even above <see cref="Folder"/>.</remarks>
    public ValueTask<FoundSettings> SettingsAsync(string name, CancellationToken cancellation = default) =>
        _settings.ForAsync(Path.GetDirectoryName(PathOf(name)) ?? Folder, cancellation);

    /// <inheritdoc/>
    /// <remarks>Searches the maps in <see cref="Folder"/> and below it, except hidden ones and symbolic links.</remarks>
    public ValueTask<ImmutableArray<string>> IncludersAsync(string name, CancellationToken cancellation = default) =>
        _maps.IncludersAsync(name, cancellation);

    /// <summary>The names of the maps that include a file directly or through others, the nearest first.</summary>
    internal ValueTask<ImmutableArray<string>> AllIncludersAsync(string name, CancellationToken cancellation) =>
        _maps.AllIncludersAsync(name, cancellation);

    /// <summary>The names of the maps that include one of some files directly, in ordinal order.</summary>
    internal ValueTask<ImmutableArray<string>> IncludersOfAnyAsync(IReadOnlySet<string> names, CancellationToken cancellation) =>
        _maps.IncludersOfAnyAsync(names, cancellation);
}
