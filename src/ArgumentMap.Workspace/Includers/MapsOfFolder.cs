using System.Collections.Immutable;
using ArgumentMap.Workspace.Disk;
using ArgumentMap.Workspace.Finding;

namespace ArgumentMap.Workspace.Includers;

/// <summary>
/// The maps of a folder with their versions: an open buffer or else the time of the last write and the length of the file.
/// </summary>
internal sealed class MapsOfFolder(FolderWorkspace workspace)
{
    /// <summary>Maximum number of maps searched; any more are ignored.</summary>
    private const int MaxMaps = 100_000;

    private static readonly EnumerationOptions Options = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
    };

    private readonly IncluderIndex _index = new(workspace);

    public async ValueTask<ImmutableArray<string>> IncludersAsync(string name, CancellationToken cancellation)
    {
        // .NET lists folders synchronously, which may take long, so it is done on another thread.
        var maps = await Task.Run(Maps, cancellation).ConfigureAwait(false);
        return await _index.IncludersAsync(name, maps, cancellation).ConfigureAwait(false);
    }

    /// <summary>As <see cref="IncluderIndex.AllIncludersAsync"/>; the folder is listed once.</summary>
    public async ValueTask<ImmutableArray<string>> AllIncludersAsync(string name, CancellationToken cancellation)
    {
        var maps = await Task.Run(Maps, cancellation).ConfigureAwait(false);
        return await _index.AllIncludersAsync(name, maps, cancellation).ConfigureAwait(false);
    }

    /// <summary>As <see cref="IncluderIndex.IncludersOfAnyAsync"/>; the folder is listed once.</summary>
    public async ValueTask<ImmutableArray<string>> IncludersOfAnyAsync(IReadOnlySet<string> names, CancellationToken cancellation)
    {
        var maps = await Task.Run(Maps, cancellation).ConfigureAwait(false);
        return await _index.IncludersOfAnyAsync(names, maps, cancellation).ConfigureAwait(false);
    }

    private Dictionary<string, MapVersion>.ValueCollection Maps()
    {
        var maps = new Dictionary<string, MapVersion>(StringComparer.Ordinal);
        try
        {
            foreach (var file in new DirectoryInfo(workspace.Folder).EnumerateFiles("*" + MapFinder.Extension, Options).Take(MaxMaps))
            {
                var name = workspace.NameOf(file.FullName);
                maps[name] = new MapVersion(name, (file.LastWriteTimeUtc, file.Length));
            }
        }
        catch (Exception exception) when (DiskFile.Explains(exception))
        {
            // A folder that cannot be listed contributes no maps, but its buffers may.
        }

        foreach (var name in workspace.Buffers.Names)
        {
            if (name.EndsWith(MapFinder.Extension, StringComparison.Ordinal) && workspace.Buffers.TryGet(name, out var buffer))
                maps[name] = new MapVersion(name, buffer);
        }

        return maps.Values;
    }
}
