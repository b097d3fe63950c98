using System.Collections.Immutable;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Storage;
using ArgumentMap.Text;
using static ArgumentMap.Api.Tests.Storage.Sources;

namespace ArgumentMap.Api.Tests.Storage;

/// <summary>The guarantees of <see cref="IMapStore"/>, for every store.</summary>
public abstract class MapStoreContract
{
    private IMapStore? _store;

    /// <summary>A store that is empty at the start of each test.</summary>
    protected IMapStore Store => _store ??= Create();

    protected abstract IMapStore Create();

    [StoreFact]
    public async Task A_stored_map_comes_back_with_the_same_bytes()
    {
        var source = Bytes("\uFEFFmap: Ünïcode\r\n\n\tclaim odd :  spaces \n\n");
        var created = Assert.IsType<PutResult.Created>(await Store.PutAsync(Id("odd"), source, Expected.Absent));
        var found = Assert.IsType<GetResult.Found>(await Store.GetAsync(Id("odd")));
        Assert.Equal(Id("odd"), found.Map.Id);
        Assert.Equal(source, found.Map.Source.ToArray());
        Assert.Equal(created.Revision, found.Map.Revision);
    }

    [StoreFact]
    public async Task Bytes_that_are_not_text_are_stored_too_and_listed_with_the_problem()
    {
        byte[] source = [.. Bytes("map: A bad "), 0xFF, .. Bytes(" byte\n")];
        await Store.PutAsync(Id("bad"), source, Expected.Absent);
        Assert.Equal(source, (await Found("bad")).Source.ToArray());
        var summary = Assert.Single((await Page(new MapQuery())).Maps);
        Assert.Equal("A bad \uFFFD byte", summary.Title);
        Assert.Equal(Revision.Of(source), summary.Revision);
        Assert.Equal(new StoreProblem(StoreFault.NotText, "The map 'bad' is not text in UTF-8. Save it as UTF-8."), summary.Problem);
    }

    [StoreFact]
    public async Task An_empty_source_is_a_map()
    {
        await Store.PutAsync(Id("empty"), ReadOnlyMemory<byte>.Empty, Expected.Absent);
        Assert.Equal(0, (await Found("empty")).Source.Length);
        Assert.Equal("", Assert.Single((await Page(new MapQuery())).Maps).Title);
    }

    [StoreFact]
    public async Task The_caller_may_use_its_buffer_again()
    {
        var buffer = Titled("First");
        await Store.PutAsync(Id("a"), buffer, Expected.Absent);
        Array.Clear(buffer);
        Assert.Equal(Titled("First"), (await Found("a")).Source.ToArray());
    }

    [StoreFact]
    public async Task A_map_that_was_never_stored_is_missing()
    {
        Assert.IsType<GetResult.Missing>(await Store.GetAsync(Id("none")));
        Assert.IsType<DeleteResult.Missing>(await Store.DeleteAsync(Id("none"), Expected.Any));
        Assert.IsType<DeleteResult.Missing>(await Store.DeleteAsync(Id("none"), Expected.Revision("x")));
        Assert.Equal(new PutResult.Conflict(null), await Store.PutAsync(Id("none"), Titled("x"), Expected.Present));
        Assert.Equal(new PutResult.Conflict(null), await Store.PutAsync(Id("none"), Titled("x"), Expected.Revision("x")));
        Assert.IsType<GetResult.Missing>(await Store.GetAsync(Id("none")));
    }

    [StoreFact]
    public async Task The_revision_is_that_of_the_bytes()
    {
        var first = Revision.Of(Titled("First"));
        var second = Revision.Of(Titled("Second"));
        Assert.NotEqual(first, second);
        Assert.Equal(new PutResult.Created(first), await Store.PutAsync(Id("a"), Titled("First"), Expected.Absent));
        Assert.Equal(new PutResult.Replaced(second), await Store.PutAsync(Id("a"), Titled("Second"), Expected.Revision(first)));
        Assert.Equal(new PutResult.Replaced(first), await Store.PutAsync(Id("a"), Titled("First"), Expected.Any));
        Assert.Equal(new PutResult.Replaced(first), await Store.PutAsync(Id("a"), Titled("First"), Expected.Present));
    }

