using ArgumentMap.Workspace.Disk;

namespace ArgumentMap.Cli.Tests.Output;

public sealed class AtomicFileTests
{
    [Fact]
    public void A_write_that_fails_halfway_leaves_the_old_file_and_nothing_else()
    {
        using var run = new CommandRun(("map.arg", "old"));
        Assert.Throws<IOException>(() => AtomicFile.Write(Path.Combine(run.Folder, "map.arg"), stream =>
        {
            stream.Write("half"u8);
            throw new IOException("No space left on device");
        }));
        Assert.Equal("old", run.Read("map.arg"));
        Assert.Single(Directory.GetFiles(run.Folder));
    }

    [Fact]
    public void A_file_keeps_its_permissions()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var run = new CommandRun(("map.arg", "old"));
        var path = Path.Combine(run.Folder, "map.arg");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        AtomicFile.Write(path, stream => stream.Write("new"u8));
        Assert.Equal("new", run.Read("map.arg"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(path));
    }
}
