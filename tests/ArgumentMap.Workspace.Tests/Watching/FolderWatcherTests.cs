using ArgumentMap.Workspace.Watching;

namespace ArgumentMap.Workspace.Tests.Watching;

public sealed class FolderWatcherTests
{
    [Theory]
    [InlineData("map.arg")]
    [InlineData("deep/new.arg")]
    [InlineData("argmap.json")]
    public async Task A_change_of_a_map_or_of_settings_is_reported(string path)
    {
        using var folder = new TemporaryFolder(("map.arg", ""), ("deep/a.arg", ""), ("argmap.json", "{}"));
        using var watcher = new FolderWatcher([folder.Path, folder.Path]);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        folder.Write(path, "claim a: A\n");
        await watcher.WaitAsync(patience.Token);
    }

    [Fact]
    public async Task Waiting_ends_when_it_is_cancelled()
    {
        using var folder = new TemporaryFolder();
        using var watcher = new FolderWatcher([folder.Path]);
        using var stop = new CancellationTokenSource();
        var waiting = watcher.WaitAsync(stop.Token);
        folder.Write("note.txt", "not a map");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
