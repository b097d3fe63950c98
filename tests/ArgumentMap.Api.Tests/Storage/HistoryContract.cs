using System.Collections.Immutable;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Storage.History;
using static ArgumentMap.Api.Tests.Storage.Sources;

namespace ArgumentMap.Api.Tests.Storage;

/// <summary>The guarantees of <see cref="IMapHistory"/>, for every store that keeps one of all its changes.</summary>
public abstract class HistoryContract : MapStoreContract
{
    private IMapHistory History => Store.History!;

    [StoreFact]
    public async Task Every_change_is_a_revision_with_who_and_why()
    {
        await Store.PutAsync(Id("a"), Titled("First"), Expected.Absent, new ChangeNote("Ada", "Begun"));
        await Store.PutAsync(Id("a"), Titled("Second"), Expected.Present, new ChangeNote("Bob"));
        await Store.DeleteAsync(Id("a"), Expected.Present, new ChangeNote(Message: "Not needed"));
        var revisions = await RevisionsAsync("a");
        var (first, second) = (Titled("First"), Titled("Second"));
        Assert.Equal(
            [
                new MapRevision(3, null, null, default, "Not needed", 0),
                new MapRevision(2, Revision.Of(second), "Bob", default, null, second.Length),
                new MapRevision(1, Revision.Of(first), "Ada", default, "Begun", first.Length),
            ],
            revisions.Select(revision => revision with { At = default }));
        Assert.Equal([true, false, false], revisions.Select(revision => revision.IsDeletion));
        Assert.Equal(revisions.Select(revision => revision.At).OrderDescending(), revisions.Select(revision => revision.At));
    }

    [StoreFact]
    public async Task Revisions_are_listed_page_by_page()
    {
        for (var i = 1; i <= 5; i++)
            await Store.PutAsync(Id("a"), Titled($"{i}"), Expected.Any);
        var first = Assert.IsType<RevisionsResult.Page>(await History.ListAsync(Id("a"), new RevisionQuery { Limit = 2 }));
        Assert.Equal([5, 4], first.Revisions.Select(revision => revision.Number));
        var rest = new RevisionQuery { Limit = 3, Before = first.Next };
        var last = Assert.IsType<RevisionsResult.Page>(await History.ListAsync(Id("a"), rest));
        Assert.Equal([3, 2, 1], last.Revisions.Select(revision => revision.Number));
        Assert.Null(last.Next);
        Assert.IsType<RevisionsResult.Missing>(await History.ListAsync(Id("never"), new RevisionQuery()));
    }

    [StoreFact]
    public async Task A_map_is_read_as_it_was()
    {
        await Store.PutAsync(Id("a"), Titled("First"), Expected.Any);
        await Store.PutAsync(Id("a"), Titled("Second"), Expected.Any);
        await Store.DeleteAsync(Id("a"), Expected.Any);
        var times = (await RevisionsAsync("a")).ToDictionary(revision => revision.Number, revision => revision.At);
        Assert.Equal(Titled("First"), await SourceAsync(new PastPoint.Numbered(1)));
        Assert.Equal(Titled("Second"), await SourceAsync(new PastPoint.Hashed(Revision.Of(Titled("Second")))));
        Assert.Equal(Titled("First"), await SourceAsync(new PastPoint.AsOf(times[1])));
        Assert.Equal(Titled("First"), await SourceAsync(new PastPoint.AsOf(times[2].AddMicroseconds(-1))));
        Assert.Equal(Titled("Second"), await SourceAsync(new PastPoint.AsOf(times[2].ToOffset(TimeSpan.FromHours(5)))));
        foreach (var none in (PastPoint[])[
            new PastPoint.Numbered(3), new PastPoint.Numbered(4), new PastPoint.Hashed(new string('0', 64)),
            new PastPoint.AsOf(times[3]), new PastPoint.AsOf(times[1].AddMicroseconds(-1)), new PastPoint.AsOf(DateTimeOffset.MinValue)])
        {
            Assert.IsType<PastResult.Missing>(await History.GetAsync(Id("a"), none));
        }

        Assert.IsType<PastResult.Missing>(await History.GetAsync(Id("never"), new PastPoint.Numbered(1)));
    }

    [StoreFact]
    public async Task A_deleted_map_is_restored_with_its_last_bytes()
    {
        await Store.PutAsync(Id("a"), Titled("First"), Expected.Any);
        await Store.PutAsync(Id("a"), Titled("Second"), Expected.Any);
        var second = Revision.Of(Titled("Second"));
        Assert.Equal(new RestoreResult.Present(second), await History.RestoreAsync(Id("a"), ChangeNote.None));
        await Store.DeleteAsync(Id("a"), Expected.Any);
        Assert.Equal(new RestoreResult.Restored(second), await History.RestoreAsync(Id("a"), new ChangeNote("Eve", "Needed")));
        Assert.Equal(second, (await Found("a")).Revision);
        Assert.Equal("Second", Assert.Single((await Page(new MapQuery { Text = "second" })).Maps).Title);
        var newest = (await RevisionsAsync("a"))[0];
        Assert.Equal((4, second, "Eve", "Needed"), (newest.Number, newest.Revision, newest.Author, newest.Message));
        Assert.IsType<RestoreResult.Missing>(await History.RestoreAsync(Id("never"), ChangeNote.None));
    }

    [StoreFact]
    public async Task A_map_that_is_stored_again_goes_on_with_its_history()
    {
        await Store.PutAsync(Id("a"), Titled("First"), Expected.Any);
        await Store.DeleteAsync(Id("a"), Expected.Any);
        Assert.IsType<PutResult.Created>(await Store.PutAsync(Id("a"), Titled("Second"), Expected.Absent));
        Assert.Equal([3, 2, 1], (await RevisionsAsync("a")).Select(revision => revision.Number));
    }

    [StoreFact]
    public async Task A_renamed_map_takes_its_history_along()
    {
        await Store.PutAsync(Id("a"), Titled("First"), Expected.Any);
        await Store.RenameAsync(Id("a"), Id("b"), Expected.Present, new ChangeNote("Ada", "A better name"));
        var revisions = await RevisionsAsync("b");
        Assert.Equal([(2L, "A better name"), (1L, null)], revisions.Select(revision => (revision.Number, revision.Message)));
        Assert.IsType<RevisionsResult.Missing>(await History.ListAsync(Id("a"), new RevisionQuery()));
        await Store.PutAsync(Id("a"), Titled("Another"), Expected.Absent);
        Assert.Equal([1L], (await RevisionsAsync("a")).Select(revision => revision.Number));
        Assert.Equal(2, (await RevisionsAsync("b")).Length);
    }

    private async Task<ImmutableArray<MapRevision>> RevisionsAsync(string id) =>
        Assert.IsType<RevisionsResult.Page>(await History.ListAsync(Id(id), new RevisionQuery())).Revisions;

    private async Task<byte[]> SourceAsync(PastPoint point) =>
        Assert.IsType<PastResult.Found>(await History.GetAsync(Id("a"), point)).Map.Source.ToArray();
}
