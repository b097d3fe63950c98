using System.Text.Json.Nodes;

namespace ArgumentMap.LanguageServer.Tests;

/// <summary>Clients that are wrong, late or gone: each is answered, and nothing hangs.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task A_session_ends_as_the_protocol_says()
    {
        await using var client = new EditorClient();
        await client.InitializeAsync();
        Assert.Null(await client.AskAsync("shutdown", null));
        Assert.Equal(-32600, (await client.FailAsync("textDocument/hover", new JsonObject())).Code);
        await client.TellAsync("exit", null);
        Assert.Equal(0, await client.Ended);
    }

    [Fact]
    public async Task A_client_that_is_gone_ends_the_server()
    {
        await using var client = new EditorClient();
        await client.InitializeAsync();
        client.HangUp();
        Assert.Equal(1, await client.Ended);
    }

    [Fact]
    public async Task A_process_that_is_gone_ends_the_server()
    {
        await using var client = new EditorClient();
        // No process has the greatest number there is.
        await client.AskAsync("initialize", new JsonObject { ["processId"] = int.MaxValue, ["capabilities"] = new JsonObject() });
        Assert.Equal(1, await client.Ended);
    }

    [Fact]
    public async Task Nothing_is_answered_before_initialize()
    {
        await using var client = new EditorClient();
        Assert.Equal((-32002, "Expected 'initialize' first."), await client.FailAsync("textDocument/hover", new JsonObject()));
    }

    [Fact]
    public async Task What_is_unknown_or_unreadable_is_answered_with_an_error()
    {
        await using var client = new EditorClient();
        await client.InitializeAsync();
        Assert.Equal(-32601, (await client.FailAsync("textDocument/moniker", new JsonObject())).Code);
        Assert.Equal(-32602, (await client.FailAsync("textDocument/hover", new JsonObject { ["textDocument"] = "x" })).Code);
        await client.WriteRawAsync("Content-Length: 5\r\n\r\n{oops");
        var answer = await client.WaitAsync(message => message["error"] is not null);
        Assert.Equal(-32700, (int)answer["error"]!["code"]!);
        Assert.Null(await client.AskAsync("shutdown", null));
    }

    [Theory]
    [InlineData("Content-Length: x\r\n\r\n")]
    [InlineData("Length: 3\r\n\r\nabc")]
    [InlineData("Content-Length: 999999999999\r\n\r\n")]
    public async Task What_is_no_message_ends_the_connection_with_a_reason(string garbage)
    {
        await using var client = new EditorClient();
        await client.InitializeAsync();
        await client.WriteRawAsync(garbage);
        var told = await client.WaitAsync(message => (string?)message["method"] == "window/logMessage");
        Assert.Contains("The connection cannot be continued.", (string)told["params"]!["message"]!, StringComparison.Ordinal);
        Assert.Equal(1, await client.Ended);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_answered_with_what_is_wrong()
    {
        await using var client = new EditorClient();
        await client.InitializeAsync();
        var (code, message) = await client.FailAsync("textDocument/hover", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = client.Uri("gone.arg") },
            ["position"] = new JsonObject { ["line"] = 0, ["character"] = 0 },
        });
        Assert.Equal((-32803, "The file 'gone.arg' does not exist."), (code, message));
    }

    [Theory]
    [InlineData(-1, -1)]
    [InlineData(0, 99)]
    [InlineData(99, 0)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public async Task A_position_outside_counts_as_the_nearest_within(int line, int character)
    {
        await using var client = new EditorClient();
        await client.InitializeAsync();
        await client.OpenAsync("map.arg", "claim a: A\n");
        foreach (var method in (string[])["hover", "completion", "definition", "references", "prepareRename", "documentHighlight"])
        {
            var answer = await client.AnswerAsync(await client.SendAsync($"textDocument/{method}", new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = client.Uri("map.arg") },
                ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
            }));
            Assert.Null(answer["error"]);
        }
    }

    [Fact]
    public async Task A_version_that_comes_too_late_is_left_out()
    {
        await using var client = new EditorClient();
        await client.InitializeAsync();
        await client.OpenAsync("map.arg", "claim a [0.9]: A\n", version: 5);
        await client.ChangeAsync("map.arg", 4, new JsonObject { ["text"] = "clam\n" });
        var told = await client.WaitAsync(message => (string?)message["method"] == "window/logMessage");
        Assert.Contains("comes too late", (string)told["params"]!["message"]!, StringComparison.Ordinal);
        var hover = await client.AskAtAsync("textDocument/hover", "map.arg", 0, 7);
        Assert.Contains("**claim** `a`", (string)hover!["contents"]!["value"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_of_parts_are_applied_one_after_the_other()
    {
        await using var client = new EditorClient();
        await client.InitializeAsync();
        await client.OpenAsync("map.arg", "claim a [0.9]: \uD83D\uDE00 A\r\nclaim b [0.9]: B\r\n");
        await client.ChangeAsync(
            "map.arg",
            2,
            new JsonObject { ["range"] = EditorClient.Range(0, 18, 0, 19), ["text"] = "new" },
            new JsonObject { ["range"] = EditorClient.Range(1, 6, 1, 7), ["text"] = "longer" });
        var symbols = await client.AskAtAsync("textDocument/documentSymbol", "map.arg", 0, 0);
        Assert.Equal(["\uD83D\uDE00 new", "B"], symbols!.AsArray().Select(symbol => (string)symbol!["name"]!));
        Assert.Equal("claim longer", (string)symbols[1]!["detail"]!);
    }

    [Fact]
    public async Task A_request_that_is_cancelled_is_answered_all_the_same()
    {
        await using var client = new EditorClient();
        await client.InitializeAsync();
        await client.OpenAsync("map.arg", Large(2_000));
        var id = await client.SendAsync("textDocument/hover", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = client.Uri("map.arg") },
            ["position"] = new JsonObject { ["line"] = 0, ["character"] = 7 },
        });
        await client.TellAsync("$/cancelRequest", new JsonObject { ["id"] = id });
        // It may have been answered before it was cancelled; one of both it is.
        var answer = await client.AnswerAsync(id);
        Assert.True(answer["error"] is null || (int)answer["error"]!["code"]! == -32800, answer.ToJsonString());
        await client.TellAsync("$/cancelRequest", new JsonObject { ["id"] = 12_345 });
        Assert.Null(await client.AskAsync("shutdown", null));
    }

    [Fact]
    public async Task A_document_of_ten_megabytes_is_read_and_can_be_left_again()
    {
        await using var client = new EditorClient();
        await client.InitializeAsync();
        var text = Large(80_000);
        Assert.True(text.Length > 10_000_000);
        await client.OpenAsync("map.arg", text);
        await client.ChangeAsync("map.arg", 2, new JsonObject { ["text"] = "claim a [0.9]: A\n" });
        Assert.Empty(await client.DiagnosticsAsync("map.arg", 2));
    }

    [Fact]
    public async Task A_map_that_is_too_much_to_read_says_so()
    {
        using var folder = new MapFolder(("argmap.json", """{ "limits": { "effort": 10 } }"""));
        await using var client = new EditorClient(folder.Path);
        await client.InitializeAsync();
        await client.OpenAsync("map.arg", Large(20));
        Assert.Equal("ARG910", (string)(await client.DiagnosticsAsync("map.arg", 1))[^1]!["code"]!);
        var (code, message) = await client.FailAsync("textDocument/hover", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = client.Uri("map.arg") },
            ["position"] = new JsonObject { ["line"] = 0, ["character"] = 7 },
        });
        Assert.Equal(-32803, code);
        Assert.Contains("more work", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_diagnostics_come_to_an_end()
    {
        await using var client = new EditorClient();
        await client.InitializeAsync();
        await client.OpenAsync("map.arg", string.Concat(Enumerable.Repeat("clam\n", 100_000)));
        var found = await client.DiagnosticsAsync("map.arg", 1);
        Assert.Equal("ARG906", (string)found[^1]!["code"]!);
    }

    [Fact]
    public async Task Maps_nested_as_deep_as_they_may_have_symbols()
    {
        await using var client = new EditorClient();
        await client.InitializeAsync();
        var lines = Enumerable.Range(0, 190).Select(depth => $"{new string(' ', depth)}{(depth == 0 ? "claim" : "premise")} p{depth}: P");
        await client.OpenAsync("map.arg", string.Join('\n', lines));
        var symbol = (await client.AskAtAsync("textDocument/documentSymbol", "map.arg", 0, 0))![0];
        for (var depth = 1; depth < 190; depth++)
            symbol = symbol!["children"]![0];
        Assert.Equal("premise p189", (string)symbol!["detail"]!);
    }

    [Fact]
    public async Task A_folder_of_many_maps_is_read_in_the_background_with_progress()
    {
        using var folder = new MapFolder(
            [.. Enumerable.Range(0, 2_000).Select(i => ($"m{i}.arg", $"include: m{i + 1}.arg\nclaim c{i}: C\n"))]);
        await using var client = new EditorClient(folder.Path);
        await client.InitializeAsync(new JsonObject { ["window"] = new JsonObject { ["workDoneProgress"] = true } });
        await client.OpenAsync("alone.arg", "claim a [0.9]: A\n");
        Assert.Empty(await client.DiagnosticsAsync("alone.arg", 1));
        await client.WaitAsync(message => (string?)message["method"] == "$/progress"
            && (string?)message["params"]!["value"]!["kind"] == "end");
    }

    private static string Large(int claims) => string.Concat(Enumerable.Range(0, claims).Select(i =>
        $"claim c{i} [likely]: Claim number {i} of a map that says rather much about rather little\n"
        + $"  premise p{i} [likely]: A premise with words, and some more of them\n"));
}