    [StoreFact]
    public async Task A_put_that_expected_another_state_changes_nothing()
    {
        var first = Revision.Of(Titled("First"));
        await Store.PutAsync(Id("a"), Titled("First"), Expected.Absent);
        Assert.Equal(new PutResult.Conflict(first), await Store.PutAsync(Id("a"), Titled("Second"), Expected.Absent));
        Assert.Equal(
            new PutResult.Conflict(first),
            await Store.PutAsync(Id("a"), Titled("Second"), Expected.Revision(Revision.Of(Titled("Second")))));
        Assert.Equal(new PutResult.Conflict(first), await Store.PutAsync(Id("a"), Titled("Second"), Expected.Revision()));
        Assert.Equal(first, (await Found("a")).Revision);
    }

    [StoreFact]
    public async Task One_of_several_expected_revisions_is_enough()
    {
        await Store.PutAsync(Id("a"), Titled("First"), Expected.Absent);
        Assert.IsType<PutResult.Replaced>(
            await Store.PutAsync(Id("a"), Titled("Second"), Expected.Revision("old", Revision.Of(Titled("First")))));
    }

    [StoreFact]
    public async Task A_deleted_map_is_gone_and_may_be_created_again()
    {
        var first = Revision.Of(Titled("First"));
        await Store.PutAsync(Id("a"), Titled("First"), Expected.Absent);
        Assert.Equal(new DeleteResult.Conflict(first), await Store.DeleteAsync(Id("a"), Expected.Revision("other")));
        Assert.Equal(new DeleteResult.Conflict(first), await Store.DeleteAsync(Id("a"), Expected.Absent));
        Assert.Equal(first, (await Found("a")).Revision);
        Assert.IsType<DeleteResult.Deleted>(await Store.DeleteAsync(Id("a"), Expected.Revision(first)));
        Assert.IsType<GetResult.Missing>(await Store.GetAsync(Id("a")));
        Assert.Empty((await Page(new MapQuery())).Maps);
        Assert.IsType<PutResult.Created>(await Store.PutAsync(Id("a"), Titled("Second"), Expected.Absent));
    }

    [StoreFact]
    public async Task Of_two_puts_that_expect_the_same_revision_exactly_one_succeeds()
    {
        var current = Assert.IsType<PutResult.Created>(await Store.PutAsync(Id("a"), Titled("0"), Expected.Absent)).Revision;
        for (var run = 1; run <= 200; run++)
        {
            var sources = new[] { Titled($"{run} left"), Titled($"{run} right") };
            var expected = Expected.Revision(current);
            var answers = await AtOnce(sources.Length, i => Store.PutAsync(Id("a"), sources[i], expected));
            var winner = Assert.Single(answers.OfType<PutResult.Replaced>());
            Assert.Equal(new PutResult.Conflict(winner.Revision), Assert.Single(answers, answer => answer is not PutResult.Replaced));
            Assert.Contains(winner.Revision, sources.Select(source => Revision.Of(source)));
            current = (await Found("a")).Revision;
            Assert.Equal(winner.Revision, current);
        }
    }

    [StoreFact]
    public async Task Of_many_creations_of_one_map_exactly_one_succeeds()
    {
        var store = Store;
        var answers = await AtOnce(20, i => store.PutAsync(Id("a"), Titled($"{i}"), Expected.Absent));
        var created = Assert.Single(answers.OfType<PutResult.Created>());
        Assert.Equal(19, answers.Count(answer => answer == new PutResult.Conflict(created.Revision)));
    }

    [StoreFact]
    public async Task Readers_see_complete_maps_while_they_are_replaced()
    {
        byte[][] sources = [.. Enumerable.Range(0, 4).Select(i => Bytes($"map: {i}\n" + new string((char)('a' + i), 50_000 * (i + 1))))];
        var revisions = sources.Select(source => Revision.Of(source)).ToHashSet();
        await Store.PutAsync(Id("a"), sources[0], Expected.Absent);
        var writer = Task.Run(async () =>
        {
            for (var i = 0; i < 100; i++)
                await Store.PutAsync(Id("a"), sources[i % sources.Length], Expected.Any);
        });
        do
        {
            var map = await Found("a");
            Assert.Contains(Revision.Of(map.Source.Span), revisions);
            Assert.Equal(Revision.Of(map.Source.Span), map.Revision);
        }
        while (!writer.IsCompleted);
        await writer;
    }

