using System.Text;
using ArgumentMap.Workspace.Git;

namespace ArgumentMap.Workspace.Tests.Git;

public sealed class GitRevisionTests
{
    [Theory]
    [InlineData("main:map.arg", "main", "map.arg")]
    [InlineData(":map.arg", "", "map.arg")]
    [InlineData("HEAD~2:a:b", "HEAD~2", "a:b")]
    public void A_revision_is_what_comes_before_the_first_colon(string name, string revision, string path) =>
        Assert.Equal((revision, path), GitRevision.Split(name));

    [Theory]
    [InlineData("map.arg")]
    [InlineData("main:")]
    public void Without_a_path_after_the_colon_it_is_not_a_revision(string name) => Assert.Null(GitRevision.Split(name));

    [Fact]
    public async Task A_map_and_what_it_includes_are_read_as_they_were()
    {
        using var folder = new TemporaryFolder(
            ("maps/map.arg", "include: parts/a.arg\ninclude: ../outside.arg\n"),
            ("maps/parts/a.arg", "claim a: Then\n"),
            ("outside.arg", ""));
        folder.Commit();
        folder.Write("maps/parts/a.arg", "claim a: Now\n");
        var map = await GitRevision.ReadAsync(folder.Path, "main:maps/map.arg", null, 1_000);
        var document = await ArgumentDocument.LoadAsync(map.Files, map.Content, "main:maps/map.arg");
        Assert.Equal("Then", document.Graph.Nodes[0].Text.ToString());
        Assert.Equal("ARG116", Assert.Single(document.Diagnostics).Descriptor.Code);
        Assert.Equal("main:maps/parts/a.arg", document.Trees[1].Source.Path);

        var whole = await GitRevision.ReadAsync(folder.Path, "main:maps/map.arg", ".", 1_000);
        Assert.Empty((await ArgumentDocument.LoadAsync(whole.Files, whole.Content, "main:maps/map.arg")).Diagnostics);
    }

    [Fact]
    public async Task What_is_staged_and_a_path_from_a_folder_of_the_repository_are_read()
    {
        using var folder = new TemporaryFolder(("sub/map.arg", "claim a: One\n"));
        folder.Commit();
        folder.Write("sub/map.arg", "claim a: Two\n");
        folder.Run("git", "add", "-A");
        folder.Write("sub/map.arg", "claim a: Three\n");
        Assert.Equal("claim a: Two\n", await ReadAsync(folder.Path, ":sub/map.arg"));
        Assert.Equal("claim a: One\n", await ReadAsync(folder.Full("sub"), "HEAD:./map.arg"));
        Assert.Equal("claim a: One\n", await ReadAsync(folder.Full("sub"), "HEAD:../sub/map.arg"));

        static async Task<string> ReadAsync(string folder, string name) =>
            Encoding.UTF8.GetString((await GitRevision.ReadAsync(folder, name, null, 1_000)).Content.Bytes.Span);
    }

    [Theory]
    [InlineData("gone:map.arg", "cannot be read: there is no file with this name, and no revision 'gone'")]
    [InlineData("main:gone.arg", "cannot be read: in the revision 'main', 'gone.arg' does not exist")]
    [InlineData("main:sub", "cannot be read: in the revision 'main', 'sub' is a folder")]
    [InlineData("main:../map.arg", "cannot be read: the path leads out of the repository")]
    [InlineData("main:sub/map.arg", "cannot be read: in the revision 'main', 'sub/map.arg' is larger than the limit")]
    [InlineData(":gone.arg", "cannot be read: 'gone.arg' is not staged: it does not exist")]
    [InlineData("-x:map.arg", "cannot be read: a revision does not begin with '-', as '-x' does")]
    [InlineData("main:a\nb", "cannot be read: a revision and a path have no line breaks")]
    public async Task What_cannot_be_read_is_a_value_that_says_why(string name, string expected)
    {
        using var folder = new TemporaryFolder(("sub/map.arg", "claim a: A\n"));
        folder.Commit();
        Assert.Equal(expected, (await GitRevision.ReadAsync(folder.Path, name, null, 10)).Content.Problem);
    }

    [Fact]
    public async Task A_path_relative_to_the_wrong_folder_is_explained()
    {
        using var folder = new TemporaryFolder(("sub/map.arg", "claim a: A\n"));
        folder.Commit();
        Assert.Equal(
            "cannot be read: in the revision 'main', 'map.arg' does not exist; paths start at the root of the repository. Did you mean "
                + "'main:./map.arg'?",
            (await GitRevision.ReadAsync(folder.Full("sub"), "main:map.arg", null, 1_000)).Content.Problem);
    }

    [Fact]
    public async Task A_folder_that_is_not_in_a_repository_is_named_as_the_reason()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            "cannot be read: this folder is not in a git repository",
            (await GitRevision.ReadAsync(folder.Path, "main:map.arg", null, 1_000)).Content.Problem);
    }
}
