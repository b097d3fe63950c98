using System.Diagnostics;
using System.Globalization;
using System.Text;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Storage.Folder;

using static ArgumentMap.Api.Tests.Storage.Sources;

namespace ArgumentMap.Api.Tests.Storage.Folder;

public sealed class FolderMapStoreTests : MapStoreContract, IDisposable
{
    private static readonly TimeSpan Rescan = TimeSpan.FromMilliseconds(500);

    private readonly TemporaryFolder _folder = new();
    private readonly StoppedClock _clock = new();
    private FolderMapStore? _store;

    private FolderStoreOptions Options => new() { Folder = _folder.Path, Rescan = Rescan };

    public void Dispose()
    {
        _store?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_edit_from_outside_is_read_at_once_and_listed_at_the_next_scan()
    {
        _folder.Write("a.arg", "map: One\n");
        Assert.Equal("One", await Titles());

        _folder.Write("a.arg", "map: Two\n");
        Assert.Equal(Revision.Of(Bytes("map: Two\n")), (await Found("a")).Revision);
        Assert.Equal("One", await Titles());
        _clock.Pass(Rescan);
        Assert.Equal("Two", await Titles());
    }

    [Fact]
    public async Task Maps_that_come_and_go_outside_are_seen_at_the_next_scan()
    {
        Assert.Equal("", await Titles());
        _folder.Write("a.arg", "map: A\n");
        _folder.Write("b.arg", "map: B\n");
        _clock.Pass(Rescan);
        Assert.Equal("A B", await Titles());
        File.Move(_folder["a.arg"], _folder["c.arg"]);
        File.Delete(_folder["b.arg"]);
        _clock.Pass(Rescan);
        Assert.Equal(["c"], (await Page(new MapQuery())).Maps.Select(map => map.Id.Value));
    }

    [Fact]
    public async Task A_map_deleted_since_the_scan_is_not_listed()
    {
        _folder.Write("a.arg", "map: A\n");
        _folder.Write("b.arg", "map: B\n");
        _folder.Write("c.arg", "map: C\n");
        Assert.Single((await Page(new MapQuery { Limit = 1 })).Maps);
        File.Delete(_folder["c.arg"]);
        Assert.Equal("A B", await Titles());
    }

    [UnixFact]
    public async Task An_edit_that_keeps_size_and_modification_time_is_seen()
    {
        var time = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        _folder.Write("a.arg", "map: One\n");
        File.SetLastWriteTimeUtc(_folder["a.arg"], time);
        Assert.Equal("One", await Titles());
        _folder.Write("a.arg", "map: Two\n");
        File.SetLastWriteTimeUtc(_folder["a.arg"], time);
        _clock.Pass(Rescan);
        Assert.Equal(OperatingSystem.IsLinux() ? "Two" : "One", await Titles());
    }

    [Fact]
    public async Task A_file_that_has_just_changed_is_read_again_although_its_stamp_is_the_same()
    {
        _clock.Now = DateTimeOffset.UtcNow.AddDays(-1);
        _folder.Write("a.arg", "map: One\n");
        Assert.Equal("One", await Titles());
        _folder.Write("a.arg", "map: Two\n");
        Assert.Equal("Two", await Titles());
    }

    [Fact]
    public async Task A_file_is_opened_only_once_while_it_is_unchanged()
    {
        _folder.Write("a.arg", "map: One\n");
        var first = await Found("a");
        Assert.Equal(OperatingSystem.IsLinux(), first.Source.Equals((await Found("a")).Source));

        // Of another length: both may have been written within the resolution of the file system's times, and the clock here is far ahead.
        _folder.Write("a.arg", "map: Another\n");
        Assert.Equal("map: Another\n", Encoding.UTF8.GetString((await Found("a")).Source.Span));
        File.Delete(_folder["a.arg"]);
        Assert.IsType<GetResult.Missing>(await Store.GetAsync(Id("a")));
    }

    [Fact]
    public async Task A_file_that_has_just_changed_is_opened_each_time()
    {
        _clock.Now = DateTimeOffset.UtcNow.AddDays(-1);
        _folder.Write("a.arg", "map: One\n");
        Assert.False((await Found("a")).Source.Equals((await Found("a")).Source));
    }

    [Fact]
    public async Task No_more_bytes_are_kept_than_allowed()
    {
        Use(Options with { KeptBytes = 0 });
        _folder.Write("a.arg", "map: One\n");
        Assert.False((await Found("a")).Source.Equals((await Found("a")).Source));
    }

    [Fact]
    public async Task A_put_from_outside_makes_an_expected_revision_stale()
    {
        var mine = Assert.IsType<PutResult.Created>(await Store.PutAsync(Id("a"), Titled("Mine"), Expected.Absent)).Revision;
        _folder.Write("a.arg", "map: Theirs\n");
        Assert.Equal(
            new PutResult.Conflict(Revision.Of(Bytes("map: Theirs\n"))),
            await Store.PutAsync(Id("a"), Titled("Mine again"), Expected.Revision(mine)));
        Assert.Equal("map: Theirs\n", await File.ReadAllTextAsync(_folder["a.arg"]));
    }

    [Fact]
    public async Task Only_files_whose_names_are_ids_are_maps()
    {
        foreach (var name in new[] { "a.arg", "A.arg", "b.txt", "c", "-d.arg", "e.f.arg", ".g.arg", "sources/h.arg", "ı.arg" })
            _folder.Write(name, "map: M\n");
        Directory.CreateDirectory(_folder["folder.arg"]);
        Assert.Equal(["a"], (await Page(new MapQuery())).Maps.Select(map => map.Id.Value));
        Assert.IsType<GetResult.Missing>(await Store.GetAsync(Id("folder")));
        Assert.IsType<DeleteResult.Missing>(await Store.DeleteAsync(Id("folder"), Expected.Any));
        var failed = Assert.IsType<PutResult.Failed>(await Store.PutAsync(Id("folder"), Titled("x"), Expected.Any));
        Assert.Equal(
            new StoreProblem(
                StoreFault.Unavailable, "The name of the map 'folder' is taken by something that is not a map. Choose another id."),
            failed.Problem);
    }

    [Fact]
    public async Task Files_that_are_no_maps_are_listed_with_what_to_do()
    {
        foreach (var name in new[] { "UPPER.arg", "with space.arg", "ümlaut.arg", "2024.1.arg", "-.arg", "a.arg", "b.txt", ".hidden.arg" })
            _folder.Write(name, "map: M\n");
        _folder.Write("Folder.arg/c.arg", "map: M\n");
        const string Rest = ": ids are of a-z, 0-9 and -.";
        var first = await Page(new MapQuery { Limit = 1 });
        Assert.Equal(
            [
                $"The file '-.arg' is not served, because its name is not an id. Rename it{Rest}",
                $"The file '2024.1.arg' is not served, because its name is not an id. Rename it to '2024-1.arg'{Rest}",
                $"The file 'UPPER.arg' is not served, because its name is not an id. Rename it to 'upper.arg'{Rest}",
                $"The file 'with space.arg' is not served, because its name is not an id. Rename it to 'with-space.arg'{Rest}",
                $"The file 'ümlaut.arg' is not served, because its name is not an id. Rename it to 'umlaut.arg'{Rest}",
            ],
            first.Unservable.Select(file => file.Advice));
        File.Move(_folder["UPPER.arg"], _folder["upper.arg"]);
        foreach (var name in new[] { "with space.arg", "ümlaut.arg", "2024.1.arg", "-.arg" })
            File.Delete(_folder[name]);
        _folder.Write("New.arg", "map: N\n");
        _clock.Pass(Rescan);
        var page = await Page(new MapQuery());
        Assert.Equal(["a", "upper"], page.Maps.Select(map => map.Id.Value));
        Assert.Equal("New.arg", Assert.Single(page.Unservable).Name);
    }

    [Fact]
    public async Task A_second_store_over_the_folder_is_refused_until_the_first_has_ended()
    {
        await Store.PutAsync(Id("a"), Titled("A"), Expected.Absent);
        Assert.StartsWith(
            "Another process serves the maps in '",
            Assert.Throws<StoreStartException>(() => new FolderMapStore(Options, _clock)).Message,
            StringComparison.Ordinal);
        _store!.Dispose();
        using var second = new FolderMapStore(Options, _clock);
        Assert.IsType<PutResult.Replaced>(await second.PutAsync(Id("a"), Titled("B"), Expected.Present));
    }

    [Fact]
    public async Task A_store_that_began_without_its_folder_does_not_write_beside_another()
    {
        var options = Options with { Folder = _folder["later"] };
        Use(options);
        Directory.CreateDirectory(_folder["later"]);
        using var other = new FolderMapStore(options, _clock);
        Assert.IsType<PutResult.Created>(await other.PutAsync(Id("a"), Titled("A"), Expected.Absent));
        Assert.Equal(
            "Another process serves the map folder; 'a' was not changed. Let only one of them serve it.",
            Assert.IsType<PutResult.Failed>(await Store.PutAsync(Id("a"), Titled("B"), Expected.Present)).Problem.Message);
        Assert.Equal(Titled("A"), (await Found("a")).Source.ToArray());
    }

    [UnixFact]
    public async Task Changes_that_the_system_does_not_report_for_the_folder_are_seen_too()
    {
        _folder.Write("sources/real.arg", "map: One\n");
        File.CreateSymbolicLink(_folder["a.arg"], "sources/real.arg");
        _folder.Write("b.arg", "map: B\n");
        Assert.Equal("One B", await Titles());
        _folder.Write("sources/real.arg", "map: Another\n");
        _clock.Pass(Rescan);
        Assert.Equal("Another B", await Titles());
        Directory.Move(_folder.Path, _folder.Path + "-old");
        Directory.CreateDirectory(_folder.Path);
        _folder.Write("c.arg", "map: C\n");
        _clock.Pass(Rescan);
        Assert.Equal("C", await Titles());
        Directory.Delete(_folder.Path + "-old", recursive: true);
    }

    [Fact]
    public async Task What_a_crash_left_behind_is_removed_and_never_served()
    {
        var left = $".a.{Guid.NewGuid():N}.unfinished";
        _folder.Write(left, "map: Half\n");
        _folder.Write(".other.tmp", "of another program");
        _folder.Write("a.arg", "map: A\n");
        Assert.Equal("A", await Titles());
        Assert.Equal(".argmap.lock .other.tmp a.arg", _folder.Names());
    }

    [Fact]
    public async Task Nothing_is_left_next_to_the_maps()
    {
        await Store.PutAsync(Id("a"), Titled("A"), Expected.Absent);
        await Store.PutAsync(Id("a"), Titled("B"), Expected.Present);
        await Store.PutAsync(Id("a"), Titled("C"), Expected.Absent);
        Assert.Equal(".argmap.lock a.arg", _folder.Names());
    }

    [UnixFact]
    public async Task A_replaced_file_keeps_its_permissions()
    {
        _folder.Write("a.arg", "map: A\n");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        SetMode("a.arg", Mode);
        await Store.PutAsync(Id("a"), Titled("B"), Expected.Present);
        Assert.Equal(Mode, GetMode("a.arg"));
    }

    [Fact]
    public async Task A_map_has_a_maximum_size()
    {
        Use(Options with { MapBytes = 20 });
        var put = Assert.IsType<PutResult.Failed>(await Store.PutAsync(Id("a"), new byte[21], Expected.Any));
        Assert.Equal(
            new StoreProblem(StoreFault.TooLarge, "The map 'a' has 21 bytes; the limit is 20. Divide it and include the parts."),
            put.Problem);
        Assert.Equal(".argmap.lock", _folder.Names());
        Assert.IsType<PutResult.Created>(await Store.PutAsync(Id("a"), new byte[20], Expected.Any));
        Assert.Equal(20, (await Found("a")).Source.Length);

        _folder.Write("b.arg", "map: Twenty-one bytes");
        var get = Assert.IsType<GetResult.Failed>(await Store.GetAsync(Id("b")));
        Assert.Equal(
            new StoreProblem(StoreFault.TooLarge, "The map 'b' has 21 bytes; the limit is 20. Divide it and include the parts."),
            get.Problem);
        _clock.Pass(Rescan);
        var summary = (await Page(new MapQuery())).Maps[^1];
        Assert.Equal(
            new MapSummary { Id = Id("b"), Length = 21, Problem = get.Problem, Modified = File.GetLastWriteTimeUtc(_folder["b.arg"]) },
            summary);
        Assert.Equal(new PutResult.Failed(get.Problem), await Store.PutAsync(Id("b"), new byte[1], Expected.Revision("")));
        Assert.IsType<PutResult.Replaced>(await Store.PutAsync(Id("b"), new byte[1], Expected.Present));
    }

    [Fact]
    public async Task A_store_has_a_maximum_number_of_maps()
    {
        Use(Options with { Maps = 3 });
        var answers = await AtOnce(10, i => Store.PutAsync(Id($"m{i}"), Titled("M"), Expected.Absent));
        Assert.Equal(3, answers.Count(answer => answer is PutResult.Created));
        Assert.Equal(7, answers.Count(answer => answer is PutResult.Failed { Problem.Fault: StoreFault.Full }));
        var failed = Assert.IsType<PutResult.Failed>(await Store.PutAsync(Id("more"), Titled("M"), Expected.Absent));
        Assert.Equal(
            new StoreProblem(StoreFault.Full, "At most 3 maps can be stored; there is no room for 'more'. Delete one that is not needed."),
            failed.Problem);

        var page = await Page(new MapQuery());
        Assert.IsType<PutResult.Replaced>(await Store.PutAsync(page.Maps[0].Id, Titled("N"), Expected.Present));
        Assert.IsType<DeleteResult.Deleted>(await Store.DeleteAsync(page.Maps[0].Id, Expected.Any));
        Assert.IsType<PutResult.Created>(await Store.PutAsync(Id("more"), Titled("M"), Expected.Absent));

        _folder.Write("outside.arg", "map: O\n");
        _clock.Pass(Rescan);
        var list = await Page(new MapQuery());
        Assert.Equal(3, list.Maps.Length);
        Assert.DoesNotContain(list.Maps, map => map.Id == Id("outside"));
        Assert.Equal(
            "The folder contains more than 3 maps; only the first 3 of them, by id, are listed, and no more can be created.", list.Notice);
        File.Delete(_folder["outside.arg"]);
        _clock.Pass(Rescan);
        Assert.Null((await Page(new MapQuery())).Notice);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(1_000_000)]
    public async Task Search_finds_the_same_however_little_the_index_may_keep(long length)
    {
        Use(Options with { IndexLength = length });
        for (var i = 0; i < 30; i++)
            _folder.Write($"m{i:00}.arg", $"map: Map {i}\n\nclaim c: {(i % 10 == 3 ? "An owl" : "A lark")} sings\n");
        for (var run = 0; run < 2; run++)
            Assert.Equal("Map 3 Map 13 Map 23", await Titles(new MapQuery { Text = "owl" }));
    }

    [Fact]
    public async Task A_missing_folder_is_a_problem_until_it_exists()
    {
        Use(Options with { Folder = _folder["later"] });
        var problem = new StoreProblem(StoreFault.Unavailable, "The map folder does not exist.");
        Assert.Equal(problem, await Store.CheckAsync());
        Assert.Equal(new ListResult.Failed(problem), await Store.ListAsync(new MapQuery()));
        Assert.Equal(new GetResult.Failed(problem), await Store.GetAsync(Id("a")));
        Assert.Equal(new PutResult.Failed(problem), await Store.PutAsync(Id("a"), Titled("A"), Expected.Absent));
        Assert.IsType<PutResult.Failed>(await Store.PutAsync(Id("a"), Titled("A"), Expected.Any));
        Assert.IsType<DeleteResult.Failed>(await Store.DeleteAsync(Id("a"), Expected.Any));
        Directory.CreateDirectory(_folder["later"]);
        Assert.Null(await Store.CheckAsync());
        Assert.IsType<PutResult.Created>(await Store.PutAsync(Id("a"), Titled("A"), Expected.Absent));
        Assert.Equal("A", await Titles());
    }

    [Fact]
    public async Task Ten_thousand_maps_are_listed_searched_and_kept_up_to_date()
    {
        for (var i = 0; i < 10_000; i++)
            _folder.Write($"m{i:0000}.arg", $"map: M{i:0000}\n\nclaim c: {(i % 1_000 == 7 ? "An owl" : "A lark")}\n");
        Assert.Equal(10_000, (await Pages(new MapQuery { Limit = 1_000 })).Sum(page => page.Length));
        Assert.Equal("M0007 M1007 M2007 M3007 M4007 M5007 M6007 M7007 M8007 M9007", await Titles(new MapQuery { Text = "OWL" }));
        _folder.Write("m5007.arg", "map: Changed\n\nclaim c: An owl of another size\n");
        File.Delete(_folder["m6007.arg"]);
        _clock.Pass(Rescan);
        Assert.Equal("M0007 M1007 M2007 M3007 M4007 Changed M7007 M8007 M9007", await Titles(new MapQuery { Text = "OWL" }));
    }

    [Fact]
    public async Task Every_acknowledged_map_survives_a_killed_process()
    {
        var whole = Enumerable.Range(0, StoreWriter.Puts).Select(put => Revision.Of(StoreWriter.Source(put))).ToList();

        // Killed after so many puts, whatever the next one is doing then.
        foreach (var kill in new[] { 1, 60, 400, 900 })
        {
            var last = await WriteAndKill(kill);
            using var store = new FolderMapStore(Options, TimeProvider.System);
            Assert.DoesNotContain("unfinished", _folder.Names(), StringComparison.Ordinal);
            var page = Assert.IsType<ListResult.Page>(await store.ListAsync(new MapQuery()));
            Assert.All(page.Maps, map => Assert.Contains(map.Revision, whole));
            for (var put = Math.Max(0, last + 1 - StoreWriter.Maps); put <= last; put++)
            {
                var map = Assert.IsType<GetResult.Found>(await store.GetAsync(StoreWriter.Id(put))).Map;

                // The put in progress may have happened or not.
                var isUnderWay = put + StoreWriter.Maps == last + 1;
                Assert.True(
                    map.Revision == whole[put] || (isUnderWay && map.Revision == whole[last + 1]),
                    $"{map.Id} is not what put {put} stored.");
            }
        }
    }

    [DiskFact]
    public async Task On_a_full_disk_the_old_map_stays_as_it_is()
    {
        using var disk = new SmallDisk(64);
        using var store = Use(Options with { Folder = disk.Path });
        await Store.PutAsync(Id("a"), new byte[20_000], Expected.Absent);
        var full = new StoreProblem(
            StoreFault.Full,
            "There is no room left to store the map 'a'; it was not changed. Try again when there is room.");
        Assert.Equal(new PutResult.Failed(full), await Store.PutAsync(Id("a"), new byte[60_000], Expected.Present));
        Assert.Equal(new byte[20_000], (await Found("a")).Source.ToArray());
        Assert.IsType<PutResult.Failed>(await Store.PutAsync(Id("b"), new byte[60_000], Expected.Absent));
        Assert.IsType<GetResult.Missing>(await Store.GetAsync(Id("b")));
        Assert.Equal([disk.Path + "/a.arg"], Directory.GetFileSystemEntries(disk.Path, "*.arg"));
        Assert.IsType<PutResult.Replaced>(await Store.PutAsync(Id("a"), new byte[30_000], Expected.Present));
    }

    [DiskFact]
    public async Task On_a_read_only_disk_maps_are_read_but_not_changed()
    {
        using var disk = new SmallDisk(64);
        await File.WriteAllBytesAsync(disk.Path + "/a.arg", Titled("A"));
        disk.MakeReadOnly();
        using var store = Use(Options with { Folder = disk.Path });
        var problem = new StoreProblem(StoreFault.ReadOnly, "The stored maps are read-only; 'a' was not changed.");
        Assert.Equal(new PutResult.Failed(problem), await Store.PutAsync(Id("a"), Titled("B"), Expected.Present));
        Assert.Equal(new DeleteResult.Failed(problem), await Store.DeleteAsync(Id("a"), Expected.Any));
        Assert.Equal(Titled("A"), (await Found("a")).Source.ToArray());
        Assert.Equal("A", await Titles());
    }

    [PermissionFact]
    public async Task A_folder_without_write_permission_is_read_only()
    {
        _folder.Write("a.arg", "map: A\n");
        SetMode("", UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var put = await Store.PutAsync(Id("a"), Titled("B"), Expected.Present);
        var delete = await Store.DeleteAsync(Id("a"), Expected.Any);
        SetMode("", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var problem = new StoreProblem(StoreFault.ReadOnly, "The stored maps are read-only; 'a' was not changed.");
        Assert.Equal(new PutResult.Failed(problem), put);
        Assert.Equal(new DeleteResult.Failed(problem), delete);
        Assert.Equal("A", await Titles());
    }

    [PermissionFact]
    public async Task A_file_without_read_permission_is_listed_with_the_problem()
    {
        _folder.Write("a.arg", "map: A\n");
        SetMode("a.arg", UnixFileMode.None);
        var problem = new StoreProblem(
            StoreFault.Unreadable,
            "The map 'a' exists, but the server is not allowed to read it. Give it permission to.");
        Assert.Equal(new GetResult.Failed(problem), await Store.GetAsync(Id("a")));
        var summary = Assert.Single((await Page(new MapQuery())).Maps);
        Assert.Equal((Id("a"), "", null, problem), (summary.Id, summary.Title, summary.Revision, summary.Problem));
        Assert.Equal(new PutResult.Failed(problem), await Store.PutAsync(Id("a"), Titled("B"), Expected.Absent));
        Assert.Equal("ARG115 The file 'a.arg' cannot be read.", await IncludeProblem("a.arg"));
    }

    [UnixFact]
    public async Task A_link_inside_the_folder_is_followed_and_replaced_by_a_put()
    {
        _folder.Write("sources/real.arg", "map: Real\n");
        File.CreateSymbolicLink(_folder["a.arg"], "sources/real.arg");
        Assert.Equal("Real", await Titles());
        Assert.IsType<PutResult.Replaced>(await Store.PutAsync(Id("a"), Titled("New"), Expected.Present));
        Assert.Null(new FileInfo(_folder["a.arg"]).LinkTarget);
        Assert.Equal("map: Real\n", await File.ReadAllTextAsync(_folder["sources/real.arg"]));
    }

    [UnixFact]
    public async Task A_link_that_leaves_the_folder_is_not_followed()
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret.arg", "map: Secret\n\nclaim secret: A secret\n");
        outside.Write("deep/secret.arg", "map: Secret\n");
        File.CreateSymbolicLink(_folder["a.arg"], outside["secret.arg"]);
        File.CreateSymbolicLink(_folder["b.arg"], "b.arg");
        Directory.CreateSymbolicLink(_folder["way"], outside["deep"]);

        // The path looks as if it stayed inside, but 'way' is elsewhere.
        File.CreateSymbolicLink(_folder["c.arg"], "way/../secret.arg");
        File.CreateSymbolicLink(_folder["d.arg"], "way/secret.arg");
        _folder.Write("e.arg", "map: E\n");
        Assert.Equal("E", await Titles());
        foreach (var id in new[] { "a", "b", "c", "d" })
            Assert.IsType<GetResult.Missing>(await Store.GetAsync(Id(id)));
        foreach (var path in new[] { "a.arg", "c.arg", "d.arg", "way/secret.arg", "way/none.arg" })
            Assert.Equal(
                $"ARG116 '{path}' is outside the folder of the map. Include files in that folder or below it.",
                await IncludeProblem(path));
        Assert.Equal("ARG115 The file 'b.arg' does not exist.", await IncludeProblem("b.arg"));

        Assert.IsType<PutResult.Created>(await Store.PutAsync(Id("a"), Titled("New"), Expected.Absent));
        Assert.StartsWith("map: Secret", await File.ReadAllTextAsync(outside["secret.arg"]), StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_pipe_does_not_make_the_store_wait()
    {
        using (var process = Process.Start("mkfifo", _folder["pipe.arg"]))
            await process.WaitForExitAsync();
        Assert.Equal(OperatingSystem.IsLinux() ? "" : "pipe", string.Join(' ', (await Page(new MapQuery())).Maps.Select(map => map.Id)));
        _ = await Store.GetAsync(Id("pipe"));
        Assert.NotEqual("", await IncludeProblem("pipe.arg"));
    }

    [Theory]
    [InlineData("sources/part.arg", "")]
    [InlineData("sources/chain.arg", "")]
    [InlineData("sources/../Part 2.arg", "")]
    [InlineData("sources", "ARG115 The file 'sources' does not end in '.arg'; only maps can be included here.")]
    [InlineData("secret.txt", "ARG115 The file 'secret.txt' does not end in '.arg'; only maps can be included here.")]
    [InlineData(".hidden/part.arg", "ARG115 The file '.hidden/part.arg' is hidden and cannot be included here.")]
    [InlineData("sources/none.arg", "ARG115 The file 'sources/none.arg' does not exist.")]
    [InlineData("part.arg/part.arg", "ARG115 The file 'part.arg/part.arg' does not exist.")]
    [InlineData("sources/large.arg", "ARG115 The file 'sources/large.arg' is larger than the limit.")]
    [InlineData("sources/out.arg", "ARG116 '../../outside.arg' is outside the folder of the map. Include files in that folder or below "
        + "it.")]
    public async Task Files_below_the_folder_may_be_included(string path, string expected)
    {
        Use(Options with { MapBytes = 1_000 });
        foreach (var name in new[] { "part.arg", "sources/part.arg", "Part 2.arg", "secret.txt", ".hidden/part.arg" })
            _folder.Write(name, "claim c: A claim\n");
        _folder.Write("sources/chain.arg", "include: ../sources/part.arg\n");
        _folder.Write("sources/out.arg", "include: ../../outside.arg\n");
        _folder.Write("sources/large.arg", new string('\n', 1_001));
        Assert.Equal(expected, await IncludeProblem(path));
    }

    [Fact]
    public async Task A_path_of_any_length_is_answered()
    {
        Assert.EndsWith("does not exist.", await IncludeProblem(new string('a', 5_000) + ".arg"), StringComparison.Ordinal);
        Assert.EndsWith(
            "does not exist.",
            await IncludeProblem(string.Concat(Enumerable.Repeat("a/", 10_000)) + "b.arg"),
            StringComparison.Ordinal);
    }

    protected override IMapStore Create() => Use(Options);

    private FolderMapStore Use(FolderStoreOptions options) => _store ??= new FolderMapStore(options, _clock);

    private async Task<string> Titles(MapQuery? query = null) =>
        string.Join(' ', (await Page(query ?? new MapQuery())).Maps.Select(map => map.Title));

    /// <summary>The diagnostics of a map that includes a file.</summary>
    private async Task<string> IncludeProblem(string path)
    {
        var (document, _) = await Load("main", $"include: {path}\n");
        return string.Join('\n', document.Diagnostics.Select(found => $"{found.Descriptor.Code} {found.Message}"));
    }

    /// <summary>Lets a process write maps and kills it after so many; returns the last put that it acknowledged.</summary>
    private async Task<int> WriteAndKill(int puts)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(StoreWriter).Assembly.Location, _folder.Path]) { RedirectStandardOutput = true };
        using var writer = Process.Start(start)!;
        var last = -1;
        while (await writer.StandardOutput.ReadLineAsync() is { } line)
        {
            last = int.Parse(line, CultureInfo.InvariantCulture);
            if (last == puts)
                writer.Kill();
        }

        await writer.WaitForExitAsync();
        Assert.InRange(last, puts, StoreWriter.Puts - 2);
        return last;
    }

    private void SetMode(string name, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder[name], mode);
    }

    private UnixFileMode GetMode(string name) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(_folder[name]);
}
