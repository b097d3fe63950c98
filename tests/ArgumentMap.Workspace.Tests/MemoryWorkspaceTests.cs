namespace ArgumentMap.Workspace.Tests;

public sealed class MemoryWorkspaceTests
{
    [Fact]
    public async Task A_map_finds_what_it_includes_and_its_settings()
    {
        var workspace = new MemoryWorkspace(
            ("maps/map.arg", "include: ../parts/s.arg\nclaim c: C\n  source s\n"),
            ("parts/s.arg", "source s: S\n"),
            ("argmap.json", """{ "limits": { "files": 2 } }"""),
            ("parts/argmap.json", """{ "limits": { "files": 3 } }"""));
        Assert.Empty((await ArgumentDocument.LoadAsync(workspace, "maps/map.arg")).Diagnostics);
        Assert.Equal("maps/map.arg", string.Join(' ', await workspace.IncludersAsync("parts/s.arg")));
        Assert.Equal(2, (await workspace.SettingsAsync("maps/map.arg")).Settings.Limits.Files);
        Assert.Equal(3, (await workspace.SettingsAsync("parts/deep/s.arg")).Settings.Limits.Files);
        workspace["argmap.json"] = null;
        Assert.Equal(1_000, (await workspace.SettingsAsync("maps/map.arg")).Settings.Limits.Files);
    }

    [Fact]
    public async Task No_include_leaves_the_root()
    {
        var workspace = new MemoryWorkspace(("map.arg", "include: ../a.arg\ninclude: /a.arg\ninclude: gone.arg\n"));
        Assert.Equal(
            ["ARG116", "ARG116", "ARG115"],
            (await ArgumentDocument.LoadAsync(workspace, "map.arg")).Diagnostics.Select(found => found.Descriptor.Code));
    }

    /// <summary>The messages are the same as for a table of files, which the tests of the core check word for word.</summary>
    [Theory]
    [InlineData("include: map.arg")]
    [InlineData("include: a.arg\ninclude: b.arg", "a.arg", "include: c.arg", "b.arg", "include: c.arg", "c.arg", "claim x: X")]
    [InlineData("include: a.arg", "a.arg", "include: b.arg", "b.arg", "include: c.arg", "c.arg", "include: a.arg")]
    [InlineData("include: a.arg\nclaim x: X", "a.arg", "claim x: Y")]
    [InlineData("include: gone.arg\ninclude: ../other.arg\ninclude:")]
    public async Task A_loaded_map_is_the_one_that_is_parsed_from_a_table(string map, params string[] files)
    {
        var table = new Dictionary<string, string> { ["map.arg"] = map };
        for (var i = 0; i < files.Length; i += 2)
            table[files[i]] = files[i + 1];
        var workspace = new MemoryWorkspace(table.Select(file => (file.Key, file.Value)));
        var (loaded, parsed) = (
            await ArgumentDocument.LoadAsync(workspace, "map.arg"),
            ArgumentDocument.Parse(new Text.SourceText(map, "map.arg"), table));
        Assert.Equal(parsed.Diagnostics.Select(found => found.ToString()), loaded.Diagnostics.Select(found => found.ToString()));
        Assert.Equal(parsed.Trees.Select(tree => tree.Source.Path), loaded.Trees.Select(tree => tree.Source.Path));
    }
}
