using System.Text.Json.Nodes;

namespace ArgumentMap.LanguageServer.Tests;

/// <summary>Maps that include one another, saved and unsaved.</summary>
public sealed class WorkspaceTests
{
    private const string Library = "source log [A]: Log\n\nclaim far: Far away\n  premise: Rests on nothing\n";

    private const string Includer = "include: lib.arg\n\nclaim near [likely]: Near\n  premise far\n  source log [p. 3]\n";

    [Fact]
    public async Task An_unsaved_buffer_comes_before_the_file()
    {
        using var folder = new MapFolder(("lib.arg", "claim other: O\n"), ("map.arg", Includer));
        await using var client = await OpenedAsync(folder);
        await client.OpenAsync("map.arg", Includer);
        Assert.Contains("ARG101", Codes(await client.DiagnosticsAsync("map.arg", 1)));
        await client.OpenAsync("lib.arg", Library);
        Assert.DoesNotContain("ARG101", Codes(await NextAsync(client, "map.arg", codes => !codes.Contains("ARG101"))));
        await client.ChangeAsync("lib.arg", 2, new JsonObject { ["text"] = "claim other: O\n" });
        Assert.Contains("ARG101", Codes(await NextAsync(client, "map.arg", codes => codes.Contains("ARG101"))));
    }

    [Fact]
    public async Task A_rename_reaches_what_is_included_and_what_includes_it()
    {
        using var folder = new MapFolder(
            ("lib.arg", Library),
            ("map.arg", Includer),
            ("sub/third.arg", "include: ../lib.arg as lib\nclaim third: T\n  premise lib.far\n"));
        await using var client = await OpenedAsync(folder);
        await client.OpenAsync("map.arg", Includer);
        var edit = await client.AskAtAsync("textDocument/rename", "map.arg", 3, 11, ("newName", "distant"));
        var changes = edit!["changes"]!.AsObject();
        Assert.Equal(
            [client.Uri("lib.arg"), client.Uri("map.arg"), client.Uri("sub/third.arg")],
            changes.Select(file => file.Key).Order(StringComparer.Ordinal));
        Assert.Equal(
            (2, 6, 9), (Line(changes, client.Uri("lib.arg")), Start(changes, client.Uri("lib.arg")), End(changes, client.Uri("lib.arg"))));
        Assert.Equal("lib.distant", (string)changes[client.Uri("sub/third.arg")]![0]!["newText"]!);
        var references = await client.AskAtAsync("textDocument/references", "map.arg", 3, 11);
        Assert.Equal(3, references!.AsArray().Count);
    }

    [Fact]
    public async Task A_generated_id_that_is_renamed_is_written_down()
    {
        using var folder = new MapFolder(("lib.arg", Library));
        await using var client = await OpenedAsync(folder);
        await client.OpenAsync("lib.arg", Library);
        var prepared = await client.AskAtAsync("textDocument/prepareRename", "lib.arg", 3, 4);
        Assert.Equal("rests-on-nothing", (string)prepared!["placeholder"]!);
        var edit = await client.AskAtAsync("textDocument/rename", "lib.arg", 3, 4, ("newName", "bare"));
        Assert.Equal(" bare", (string)edit!["changes"]![client.Uri("lib.arg")]![0]!["newText"]!);
    }

