using System.Threading.Channels;
using ArgumentMap.Review;

namespace ArgumentMap.Workspace.Watching;

/// <summary>Tells when maps or settings of folders, and of those below them, change on disk.</summary>
public sealed class FolderWatcher : IDisposable
{
    /// <summary>Editors write a file in several steps; changes this near to one another are one.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(100);

    private readonly Channel<bool> _changes =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly List<FileSystemWatcher> _watchers;

    /// <param name="folders">Full paths.</param>
    /// <exception cref="ArgumentException">There is no folder of that path.</exception>
    /// <exception cref="IOException">The system watches no more folders.</exception>
    public FolderWatcher(IEnumerable<string> folders) =>
        _watchers = [.. folders.Distinct(StringComparer.Ordinal).Select(Watch)];

    /// <summary>Waits for the next change, also for one since the last call.</summary>
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
        watcher.Changed += Tell;
        watcher.Created += Tell;
        watcher.Deleted += Tell;
        watcher.Renamed += Tell;
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Tell(object sender, FileSystemEventArgs change) => _changes.Writer.TryWrite(true);
}
