using System.Collections.Immutable;
using ArgumentMap.Review;
using ArgumentMap.Text;
using ArgumentMap.Workspace.Buffers;
using ArgumentMap.Workspace.Disk;
using ArgumentMap.Workspace.Finding;
using ArgumentMap.Workspace.Includers;

namespace ArgumentMap.Workspace;

/// <summary>Maps on disk, with unsaved buffers over them. May be used from many threads at once.</summary>
/// <remarks>Names are paths relative to <see cref="Folder"/>, with forward slashes on every system; what lies outside begins with
/// <c>../</c>. As a source of includes it does not leave the folder; <see cref="Within"/> gives one for another.</remarks>
public sealed class FolderWorkspace : IWorkspace
{
    private readonly IWorkspace _whole;
    private readonly SettingsFiles _settings;
    private readonly MapsOfFolder _maps;

    /// <param name="folder">Folder that names and relative paths start from; need not exist.</param>
    public FolderWorkspace(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Folder = Path.GetFullPath(folder);
        _settings = new SettingsFiles(this);
        _maps = new MapsOfFolder(this);
        _whole = Within(Folder);
    }

    /// <summary>Full path.</summary>
    public string Folder { get; }

    /// <summary>Unsaved texts, which are read in the place of the files whose names they have.</summary>
    public OpenBuffers Buffers { get; } = new();

    /// <summary>The name of a file.</summary>
    /// <param name="path">Relative to <see cref="Folder"/>, or full.</param>
    public string NameOf(string path) => Path.GetRelativePath(Folder, PathOf(path)).Replace('\\', '/');

    /// <summary>The full path of a file.</summary>
    public string PathOf(string name) => Path.GetFullPath(Path.Combine(Folder, name));

    /// <summary>
    /// The maps that a path stands for: a file, all <c>.arg</c> files of a folder and below, or a pattern such as <c>maps/**/*.arg</c>.
    /// </summary>
    public ValueTask<FoundMaps> FindAsync(string path, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return MapFinder.FindAsync(this, path, cancellation);
    }

    /// <summary>
    /// The same files, names, buffers and settings, but includes do not leave another folder, also not by symbolic links.
    /// </summary>
    /// <param name="root">Relative to <see cref="Folder"/>, or full.</param>
    public IWorkspace Within(string root) => new RootedWorkspace(this, PathOf(root));

    /// <inheritdoc/>
    public ValueTask<string?> ResolveAsync(string includer, string path, CancellationToken cancellation = default) =>
        _whole.ResolveAsync(includer, path, cancellation);

    /// <inheritdoc/>
    /// <remarks>Pipes and devices are not waited for: they are empty.</remarks>
    public ValueTask<FileContent> ReadAsync(string name, int maxLength, CancellationToken cancellation = default)
    {
        if (Buffers.TryGet(name, out var buffer))
            return new(buffer.Text.Length > maxLength ? FileContent.TooLarge : FileContent.Of(buffer.Text));
        return DiskFile.ReadAsync(PathOf(name), maxLength, cancellation);
    }

    /// <summary>Reads a file that the user chose, which may be a pipe. Its length is for whoever parses it to judge.</summary>
    public ValueTask<FileContent> ReadChosenAsync(string name, CancellationToken cancellation = default) =>
        Buffers.TryGet(name, out var buffer) ? new(FileContent.Of(buffer.Text)) : DiskFile.ReadChosenAsync(PathOf(name), cancellation);

    /// <inheritdoc/>
    /// <remarks>Looks beside the map and in every folder above it, also above <see cref="Folder"/>.</remarks>
    public ValueTask<FoundSettings> SettingsAsync(string name, CancellationToken cancellation = default) =>
        _settings.ForAsync(Path.GetDirectoryName(PathOf(name)) ?? Folder, cancellation);

    /// <inheritdoc/>
    /// <remarks>Among the maps in <see cref="Folder"/> and below it, hidden ones and symbolic links left out.</remarks>
    public ValueTask<ImmutableArray<string>> IncludersAsync(string name, CancellationToken cancellation = default) =>
        _maps.IncludersAsync(name, cancellation);
}
