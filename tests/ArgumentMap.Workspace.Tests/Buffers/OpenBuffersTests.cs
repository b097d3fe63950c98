using ArgumentMap.Text;
using ArgumentMap.Workspace.Buffers;

namespace ArgumentMap.Workspace.Tests.Buffers;

public sealed class OpenBuffersTests
{
    [Fact]
    public async Task Reads_see_the_buffer_until_it_is_closed()
    {
        using var folder = new TemporaryFolder(("map.arg", "claim a: On disk\n"));
        var workspace = new FolderWorkspace(folder.Path);
        workspace.Buffers.Open("map.arg", "claim a: Open\n", 1);
        Assert.Equal("Open", await ClaimAsync());
        Assert.True(workspace.Buffers.Change("map.arg", "claim a: Changed\n", 2));
        Assert.Equal("Changed", await ClaimAsync());
        Assert.Equal("claim a: Changed\n", (await workspace.ReadChosenAsync("map.arg")).Text);
        Assert.True(workspace.Buffers.Close("map.arg"));
        Assert.Equal("On disk", await ClaimAsync());
        Assert.False(workspace.Buffers.Close("map.arg"));

        async Task<string> ClaimAsync() => (await ArgumentDocument.LoadAsync(workspace, "map.arg")).Graph.Nodes[0].Text.ToString();
    }

    [Fact]
    public async Task An_included_file_is_read_from_its_buffer_even_if_there_is_none_on_disk()
    {
        using var folder = new TemporaryFolder(("map.arg", "include: parts/new.arg\nclaim c: C\n  premise n\n"));
        var workspace = new FolderWorkspace(folder.Path);
        workspace.Buffers.Open(workspace.NameOf(folder.Full("parts/new.arg")), "claim n: N\n", 1);
        Assert.Empty((await ArgumentDocument.LoadAsync(workspace, "map.arg")).Diagnostics);
        workspace.Buffers.Close("parts/new.arg");
        Assert.Equal(
            ["map.arg:1:10: error ARG115: The file 'parts/new.arg' does not exist.", "map.arg:3:11: error ARG101"],
            (await ArgumentDocument.LoadAsync(workspace, "map.arg")).Diagnostics.Select((diagnostic, i) =>
                i == 0 ? diagnostic.ToString() : diagnostic.ToString()[..26]));
    }

    [Fact]
    public async Task Settings_are_read_from_their_buffer()
    {
        using var folder = new TemporaryFolder(("maps/a.arg", ""));
        var workspace = new FolderWorkspace(folder.Path);
        workspace.Buffers.Open("argmap.json", """{ "limits": { "files": 7 } }""", 1);
        Assert.Equal(7, (await workspace.SettingsAsync("maps/a.arg")).Settings.Limits.Files);
        workspace.Buffers.Change("argmap.json", """{ "limits": { "files": 8 } }""", 2);
        Assert.Equal(8, (await workspace.SettingsAsync("maps/a.arg")).Settings.Limits.Files);
        workspace.Buffers.Close("argmap.json");
        Assert.Equal(1_000, (await workspace.SettingsAsync("maps/a.arg")).Settings.Limits.Files);
    }

    [Fact]
    public void A_late_change_changes_nothing()
    {
        var buffers = new OpenBuffers();
        Assert.False(buffers.Change("map.arg", "not open", 1));
        buffers.Open("map.arg", "one", 1);
        Assert.True(buffers.Change("map.arg", "three", 3));
        Assert.False(buffers.Change("map.arg", "two", 2));
        Assert.False(buffers.Change("map.arg", "three again", 3));
        Assert.True(buffers.TryGet("map.arg", out var buffer));
        Assert.Equal(new OpenBuffer("three", 3), buffer);
        buffers.Open("map.arg", "opened again", 1);
        Assert.True(buffers.TryGet("map.arg", out buffer));
        Assert.Equal(new OpenBuffer("opened again", 1), buffer);
    }

    [Fact]
    public void Of_changes_that_come_at_once_the_last_version_stays()
    {
        var buffers = new OpenBuffers();
        buffers.Open("map.arg", "0", 0);
        Parallel.For(1, 1_000, version => buffers.Change("map.arg", $"{version}", version));
        Assert.True(buffers.TryGet("map.arg", out var buffer));
        Assert.Equal(new OpenBuffer("999", 999), buffer);
    }

    [Fact]
    public async Task The_maximum_length_applies_to_buffers_too()
    {
        using var folder = new TemporaryFolder();
        var workspace = new FolderWorkspace(folder.Path);
        workspace.Buffers.Open("a.arg", "claim a: A\n", 1);
        Assert.Equal(FileContent.TooLarge, await workspace.ReadAsync("a.arg", 10));
        Assert.Equal("claim a: A\n", (await workspace.ReadAsync("a.arg", 11)).Text);
    }

    [Fact]
    public async Task A_half_typed_character_does_not_stop_the_reading()
    {
        using var folder = new TemporaryFolder();
        var workspace = new FolderWorkspace(folder.Path);
        workspace.Buffers.Open("a.arg", "claim a: \uD83D\n", 1);
        Assert.Contains((await ArgumentDocument.LoadAsync(workspace, "a.arg")).Diagnostics, diagnostic =>
            diagnostic.Descriptor.Code == "ARG014");
    }
}