    [StoreFact]
    public async Task Maps_are_listed_by_id_in_ordinal_order()
    {
        foreach (var id in new[] { "b", "a-b", "ab", "10", "a", "9", "a1", "i", "z" })
            await Store.PutAsync(Id(id), Titled(id), Expected.Absent);
        var page = await Page(new MapQuery());
        Assert.Equal(["10", "9", "a", "a-b", "a1", "ab", "b", "i", "z"], page.Maps.Select(map => map.Id.Value));
        Assert.Null(page.Next);
    }

    [StoreFact]
    public async Task A_summary_has_title_revision_tags_and_length()
    {
        var source = Bytes("map: The bridge #safety #Bridges\n\nclaim c: A claim #inner\n");
        await Store.PutAsync(Id("bridge"), source, Expected.Absent);
        var summary = Assert.Single((await Page(new MapQuery())).Maps);
        var modified = (await Found("bridge")).Modified;
        Assert.Equal(
            new MapSummary
            {
                Id = Id("bridge"),
                Title = "The bridge",
                Revision = Revision.Of(source),
                Length = source.Length,
                Modified = modified,
            },
            summary with { Tags = [] });
        Assert.Equal("safety Bridges", string.Join(' ', summary.Tags));
    }

    [StoreFact]
    public async Task A_list_sees_each_put_and_delete_at_once()
    {
        await Page(new MapQuery());
        await Store.PutAsync(Id("a"), Titled("First"), Expected.Absent);
        Assert.Equal("First", Assert.Single((await Page(new MapQuery())).Maps).Title);
        await Store.PutAsync(Id("a"), Titled("Other"), Expected.Any);
        Assert.Equal("Other", Assert.Single((await Page(new MapQuery())).Maps).Title);
        await Store.DeleteAsync(Id("a"), Expected.Any);
        Assert.Empty((await Page(new MapQuery())).Maps);
    }