    [Theory]
    [InlineData("two words", "'two words' is not an id.")]
    [InlineData("near", "The id 'near' is taken.")]
    public async Task A_name_that_cannot_be_is_refused(string name, string message)
    {
        using var folder = new MapFolder(("lib.arg", Library), ("map.arg", Includer));
        await using var client = await OpenedAsync(folder);
        await client.OpenAsync("map.arg", Includer);
        var (_, problem) = await client.FailAsync("textDocument/rename", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = client.Uri("map.arg") },
            ["position"] = new JsonObject { ["line"] = 3, ["character"] = 11 },
            ["newName"] = name,
        });
        Assert.StartsWith(message, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_move_take_their_includes_with_them()
    {
        using var folder = new MapFolder(("lib.arg", "include: more.arg\n"), ("more.arg", "claim m: M\n"), ("map.arg", Includer));
        await using var client = await OpenedAsync(folder);
        var edit = await client.AskAsync("workspace/willRenameFiles", new JsonObject
        {
            ["files"] = new JsonArray(new JsonObject { ["oldUri"] = client.Uri("lib.arg"), ["newUri"] = client.Uri("sub/library.arg") }),
        });
        var changes = edit!["changes"]!.AsObject();
        Assert.Equal("sub/library.arg", (string)changes[client.Uri("map.arg")]![0]!["newText"]!);
        Assert.Equal("../more.arg", (string)changes[client.Uri("lib.arg")]![0]!["newText"]!);
    }

    [Fact]
    public async Task A_mistake_in_an_included_file_is_reported_there()
    {
        using var folder = new MapFolder(
            ("lib.arg", "claim far: Far\n  premis x: X\n"), ("map.arg", "include: lib.arg\nclaim a: A\n  premise far\n"));
        await using var client = await OpenedAsync(folder);
        await client.OpenAsync("map.arg", "include: lib.arg\nclaim a: A\n  premise far\n");
        Assert.Contains("ARG001", Codes(await client.DiagnosticsAsync("lib.arg")));
        await client.TellAsync("textDocument/didClose", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = client.Uri("map.arg") },
        });
        Assert.Empty(await client.DiagnosticsAsync("lib.arg"));
    }

    [Fact]
    public async Task A_change_on_disk_is_read_when_the_editor_tells_of_it()
    {
        using var folder = new MapFolder(("map.arg", Includer));
        await using var client = await OpenedAsync(folder);
        await client.OpenAsync("map.arg", Includer);
        Assert.NotEmpty(await client.DiagnosticsAsync("map.arg", 1));
        await File.WriteAllTextAsync(folder["lib.arg"], Library);
        await client.TellAsync("workspace/didChangeWatchedFiles", new JsonObject
        {
            ["changes"] = new JsonArray(new JsonObject { ["uri"] = client.Uri("lib.arg"), ["type"] = 1 }),
        });
        Assert.DoesNotContain("ARG101", Codes(await NextAsync(client, "map.arg", codes => !codes.Contains("ARG101"))));
    }

    [Fact]
    public async Task An_included_file_that_is_no_utf8_is_a_diagnostic()
    {
        using var folder = new MapFolder(("map.arg", Includer));
        await File.WriteAllBytesAsync(folder["lib.arg"], [0x63, 0xff, 0xfe, 0x0a]);
        await using var client = await OpenedAsync(folder);
        await client.OpenAsync("map.arg", Includer);
        Assert.NotEmpty(await client.DiagnosticsAsync("lib.arg"));
    }

    private static async Task<EditorClient> OpenedAsync(MapFolder folder)
    {
        var client = new EditorClient(folder.Path);
        await client.InitializeAsync();
        return client;
    }

    /// <summary>The first diagnostics of a file that are as they should become; what comes before is of an earlier state.</summary>
    private static async Task<JsonArray> NextAsync(EditorClient client, string name, Predicate<List<string>> isWanted)
    {
        while (true)
        {
            var found = await client.DiagnosticsAsync(name);
            if (isWanted(Codes(found)))
                return found;
        }
    }

    private static List<string> Codes(JsonArray diagnostics) => [.. diagnostics.Select(found => (string)found!["code"]!)];

    private static int Line(JsonObject changes, string uri) => (int)changes[uri]![0]!["range"]!["start"]!["line"]!;

    private static int Start(JsonObject changes, string uri) => (int)changes[uri]![0]!["range"]!["start"]!["character"]!;

    private static int End(JsonObject changes, string uri) => (int)changes[uri]![0]!["range"]!["end"]!["character"]!;
}
