using System.Text;
using ArgumentMap.Diagnostics;
using ArgumentMap.Review;
using ArgumentMap.Text;

namespace ArgumentMap.Workspace.Tests;

public sealed class FolderWorkspaceTests
{
    [Theory]
    [InlineData("maps/a.arg", "b.arg", "maps/b.arg")]
    [InlineData("maps/a.arg", "./deep/../b.arg", "maps/b.arg")]
    [InlineData("maps/a.arg", "../b.arg", "b.arg")]
    [InlineData("maps/a.arg", "../../b.arg", null)]
    [InlineData("maps/a.arg", "/etc/passwd", null)]
    [InlineData("maps/a.arg", "a\0.arg", null)]
    public async Task An_included_file_has_one_name_however_its_path_is_written(string includer, string path, string? expected)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(expected, await new FolderWorkspace(folder.Path).ResolveAsync(includer, path));
    }

    [Fact]
    public async Task Includes_of_a_map_can_be_restricted_to_a_folder_of_the_workspace()
    {
        using var folder = new TemporaryFolder();
        var workspace = new FolderWorkspace(folder.Path);
        Assert.Equal("maps/b.arg", await workspace.Within("maps").ResolveAsync("maps/a.arg", "b.arg"));
        Assert.Null(await workspace.Within("maps").ResolveAsync("maps/a.arg", "../b.arg"));
        Assert.Equal("../b.arg", await workspace.Within("..").ResolveAsync("a.arg", "../b.arg"));
    }

    [Fact]
    public async Task A_link_that_leads_out_is_not_followed_and_one_that_stays_is()
    {
        using var outside = new TemporaryFolder(("secret.arg", "claim a: A\n"));
        using var folder = new TemporaryFolder(("parts/a.arg", "claim a: A\n"));
        File.CreateSymbolicLink(folder.Full("out.arg"), outside.Full("secret.arg"));
        Directory.CreateSymbolicLink(folder.Full("way"), outside.Path);
        File.CreateSymbolicLink(folder.Full("in.arg"), folder.Full("parts/a.arg"));
        File.CreateSymbolicLink(folder.Full("loop.arg"), folder.Full("loop.arg"));
        var workspace = new FolderWorkspace(folder.Path);
        Assert.Null(await workspace.ResolveAsync("map.arg", "out.arg"));
        Assert.Null(await workspace.ResolveAsync("map.arg", "way/secret.arg"));
        Assert.Equal("in.arg", await workspace.ResolveAsync("map.arg", "in.arg"));
        Assert.Equal("loop.arg", await workspace.ResolveAsync("map.arg", "loop.arg"));
        Assert.Equal("cannot be read", (await workspace.ReadAsync("loop.arg", 100)).Problem);
    }

    [Fact]
    public async Task What_cannot_be_read_is_a_value()
    {
        using var folder = new TemporaryFolder(("maps/a.arg", "claim a: A\n"), ("empty.arg", ""));
        var workspace = new FolderWorkspace(folder.Path);
        Assert.Equal("does not exist", (await workspace.ReadAsync("gone.arg", 100)).Problem);
        Assert.Equal("does not exist", (await workspace.ReadAsync("gone/a.arg", 100)).Problem);
        Assert.Equal("is a folder", (await workspace.ReadAsync("maps", 100)).Problem);
        Assert.Equal("is larger than the limit", (await workspace.ReadAsync("maps/a.arg", 10)).Problem);
        Assert.Equal("claim a: A\n", Encoding.UTF8.GetString((await workspace.ReadAsync("maps/a.arg", 11)).Bytes.Span));
        Assert.Equal(new FileContent(default), (await workspace.ReadAsync("empty.arg", 1)) with { Bytes = default });
        Assert.StartsWith("cannot be read: ", (await workspace.ReadChosenAsync("gone.arg")).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_included_pipe_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        folder.Run("mkfifo", "pipe.arg");
        var content = await new FolderWorkspace(folder.Path).ReadAsync("pipe.arg", 100);
        Assert.True(content is { Problem: null, Bytes.Length: 0 });
    }

    [Fact]
    public async Task The_settings_of_the_nearest_folder_apply_and_a_change_shows_at_once()
    {
        using var folder = new TemporaryFolder(
            ("argmap.json", """{ "limits": { "files": 2 } }"""),
            ("a/b/argmap.json", """{ "limits": { "files": 3 } }"""));
        var workspace = new FolderWorkspace(folder.Path);
        Assert.Equal(2, await FilesOf("map.arg"));
        Assert.Equal(2, await FilesOf("a/map.arg"));
        Assert.Equal(3, await FilesOf("a/b/map.arg"));
        Assert.Equal(3, await FilesOf("a/b/c/map.arg"));
        Assert.Equal("a/b/argmap.json", (await workspace.SettingsAsync("a/b/map.arg")).Source!.Path);
        Assert.Same(await workspace.SettingsAsync("a/map.arg"), await workspace.SettingsAsync("map.arg"));

        folder.Write("argmap.json", """{ "limits": { "files": 4 } }""");
        Assert.Equal(4, await FilesOf("a/map.arg"));
        File.Delete(folder.Full("a/b/argmap.json"));
        Assert.Equal(4, await FilesOf("a/b/map.arg"));

        async Task<int> FilesOf(string name) => (await workspace.SettingsAsync(name)).Settings.Limits.Files;
    }

    [Fact]
    public async Task Settings_above_the_folder_of_the_workspace_apply_too()
    {
        using var folder = new TemporaryFolder(("argmap.json", """{ "limits": { "files": 2 } }"""), ("maps/a.arg", ""));
        var found = await new FolderWorkspace(folder.Full("maps")).SettingsAsync("a.arg");
        Assert.Equal((2, "../argmap.json"), (found.Settings.Limits.Files, found.Source!.Path));
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_are_reported_and_the_defaults_apply()
    {
        using var folder = new TemporaryFolder(
            ("argmap.json", "{ } " + new string(' ', 1024 * 1024)),
            ("bad/argmap.json", """{ "rulse": { } }"""));
        var workspace = new FolderWorkspace(folder.Path);
        var found = await workspace.SettingsAsync("map.arg");
        Assert.False(found.IsReadable);
        Assert.Equal(Settings.Default.Limits, found.Settings.Limits);
        Assert.Equal(
            "argmap.json:1:1: error ARG025: The file 'argmap.json' is larger than the limit.",
            Assert.Single(found.Problems).ToString());
        Assert.Contains(
            "'rulse'",
            Assert.Single((await workspace.SettingsAsync("bad/map.arg")).Problems).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_is_read_with_what_it_includes_under_the_limits_of_its_settings()
    {
        using var folder = new TemporaryFolder(
            ("map.arg", "include: parts/a.arg\nclaim c: C\n  premise a\n"), (
                "parts/a.arg",
                "include: b.arg\nclaim a: A\n"), ("parts/b.arg", "claim b: B\n"));
        var workspace = new FolderWorkspace(folder.Path);
        var document = await ArgumentDocument.LoadAsync(workspace, "map.arg");
        Assert.Empty(document.Diagnostics);
        Assert.Equal(["map.arg", "parts/a.arg", "parts/b.arg"], document.Trees.Select(tree => tree.Source.Path));

        folder.Write("argmap.json", """{ "limits": { "files": 2 } }""");
        document = await ArgumentDocument.LoadAsync(workspace, "map.arg");
        Assert.Equal(
            "parts/a.arg:1:10: error ARG905: A map may have at most 2 files, nested 200 deep; 'b.arg' is not read.",
            Assert.Single(document.Diagnostics).ToString());
    }

    [Fact]
    public async Task A_missing_map_is_a_diagnostic()
    {
        using var folder = new TemporaryFolder();
        var document = await ArgumentDocument.LoadAsync(new FolderWorkspace(folder.Path), "gone.arg");
        Assert.Equal("gone.arg:1:1: error ARG026: The file 'gone.arg' does not exist.", Assert.Single(document.Diagnostics).ToString());
    }

    [Fact]
    public async Task Fixes_read_the_map_again_with_what_it_includes()
    {
        using var folder = new TemporaryFolder(
            ("map.arg", "inclued: a.arg\nclaim c: C\n  Premise a\n  Premise b [0,7]: B\n"),
            ("a.arg", "claim a: A\n"));
        var workspace = new FolderWorkspace(folder.Path);
        var result = await ArgumentDocument.FixAsync(workspace, await workspace.ReadAsync("map.arg", 1_000), "map.arg");
        Assert.Equal("include: a.arg\nclaim c: C\n  premise a\n  premise b [0.7]: B\n", result.Text);
        Assert.DoesNotContain(result.Left, found => found.Severity == Severity.Error);
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        using var folder = new TemporaryFolder(("map.arg", "claim a: A\n"));
        var workspace = new FolderWorkspace(folder.Path);
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => workspace.ReadAsync("map.arg", 100, cancelled).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => workspace.IncludersAsync("map.arg", cancelled).AsTask());
    }
}
