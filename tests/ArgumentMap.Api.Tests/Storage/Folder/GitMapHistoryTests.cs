using System.Diagnostics;
using System.Globalization;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Storage.Folder;
using ArgumentMap.Api.Storage.History;

using static ArgumentMap.Api.Tests.Storage.Sources;

namespace ArgumentMap.Api.Tests.Storage.Folder;

/// <summary>The history of a folder in a git work tree.</summary>
public sealed class GitMapHistoryTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2024, 10, 3, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private FolderMapStore? _store;
    private int _commits;

    private FolderMapStore Store =>
        _store ??= new FolderMapStore(new FolderStoreOptions { Folder = _folder["maps"] }, TimeProvider.System);

    private IMapHistory History => Store.History!;

    public void Dispose()
    {
        _store?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_folder_outside_a_work_tree_has_no_history()
    {
        Directory.CreateDirectory(_folder["maps"]);
        Assert.Null(Store.History);
    }

    [Fact]
    public async Task The_commits_that_changed_a_map_are_its_revisions()
    {
        Commit("a", "First", "Ada");
        Commit("b", "Other", "Ada");
        Commit("a", "Second", "Bob");
        Commit("a", null, "Eve");
        var page = Assert.IsType<RevisionsResult.Page>(await History.ListAsync(Id("a"), new RevisionQuery()));
        Assert.Equal(
            [
                new MapRevision(3, null, "Eve", Start.AddHours(4), "Commit 4", 0),
                new MapRevision(2, Revision.Of(Titled("Second")), "Bob", Start.AddHours(3), "Commit 3", Titled("Second").Length),
                new MapRevision(1, Revision.Of(Titled("First")), "Ada", Start.AddHours(1), "Commit 1", Titled("First").Length),
            ],
            page.Revisions.ToArray());
        Assert.Null(page.Next);
        var first = Assert.IsType<RevisionsResult.Page>(await History.ListAsync(Id("a"), new RevisionQuery { Limit = 2 }));
        Assert.Equal([3, 2], first.Revisions.Select(revision => revision.Number));
        var last = Assert.IsType<RevisionsResult.Page>(await History.ListAsync(Id("a"), new RevisionQuery { Before = first.Next }));
        Assert.Equal([1], last.Revisions.Select(revision => revision.Number));
        Assert.IsType<RevisionsResult.Missing>(await History.ListAsync(Id("never"), new RevisionQuery()));
    }

    [Fact]
    public async Task A_map_is_read_as_it_was_committed()
    {
        Commit("a", "First", "Ada");
        Commit("a", "Second", "Bob");
        Commit("a", null, "Eve");
        Assert.Equal(Titled("First"), await SourceAsync(new PastPoint.Numbered(1)));
        Assert.Equal(Titled("First"), await SourceAsync(new PastPoint.Hashed(Revision.Of(Titled("First")))));
        Assert.Equal(Titled("First"), await SourceAsync(new PastPoint.AsOf(Start.AddHours(1.5))));
        Assert.Equal(Titled("Second"), await SourceAsync(new PastPoint.AsOf(Start.AddHours(2))));
        foreach (var none in (PastPoint[])[
            new PastPoint.Numbered(3), new PastPoint.Numbered(4), new PastPoint.Hashed(new string('0', 64)),
            new PastPoint.AsOf(Start), new PastPoint.AsOf(Start.AddHours(3))])
        {
            Assert.IsType<PastResult.Missing>(await History.GetAsync(Id("a"), none));
        }
    }

    [Fact]
    public async Task A_deleted_map_is_restored_from_its_last_commit()
    {
        Commit("a", "First", "Ada");
        Assert.IsType<RestoreResult.Present>(await History.RestoreAsync(Id("a"), ChangeNote.None));
        Commit("a", null, "Eve");
        Assert.Equal(new RestoreResult.Restored(Revision.Of(Titled("First"))), await History.RestoreAsync(Id("a"), ChangeNote.None));
        Assert.IsType<GetResult.Found>(await Store.GetAsync(Id("a")));
        Assert.IsType<RestoreResult.Missing>(await History.RestoreAsync(Id("never"), ChangeNote.None));
    }

    [Fact]
    public async Task A_map_that_was_not_committed_has_an_empty_history()
    {
        Git("init", "-q");
        Directory.CreateDirectory(_folder["maps"]);
        await Store.PutAsync(Id("a"), Titled("A"), Expected.Absent);
        Assert.Empty(Assert.IsType<RevisionsResult.Page>(await History.ListAsync(Id("a"), new RevisionQuery())).Revisions);
        Assert.IsType<RevisionsResult.Missing>(await History.ListAsync(Id("b"), new RevisionQuery()));
    }

    /// <summary>Commits a map with a title, an hour after the last commit; removes it if the title is null.</summary>
    private void Commit(string id, string? title, string author)
    {
        if (_commits++ == 0)
            Git("init", "-q");
        if (title is null)
            File.Delete(_folder[$"maps/{id}.arg"]);
        else
            _folder.Write($"maps/{id}.arg", System.Text.Encoding.UTF8.GetString(Titled(title)));
        Git("add", "-A", "--", $"maps/{id}.arg");
        Git("-c", $"user.name={author}", "-c", "user.email=a@example.org", "commit", "-q", "-m", $"Commit {_commits}");
    }

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Path };
        start.Environment["GIT_COMMITTER_DATE"] = start.Environment["GIT_AUTHOR_DATE"] =
            Start.AddHours(_commits).ToString("O", CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private async Task<byte[]> SourceAsync(PastPoint point) =>
        Assert.IsType<PastResult.Found>(await History.GetAsync(Id("a"), point)).Map.Source.ToArray();
}
