using System.Collections.Immutable;
using ArgumentMap.Text;
using ArgumentMap.Workspace.Includers;

namespace ArgumentMap.Workspace.Tests.Includers;

public sealed class IncluderIndexTests
{
    [Fact]
    public async Task The_maps_that_include_a_file_are_found_however_they_write_its_path()
    {
        using var folder = new TemporaryFolder(
            ("b.arg", "include: parts/s.arg\n"),
            ("a.arg", "claim a: A\ninclude: ./parts/../parts/s.arg\n"),
            ("parts/c.arg", "include: s.arg\ninclude: s.arg\n"),
            ("parts/s.arg", "source s: S\n"),
            ("far.arg", "include: a.arg\n"),
            ("odd.arg", "// include: parts/s.arg\nclaim x: include: parts/s.arg\n  include: parts/s.arg\n"),
            (".hidden/h.arg", "include: ../parts/s.arg\n"));
        var workspace = new FolderWorkspace(folder.Path);
        Assert.Equal("a.arg b.arg parts/c.arg", string.Join(' ', await workspace.IncludersAsync("parts/s.arg")));
        Assert.Equal("far.arg", string.Join(' ', await workspace.IncludersAsync("a.arg")));
        Assert.Empty(await workspace.IncludersAsync("far.arg"));
    }

    [Fact]
    public async Task Buffers_change_which_file_includes_which_until_they_are_closed()
    {
        using var folder = new TemporaryFolder(("a.arg", "include: s.arg\n"), ("s.arg", ""));
        var workspace = new FolderWorkspace(folder.Path);
        Assert.Equal("a.arg", string.Join(' ', await workspace.IncludersAsync("s.arg")));
        workspace.Buffers.Open("a.arg", "claim a: A\n", 1);
        workspace.Buffers.Open("new.arg", "include: s.arg\n", 1);
        Assert.Equal("new.arg", string.Join(' ', await workspace.IncludersAsync("s.arg")));
        workspace.Buffers.Change("a.arg", "claim a: A\ninclude: s.arg\n", 2);
        Assert.Equal("a.arg new.arg", string.Join(' ', await workspace.IncludersAsync("s.arg")));
        workspace.Buffers.Close("new.arg");
        Assert.Equal("a.arg", string.Join(' ', await workspace.IncludersAsync("s.arg")));
    }

    [Fact]
    public async Task A_change_on_disk_shows()
    {
        using var folder = new TemporaryFolder(("a.arg", "include: s.arg\n"));
        var workspace = new FolderWorkspace(folder.Path);
        Assert.Equal("a.arg", string.Join(' ', await workspace.IncludersAsync("s.arg")));
        folder.Write("a.arg", "include: other.arg\n");
        folder.Write("deep/b.arg", "include: ../s.arg\n");
        Assert.Equal("deep/b.arg", string.Join(' ', await workspace.IncludersAsync("s.arg")));
        Directory.Delete(folder.Full("deep"), recursive: true);
        Assert.Empty(await workspace.IncludersAsync("s.arg"));
    }

    [Fact]
    public async Task A_map_is_read_again_only_if_its_version_changed()
    {
        var memory = new MemoryWorkspace(("a.arg", "include: s.arg\n"), ("b.arg", "include: s.arg\n"));
        var counting = new CountingFiles(memory);
        var index = new IncluderIndex(counting);
        Assert.Equal("a.arg b.arg", string.Join(' ', await index.IncludersAsync("s.arg", [new("a.arg", 1), new("b.arg", 1)])));
        Assert.Equal("a.arg b.arg", string.Join(' ', await index.IncludersAsync("s.arg", [new("a.arg", 1), new("b.arg", 1)])));
        Assert.Equal("a.arg b.arg", string.Join(' ', counting.Read));
        Assert.Equal("b.arg", string.Join(' ', await index.IncludersAsync("s.arg", [new("b.arg", 2)])));
        Assert.Equal("a.arg b.arg b.arg", string.Join(' ', counting.Read));
    }

    [Fact]
    public async Task A_missing_folder_has_no_includers()
    {
        using var folder = new TemporaryFolder();
        Assert.Empty(await new FolderWorkspace(folder.Full("gone")).IncludersAsync("a.arg"));
    }

    private sealed class CountingFiles(MemoryWorkspace files) : IFileSource
    {
        public ImmutableArray<string> Read { get; private set; } = [];

        public ValueTask<string?> ResolveAsync(string includer, string path, CancellationToken cancellation = default) =>
            files.ResolveAsync(includer, path, cancellation);

        public ValueTask<FileContent> ReadAsync(string name, int maxLength, CancellationToken cancellation = default)
        {
            Read = Read.Add(name);
            return files.ReadAsync(name, maxLength, cancellation);
        }
    }
}