    [StoreTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Pages_list_every_map_once(int limit)
    {
        string[] ids = ["a", "b", "c", "d", "e"];
        foreach (var id in ids)
            await Store.PutAsync(Id(id), Titled(id), Expected.Absent);
        var pages = await Pages(new MapQuery { Limit = limit });
        Assert.Equal(ids, pages.SelectMany(page => page).Select(map => map.Id.Value));
        Assert.Equal((int)Math.Ceiling(5.0 / Math.Max(limit, 1)), pages.Count);
    }

    [StoreFact]
    public async Task A_cursor_survives_its_map()
    {
        foreach (var id in new[] { "a", "b", "c" })
            await Store.PutAsync(Id(id), Titled(id), Expected.Absent);
        var next = (await Page(new MapQuery { Limit = 2 })).Next;
        Assert.Equal("b", next?.ToString());
        await Store.DeleteAsync(Id("b"), Expected.Any);
        Assert.Equal(["c"], (await Page(new MapQuery { After = next })).Maps.Select(map => map.Id.Value));
        Assert.Empty((await Page(new MapQuery { After = new MapCursor("", Id("zzz")) })).Maps);
    }

    [StoreFact]
    public async Task Maps_that_stay_are_listed_exactly_once_while_others_come_and_go()
    {
        var stay = Enumerable.Range(0, 20).Select(i => $"m{i:00}").ToList();
        foreach (var id in stay)
            await Store.PutAsync(Id(id), Titled(id), Expected.Absent);
        using var stop = new CancellationTokenSource();
        var churn = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i = (i + 7) % 20)
            {
                await Store.PutAsync(Id($"m{i:00}-x"), Titled("x"), Expected.Any);
                await Store.PutAsync(Id($"m{(i + 3) % 20:00}"), Titled($"{i}"), Expected.Present);
                await Store.DeleteAsync(Id($"m{(i + 10) % 20:00}-x"), Expected.Any);
            }
        });
        for (var run = 0; run < 40; run++)
        {
            var seen = (await Pages(new MapQuery { Limit = 1 + (run % 4) })).SelectMany(page => page).Select(map => map.Id.Value).ToList();
            Assert.Equal(stay, seen.Where(id => !id.EndsWith("-x", StringComparison.Ordinal)));
            Assert.Equal(seen.Order(StringComparer.Ordinal).Distinct(), seen);
        }

        await stop.CancelAsync();
        await churn;
    }

    [StoreTheory]
    [InlineData("ferry", "ferry")]
    [InlineData("FERRY lost", "ferry")]
    [InlineData("  öresund\t", "ferry")]
    [InlineData("navigation", "ferry")]
    [InlineData("#navigation", "ferry")]
    [InlineData("night", "ferry owl")]
    [InlineData("owl", "owl")]
    [InlineData("#night", "owl")]
    [InlineData("first part", "owl")]
    [InlineData("ferry owl", "")]
    [InlineData("claim", "")]
    [InlineData(".*", "")]
    [InlineData(" ", "ferry owl")]
    public async Task A_search_finds_words_in_titles_texts_and_tags(string text, string expected)
    {
        await Store.PutAsync(
            Id("ferry"),
            Bytes("map: The lost ferry\n\nclaim c: It sank in the Öresund at night #navigation\n"),
            Expected.Absent);
        await Store.PutAsync(Id("owl"), Bytes("map: The owl #Night\n\nsection s: First part\n  claim c: It sees\n"), Expected.Absent);
        var page = await Page(new MapQuery { Text = text });
        Assert.Equal(expected, string.Join(' ', page.Maps.Select(map => map.Id)));
    }

    [StoreTheory]
    [InlineData("night", "a b")]
    [InlineData("NIGHT", "a b")]
    [InlineData("day", "b")]
    [InlineData("inner", "")]
    [InlineData("nigh", "")]
    public async Task A_tag_is_one_of_the_map_itself(string tag, string expected)
    {
        await Store.PutAsync(Id("a"), Bytes("map: A #night\n\nclaim c: It sees #inner\n"), Expected.Absent);
        await Store.PutAsync(Id("b"), Bytes("map: B #day #Night\n"), Expected.Absent);
        await Store.PutAsync(Id("c"), Bytes("map: C\n"), Expected.Absent);
        var page = await Page(new MapQuery { Tag = tag });
        Assert.Equal(expected, string.Join(' ', page.Maps.Select(map => map.Id)));
    }

    [StoreFact]
    public async Task Pages_of_a_search_end_with_its_last_match()
    {
        for (var i = 0; i < 10; i++)
            await Store.PutAsync(Id($"m{i}"), Titled(i % 3 == 0 ? "Three" : "Other"), Expected.Absent);
        var first = await Page(new MapQuery { Text = "three", Limit = 2 });
        Assert.Equal(["m0", "m3"], first.Maps.Select(map => map.Id.Value));
        var second = await Page(new MapQuery { Text = "three", Limit = 2, After = first.Next });
        Assert.Equal(["m6", "m9"], second.Maps.Select(map => map.Id.Value));
        Assert.Null(second.Next);
    }

    [StoreFact]
    public async Task A_map_may_include_another_of_the_store()
    {
        await Store.PutAsync(Id("part"), Bytes("map: Part\n\nclaim shared: A shared claim\n"), Expected.Absent);
        var (document, hash) = await Load("main", "map: Main\n\ninclude: part.arg\n");
        Assert.Empty(document.Diagnostics);
        Assert.True(document.Graph.IndexOf("shared") >= 0);
        Assert.Equal(hash, await HashOf("main", "map: Main\n\ninclude: part.arg\n"));

        await Store.PutAsync(Id("part"), Bytes("map: Part\n\nclaim shared: Another claim\n"), Expected.Any);
        var changed = await HashOf("main", "map: Main\n\ninclude: part.arg\n");
        Assert.NotEqual(hash, changed);
        await Store.DeleteAsync(Id("part"), Expected.Any);
        Assert.NotEqual(changed, await HashOf("main", "map: Main\n\ninclude: part.arg\n"));
    }

    [StoreTheory]
    [InlineData("none.arg", "ARG115 The file 'none.arg' does not exist.")]
    [InlineData("../a.arg", "ARG116 '../a.arg' is outside the folder of the map. Include files in that folder or below it.")]
    [InlineData("x/../../a.arg", "ARG116 'x/../../a.arg' is outside the folder of the map. Include files in that folder or below it.")]
    [InlineData("/etc/passwd", "ARG116 '/etc/passwd' is outside the folder of the map. Include files in that folder or below it.")]
    [InlineData("./main.arg", "ARG114 './main.arg' includes itself: main.arg → main.arg. Take one of these includes out.")]
    public async Task An_impossible_include_is_reported(string path, string expected)
    {
        await Store.PutAsync(Id("a"), Titled("A"), Expected.Absent);
        var diagnostic = Assert.Single((await Load("main", $"map: Main\n\ninclude: {path}\n")).Document.Diagnostics);
        Assert.Equal(expected, $"{diagnostic.Descriptor.Code} {diagnostic.Message}");
    }

    [StoreFact]
    public async Task A_store_knows_which_maps_include_a_file()
    {
        await Store.PutAsync(Id("part"), Bytes("claim shared: A shared claim\n"), Expected.Absent);
        await Store.PutAsync(Id("b"), Bytes("include: part.arg\n"), Expected.Absent);
        await Store.PutAsync(Id("a"), Bytes("include: ./part.arg\ninclude: gone.arg\n"), Expected.Absent);
        Assert.Equal("a.arg b.arg", string.Join(' ', await Store.Files.IncludersAsync("part.arg")));
        Assert.Equal("a.arg", string.Join(' ', await Store.Files.IncludersAsync("gone.arg")));

        await Store.PutAsync(Id("a"), Bytes("claim alone: A claim\n"), Expected.Any);
        await Store.DeleteAsync(Id("b"), Expected.Any);
        Assert.Empty(await Store.Files.IncludersAsync("part.arg"));
    }

    [StoreFact]
    public async Task A_map_that_others_include_is_deleted_only_by_force()
    {
        await Store.PutAsync(Id("part"), Titled("Part"), Expected.Absent);
        foreach (var id in new[] { "b", "a" })
            await Store.PutAsync(Id(id), Bytes("include: ./part.arg\n"), Expected.Absent);
        var included = Assert.IsType<DeleteResult.Included>(await Store.DeleteAsync(Id("part"), Expected.Any));
        Assert.Equal("a b", string.Join(' ', included.By));
        Assert.Equal(Titled("Part"), (await Found("part")).Source.ToArray());
        Assert.IsType<DeleteResult.Conflict>(await Store.DeleteAsync(Id("part"), Expected.Revision("other"), ChangeNote.None, force: true));
        Assert.IsType<DeleteResult.Deleted>(await Store.DeleteAsync(Id("part"), Expected.Any, ChangeNote.None, force: true));
        Assert.IsType<DeleteResult.Deleted>(await Store.DeleteAsync(Id("a"), Expected.Any));
    }

    [StoreFact]
    public async Task A_map_is_renamed_if_it_is_as_expected_and_nobody_is_in_the_way()
    {
        var revision = Revision.Of(Titled("A"));
        await Store.PutAsync(Id("a"), Titled("A"), Expected.Absent);
        await Store.PutAsync(Id("b"), Titled("B"), Expected.Absent);
        Assert.IsType<RenameResult.Missing>(await RenameAsync("none", "c", Expected.Any));
        Assert.Equal(new RenameResult.Conflict(revision), await RenameAsync("a", "c", Expected.Revision("other")));
        Assert.IsType<RenameResult.Taken>(await RenameAsync("a", "b", Expected.Any));
        Assert.IsType<RenameResult.Taken>(await RenameAsync("a", "a", Expected.Any));
        Assert.Equal(new RenameResult.Renamed(revision), await RenameAsync("a", "c", Expected.Revision(revision)));
        Assert.IsType<GetResult.Missing>(await Store.GetAsync(Id("a")));
        Assert.Equal(Titled("A"), (await Found("c")).Source.ToArray());
        Assert.Equal(["b", "c"], (await Page(new MapQuery())).Maps.Select(map => map.Id.Value));
        Assert.IsType<PutResult.Created>(await Store.PutAsync(Id("a"), Titled("Another"), Expected.Absent));
    }

    [StoreFact]
    public async Task A_map_that_others_include_is_renamed_only_by_force()
    {
        await Store.PutAsync(Id("part"), Titled("Part"), Expected.Absent);
        await Store.PutAsync(Id("a"), Bytes("include: part.arg\n"), Expected.Absent);
        var included = Assert.IsType<RenameResult.Included>(await RenameAsync("part", "b", Expected.Any));
        Assert.Equal("a", string.Join(' ', included.By));
        Assert.IsType<RenameResult.Renamed>(
            await Store.RenameAsync(Id("part"), Id("b"), Expected.Any, ChangeNote.None, force: true));
        Assert.Equal("a.arg", string.Join(' ', await Store.Files.IncludersAsync("part.arg")));
    }

    [StoreFact]
    public async Task A_creation_that_comes_again_with_its_key_happens_once()
    {
        var first = new CreationKey("key", "request");
        var revision = Revision.Of(Titled("A"));
        Assert.Equal(new PutResult.Created(revision), await PutAsync("a", "A", first));
        Assert.Equal(new PutResult.Repeated(Id("a"), revision), await PutAsync("a", "A", first));
        Assert.IsType<PutResult.KeyReused>(await PutAsync("b", "B", first with { Request = "another" }));
        await Store.PutAsync(Id("a"), Titled("Changed"), Expected.Present);
        Assert.Equal(new PutResult.Repeated(Id("a"), revision), await PutAsync("a", "A", first));
        Assert.IsType<PutResult.Created>(await PutAsync("b", "B", first with { Key = "other" }));
        Assert.Equal("Changed B", string.Join(' ', (await Page(new MapQuery())).Maps.Select(map => map.Title)));
    }

    [StoreFact]
    public async Task A_creation_that_failed_is_not_remembered()
    {
        await Store.PutAsync(Id("a"), Titled("Before"), Expected.Absent);
        var key = new CreationKey("key", "request");
        Assert.IsType<PutResult.Conflict>(await PutAsync("a", "A", key));
        await Store.DeleteAsync(Id("a"), Expected.Any);
        Assert.IsType<PutResult.Created>(await PutAsync("a", "A", key));
    }

    [StoreFact]
    public async Task Of_one_creation_sent_many_times_at_once_one_happens()
    {
        var store = Store;
        var answers = await AtOnce(20, i => PutAsync("a", "A", new CreationKey("key", "request")));
        Assert.Single(answers.OfType<PutResult.Created>());
        Assert.All(answers, answer => Assert.True(answer is PutResult.Created or PutResult.Repeated or PutResult.KeyInUse, $"{answer}"));
    }

    [StoreTheory]
    [InlineData(MapSort.Id, false, "a b c d")]
    [InlineData(MapSort.Id, true, "d c b a")]
    [InlineData(MapSort.Title, false, "c d b a")]
    [InlineData(MapSort.Title, true, "a b d c")]
    [InlineData(MapSort.Modified, false, "d b a c")]
    [InlineData(MapSort.Modified, true, "c a b d")]
    public async Task A_list_is_sorted_and_paged_in_either_direction(MapSort sort, bool isDescending, string expected)
    {
        foreach (var (id, title) in new[] { ("d", "Ähre"), ("b", "apple"), ("a", "Zebra"), ("c", "") })
        {
            await Store.PutAsync(Id(id), Titled(title), Expected.Absent);
            await Task.Delay(20);
        }

        var query = new MapQuery { Sort = sort, Descending = isDescending };
        Assert.Equal(expected, string.Join(' ', (await Page(query)).Maps.Select(map => map.Id)));
        for (var limit = 1; limit <= 4; limit++)
        {
            var pages = await Pages(query with { Limit = limit });
            Assert.Equal(expected, string.Join(' ', pages.SelectMany(page => page).Select(map => map.Id)));
        }
    }

    [StoreFact]
    public async Task The_first_page_says_how_many_maps_match()
    {
        for (var i = 0; i < 5; i++)
            await Store.PutAsync(Id($"m{i}"), Titled(i % 2 == 0 ? "Even" : "Odd"), Expected.Absent);
        var first = await Page(new MapQuery { Limit = 2 });
        Assert.Equal(5, first.Total);
        Assert.Null((await Page(new MapQuery { Limit = 2, After = first.Next })).Total);
        Assert.Equal(3, (await Page(new MapQuery { Limit = 2, Text = "even" })).Total);
        Assert.Equal(0, (await Page(new MapQuery { Limit = 2, Tag = "none" })).Total);
    }

    [StoreFact]
    public async Task A_list_says_who_includes_a_map_if_it_is_asked()
    {
        await Store.PutAsync(Id("part"), Titled("Part"), Expected.Absent);
        await Store.PutAsync(Id("b"), Bytes("include: part.arg\n"), Expected.Absent);
        await Store.PutAsync(Id("a"), Bytes("include: part.arg\ninclude: b.arg\n"), Expected.Absent);
        Assert.All((await Page(new MapQuery())).Maps, map => Assert.Null(map.IncludedBy));
        var maps = (await Page(new MapQuery { WithIncluders = true })).Maps;
        Assert.Equal(
            ["a:", "b: a", "part: a b"], maps.Select(map => $"{map.Id}: {string.Join(' ', map.IncludedBy!.Value)}".TrimEnd()));
    }

    [StoreTheory]
    [InlineData("strasse")]
    [InlineData("STRASSE straße")]
    [InlineData("istanbul")]
    [InlineData("größe")]
    [InlineData("gro\u0308ße")]
    [InlineData("grosse")]
    [InlineData("café")]
    [InlineData("cafe\u0301")]
    [InlineData("fi①")]
    [InlineData("100%_a\\b")]
    public async Task A_search_finds_words_however_they_are_written(string text)
    {
        await Store.PutAsync(
            Id("a"), Bytes("map: Straße in İstanbul\n\nclaim c: Die Gro\u0308ße des Cafés, ﬁ1, 100%_a\\b\n"), Expected.Absent);
        await Store.PutAsync(Id("b"), Bytes("map: Other 100xxa\n"), Expected.Absent);
        Assert.Equal("a", string.Join(' ', (await Page(new MapQuery { Text = text })).Maps.Select(map => map.Id)));
    }

    [StoreFact]
    public async Task A_character_0_does_no_harm()
    {
        await Store.PutAsync(Id("a"), Bytes("map: One\0two #t\0g\n\nclaim c: Three\0four\n"), Expected.Absent);
        Assert.Single((await Page(new MapQuery { Sort = MapSort.Title })).Maps);
        Assert.Empty((await Page(new MapQuery { Text = "absent\0" })).Maps);
        Assert.Empty((await Page(new MapQuery { Tag = "a\0" })).Maps);
    }

    [StoreFact]
    public async Task A_cancelled_call_changes_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.PutAsync(Id("a"), Titled("A"), Expected.Any, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.DeleteAsync(Id("a"), Expected.Any, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.GetAsync(Id("a"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.ListAsync(new MapQuery(), cancelled));
        Assert.IsType<GetResult.Missing>(await Store.GetAsync(Id("a")));
    }

    [StoreFact]
    public async Task A_healthy_store_has_no_problem() => Assert.Null(await Store.CheckAsync());

    private Task<RenameResult> RenameAsync(string id, string to, Expected expected) =>
        Store.RenameAsync(Id(id), Id(to), expected, ChangeNote.None);

    private Task<PutResult> PutAsync(string id, string title, CreationKey key) =>
        Store.PutAsync(Id(id), Titled(title), Expected.Absent, ChangeNote.None, key);

    /// <summary>Makes so many calls at once, each from its own thread.</summary>
    protected static async Task<PutResult[]> AtOnce(int count, Func<int, Task<PutResult>> call)
    {
        using var start = new Barrier(count);
        return await Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return call(i);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));
    }

    protected async Task<ListResult.Page> Page(MapQuery query) => Assert.IsType<ListResult.Page>(await Store.ListAsync(query));

    protected async Task<StoredMap> Found(string id) => Assert.IsType<GetResult.Found>(await Store.GetAsync(Id(id))).Map;

    /// <summary>All pages, one after the other.</summary>
    protected async Task<List<ImmutableArray<MapSummary>>> Pages(MapQuery query)
    {
        var pages = new List<ImmutableArray<MapSummary>>();
        while (true)
        {
            var page = await Page(query);
            pages.Add(page.Maps);
            if (page.Next is null)
                return pages;
            query = query with { After = page.Next };
        }
    }

    /// <summary>Reads a map with what it includes from the store; returns a hash of everything that was read.</summary>
    protected async Task<(ArgumentDocument Document, string Hash)> Load(string id, string source)
    {
        var files = new RecordedWorkspace(Store.Files);
        var document = await ArgumentDocument.LoadAsync(files, new FileContent(Bytes(source)), Id(id).FileName);
        return (document, files.Fingerprint);
    }

    private async Task<string> HashOf(string id, string source) => (await Load(id, source)).Hash;
}
