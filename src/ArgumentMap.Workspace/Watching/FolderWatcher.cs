using System.Threading.Channels;
using ArgumentMap.Review;

namespace ArgumentMap.Workspace.Watching;

/// <summary>Reports changes of maps or settings on disk, in folders and below them.</summary>
public sealed class FolderWatcher : IDisposable
{
    /// <summary>Editors write a file in several steps; changes this close together count as one.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(100);

    private readonly Channel<bool> _changes =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly List<FileSystemWatcher> _watchers;

    /// <param name="folders">Full paths.</param>
    /// <exception cref="ArgumentException">A folder does not exist.</exception>
    /// <exception cref="IOException">The system cannot watch any more folders.</exception>
    public FolderWatcher(IEnumerable<string> folders) =>
        _watchers = [.. folders.Distinct(StringComparer.Ordinal).Select(Watch)];

    /// <summary>Waits for the next change; a change since the last call counts, too.</summary>
    public async Task WaitAsync(CancellationToken cancellation = default)
    {
        await _changes.Reader.ReadAsync(cancellation).ConfigureAwait(false);
        await Task.Delay(Settle, cancellation).ConfigureAwait(false);
        _changes.Reader.TryRead(out _);
    }

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, Filters = { "*.arg", FoundSettings.FileName } };
        watcher.Changed += OnChange;
        watcher.Created += OnChange;
        watcher.Deleted += OnChange;
        watcher.Renamed += OnChange;
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void OnChange(object sender, FileSystemEventArgs change) => _changes.Writer.TryWrite(true);
}
