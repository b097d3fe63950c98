namespace ArgumentMap.Workspace.Tests.Finding;

public sealed class MapFinderTests
{
    [Theory]
    [InlineData("maps/b.arg", "maps/b.arg")]
    [InlineData("maps/note.txt", "maps/note.txt")]
    [InlineData("maps", "maps/a/c.arg", "maps/b.arg")]
    [InlineData("maps/**/*.arg", "maps/.hidden.arg", "maps/a/c.arg", "maps/b.arg")]
    [InlineData("*.arg", "a [1].arg")]
    public async Task A_path_stands_for_a_file_a_folder_or_a_pattern(string path, params string[] expected)
    {
        using var folder = new TemporaryFolder(
            ("maps/b.arg", ""), ("maps/a/c.arg", ""), ("maps/note.txt", ""), ("maps/.hidden.arg", ""), ("a [1].arg", ""));
        var found = await new FolderWorkspace(folder.Path).FindAsync(path);
        Assert.Equal(expected, found.Names);
    }

    [Theory]
    [InlineData("gone.arg", "There is no file or folder 'gone.arg'.")]
    [InlineData("", "'' is not a path.")]
    [InlineData("a\0b", "'a?b' is not a path.")]
    [InlineData("*.map", "No file matches '*.map'.")]
    [InlineData("empty", "The folder 'empty' contains no .arg files.")]
    public async Task What_is_not_found_is_reported_in_a_sentence(string path, string expected)
    {
        using var folder = new TemporaryFolder(("empty/note.txt", ""));
        var found = await new FolderWorkspace(folder.Path).FindAsync(path);
        Assert.Empty(found.Names);
        Assert.Equal(expected, found.Problem);
    }

    [Fact]
    public async Task A_full_path_is_named_from_the_folder_of_the_workspace()
    {
        using var folder = new TemporaryFolder(("maps/a.arg", ""), ("work/x", ""));
        var workspace = new FolderWorkspace(folder.Full("work"));
        Assert.Equal("../maps/a.arg", string.Join(' ', (await workspace.FindAsync(folder.Full("maps"))).Names));
        Assert.Equal("../maps/a.arg", string.Join(' ', (await workspace.FindAsync(folder.Full("maps/*.arg"))).Names));
        Assert.Equal(folder.Full("maps/a.arg"), workspace.PathOf("../maps/a.arg"));
    }
}
