using System.Collections.Immutable;
using ArgumentMap.Review;
using ArgumentMap.Text;
using ArgumentMap.Workspace.Disk;

namespace ArgumentMap.Workspace;

/// <summary>A workspace whose includes cannot leave a folder.</summary>
internal sealed class RootedWorkspace(FolderWorkspace workspace, string root) : IWorkspace
{
    private readonly Lazy<string?> _root = new(() => RealPath.Of(root));

    public ValueTask<string?> ResolveAsync(string includer, string path, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(includer);
        ArgumentNullException.ThrowIfNull(path);
        if (path.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(path))
            return new((string?)null);
        var from = Path.GetDirectoryName(workspace.PathOf(includer)) ?? workspace.Folder;
        var full = Path.GetFullPath(Path.Combine(from, path));
        return new(IsInside(full) ? workspace.NameOf(full) : null);
    }

    public ValueTask<FileContent> ReadAsync(string name, int maxLength, CancellationToken cancellation = default) =>
        workspace.ReadAsync(name, maxLength, cancellation);

    public ValueTask<FoundSettings> SettingsAsync(string name, CancellationToken cancellation = default) =>
        workspace.SettingsAsync(name, cancellation);

    public ValueTask<ImmutableArray<string>> IncludersAsync(string name, CancellationToken cancellation = default) =>
        workspace.IncludersAsync(name, cancellation);

    private bool IsInside(string path)
    {
        try
        {
            // If links form a loop, reading reports it.
            return RealPath.Of(path) is not { } real || (_root.Value is { } folder && RealPath.IsBelow(real, folder));
        }
        catch (Exception exception) when (DiskFile.Explains(exception))
        {
            // The same goes for paths that are not accessible.
            return true;
        }
    }
}
