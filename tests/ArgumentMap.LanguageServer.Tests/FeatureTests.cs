using System.Text.Json.Nodes;

namespace ArgumentMap.LanguageServer.Tests;

/// <summary>Every feature that the server announces, asked for over its own protocol.</summary>
public sealed class FeatureTests
{
    private const string Map = """
        map: The bridge 😀

        source gauge [A]: Gauge log
          url: https://river.example/gauge

        claim closed: The bridge 😀 closed
          premise high [likely]: Water stood high #flood
            source gauge [p. 3]
          objection: Nobody saw it
          argument by-rule:
            scheme: expert opinion
            premise high
        """;

    public static TheoryData<string, string> Variants => new()
    {
        { "as it is", Map },
        { "CRLF", Map.ReplaceLineEndings("\r\n") },
        { "tabs", Map.Replace("  ", "\t", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task A_hover_shows_text_strength_and_why(string name, string text)
    {
        await using var client = await OpenedAsync(text);
        var hover = (string)(await client.AskAtAsync("textDocument/hover", "map.arg", 5, 8))!["contents"]!["value"]!;
        Assert.StartsWith("**claim** `closed`\n\nThe bridge 😀 closed\n\naccepted 0.", hover, StringComparison.Ordinal);
        Assert.Contains("1 for, 1 against", hover.Replace("2 for", "1 for", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("raise", hover, StringComparison.Ordinal);
        Assert.NotEmpty(name);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task A_definition_and_references_are_found(string name, string text)
    {
        await using var client = await OpenedAsync(text);
        var indent = text.Contains('\t', StringComparison.Ordinal) ? 2 : 4;
        var definition = await client.AskAtAsync("textDocument/definition", "map.arg", 11, indent + 8);
        Assert.Equal(6, (int)definition!["range"]!["start"]!["line"]!);
        var references = await client.AskAtAsync(
            "textDocument/references", "map.arg", 11, indent + 8, ("context", new JsonObject { ["includeDeclaration"] = true }));
        Assert.Equal([6, 11], references!.AsArray().Select(place => (int)place!["range"]!["start"]!["line"]!));
        var highlights = await client.AskAtAsync("textDocument/documentHighlight", "map.arg", 11, indent + 8);
        Assert.Equal(2, highlights!.AsArray().Count);
        Assert.NotEmpty(name);
    }

    [Fact]
    public async Task A_map_of_ten_thousand_lines_is_edited_like_any_other()
    {
        const int Claims = 5_000;
        const int Last = (2 * Claims) - 1;
        var text = string.Concat(
            Enumerable.Range(0, Claims).Select(i => $"claim c{i} [0.6]: Claim {i}\n  premise p{i} [0.9]: Premise {i}\n"));
        await using var client = await OpenedAsync(text);

        // The last line refers to the first premise, then to one that does not exist.
        await client.ChangeAsync("map.arg", 2, Change(Last, "  premise p0"));
        Assert.Equal(2, ((JsonArray)(await client.AskAtAsync(
            "textDocument/references", "map.arg", Last, 11, ("context", new JsonObject { ["includeDeclaration"] = true })))!).Count);
        await client.ChangeAsync("map.arg", 3, Change(Last, "  premise pp"));
        var error = (await client.DiagnosticsAsync("map.arg", 3)).Single(found => (int)found!["severity"]! == 1);
        Assert.Equal(Last, (int)error!["range"]!["start"]!["line"]!);
        await client.ChangeAsync("map.arg", 4, Change(Last, "  premise p0"));
        Assert.DoesNotContain(await client.DiagnosticsAsync("map.arg", 4), found => (int)found!["severity"]! == 1);
        var hints = (await AskAsync(client, "textDocument/inlayHint", ("range", EditorClient.Range(Last - 1, 0, Last, 0))))!.AsArray();
        Assert.StartsWith("accepted ", (string)hints[0]!["label"]!, StringComparison.Ordinal);

        static JsonObject Change(int line, string text) => new() { ["range"] = EditorClient.Range(line, 0, line, 100), ["text"] = text };
    }

    [Fact]
    public async Task Symbols_nest_like_items()
    {
        await using var client = await OpenedAsync(Map);
        var symbols = (await AskAsync(client, "textDocument/documentSymbol"))!.AsArray();
        Assert.Equal(
            ["The bridge 😀", "Gauge log", "The bridge 😀 closed"], symbols.Select(symbol => (string)symbol!["name"]!));
        Assert.Equal(
            ["premise high", "objection nobody-saw-it", "argument by-rule"],
            symbols[2]!["children"]!.AsArray().Select(symbol => (string)symbol!["detail"]!));
    }

    [Fact]
    public async Task Folds_hold_what_is_nested()
    {
        await using var client = await OpenedAsync(Map);
        var folds = (await AskAsync(client, "textDocument/foldingRange"))!.AsArray();
        Assert.Contains(folds, fold => (int)fold!["startLine"]! == 5 && (int)fold["endLine"]! == 11);
    }

    [Fact]
    public async Task Tokens_are_counted_in_code_units_of_utf16()
    {
        await using var client = await OpenedAsync(Map);
        var data = (await AskAsync(client, "textDocument/semanticTokens/full"))!["data"]!.AsArray().Select(number => (int)number!).ToList();
        // "map", its title with an emoji of two code units.
        Assert.Equal([0, 0, 3, 0, 0, 0, 5, 13, 5, 0], data.Take(10));
        var range = await client.AskAsync("textDocument/semanticTokens/range", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = client.Uri("map.arg") },
            ["range"] = EditorClient.Range(0, 0, 0, 3),
        });
        Assert.Equal(10, range!["data"]!.AsArray().Count);
    }

    [Fact]
    public async Task Hints_and_lenses_show_verdicts_and_what_to_settle_first()
    {
        await using var client = await OpenedAsync(Map);
        var hints = (await AskAsync(client, "textDocument/inlayHint", ("range", EditorClient.Range(5, 0, 6, 0))))!.AsArray();
        Assert.StartsWith("accepted 0.", (string)hints[0]!["label"]!, StringComparison.Ordinal);
        Assert.Equal("closed".Length + "claim : The bridge 😀 closed".Length, (int)hints[0]!["position"]!["character"]!);
        var lenses = (await AskAsync(client, "textDocument/codeLens"))!.AsArray();
        Assert.Contains("2 for, 1 against", (string)lenses[0]!["command"]!["title"]!, StringComparison.Ordinal);
        var resolved = await client.AskAsync("codeLens/resolve", lenses[1]!.DeepClone().AsObject());
        Assert.StartsWith("settle first: ", (string)resolved!["command"]!["title"]!, StringComparison.Ordinal);
        var said = await client.AskAsync("workspace/executeCommand", new JsonObject
        {
            ["command"] = "argmap.explain", ["arguments"] = new JsonArray(client.Uri("map.arg"), "closed"),
        });
        Assert.Contains("'closed' is accepted", (string)said!["value"]!, StringComparison.Ordinal);
        var shown = await client.WaitAsync(message => (string?)message["method"] == "window/showMessage");
        Assert.Equal((string)said["value"]!, (string)shown["params"]!["message"]!);
    }

    [Fact]
    public async Task While_a_text_has_errors_the_last_good_scores_stay()
    {
        await using var client = await OpenedAsync(Map);
        await AskAsync(client, "textDocument/inlayHint");
        await client.ChangeAsync("map.arg", 2, new JsonObject { ["text"] = Map + "\n  premis" });
        var hints = (await AskAsync(client, "textDocument/inlayHint", ("range", EditorClient.Range(5, 0, 6, 0))))!.AsArray();
        Assert.StartsWith("~accepted 0.", (string)hints[0]!["label"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  ", "premise,objection,argument,counterargument,source,question", "by,note,label,expect")]
    [InlineData("", "claim,section,include,source", "")]
    [InlineData("  premise ", "high,nobody-saw-it", "")]
    [InlineData("  source ", "gauge", "")]
    [InlineData("  premise new [", "likely,given,open", "")]
    [InlineData("  source new [", "A,B2", "")]
    [InlineData("  premise new: A text #", "#flood", "")]
    [InlineData("  expect: ", "accepted,rejected", "")]
    [InlineData("  standard: ", "preponderance", "")]
    [InlineData("include: ", "lib/other.arg", "")]
    public async Task A_completion_lists_what_can_stand_there(string line, string some, string more)
    {
        using var folder = new MapFolder(("lib/other.arg", "claim far: Far\n"));
        await using var client = new EditorClient(folder.Path);
        await client.InitializeAsync();
        await client.OpenAsync("map.arg", Map + "\n" + line);
        var list = await client.AskAtAsync("textDocument/completion", "map.arg", 12, line.Length);
        var labels = list!["items"]!.AsArray().Select(item => (string)item!["label"]!).ToList();
        Assert.All($"{some},{more}".Split(',', StringSplitOptions.RemoveEmptyEntries), label => Assert.Contains(label, labels));
        Assert.DoesNotContain("map", labels);
    }

    [Fact]
    public async Task Completion_writes_an_argument_by_a_scheme()
    {
        await using var client = await OpenedAsync(Map + "\n  arg");
        var list = await client.AskAtAsync("textDocument/completion", "map.arg", 12, 5);
        var scheme = list!["items"]!.AsArray().First(item => (string?)item!["label"] == "argument by expert opinion");
        Assert.StartsWith(
            "argument:\n    scheme: expert opinion\n    premise: E is an expert in the field F. #expertise\n",
            (string)scheme!["textEdit"]!["newText"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Actions_fix_create_and_argue_by_a_scheme()
    {
        const string Broken = "claim a [0.9]: A\n  premis b: B\n  premise missing-one\n  argument:\n    scheme: expert opinion\n";
        await using var client = await OpenedAsync(Broken);
        Assert.Contains("Write 'premise'", await TitlesAsync(client, 1));
        Assert.Contains("Create 'missing-one' here", await TitlesAsync(client, 2));
        Assert.Contains("Write down what 'expert opinion' requires", await TitlesAsync(client, 3));
        Assert.Contains("Argue for this by a scheme", await TitlesAsync(client, 0));
        Assert.Contains("Fix all that can be fixed safely", await TitlesAsync(client, 1));
        var only = (await AskAsync(
            client, "textDocument/codeAction", ("range", EditorClient.Range(1, 0, 1, 0)),
            ("context", new JsonObject { ["only"] = new JsonArray("quickfix") })))!.AsArray();
        Assert.Single(only);
    }

    [Fact]
    public async Task A_text_is_formatted_as_a_whole_in_part_and_while_typing()
    {
        const string Messy = "claim a:  A\n    premise b:   B\n\n\n\nclaim c:   C\n";
        await using var client = await OpenedAsync(Messy);
        var whole = Apply(Messy, (await AskAsync(client, "textDocument/formatting"))!.AsArray());
        Assert.Equal("claim a: A\n  premise b: B\n\nclaim c: C\n", whole);
        var part = Apply(Messy, (await AskAsync(
            client, "textDocument/rangeFormatting", ("range", EditorClient.Range(1, 0, 1, 1))))!.AsArray());
        Assert.Equal("claim a: A\n  premise b: B\n\n\n\nclaim c:   C\n", part);
        await client.ChangeAsync("map.arg", 2, new JsonObject { ["text"] = "claim a: A\n  | more\n\n" });
        var entered = Apply("claim a: A\n  | more\n\n", (await client.AskAtAsync(
            "textDocument/onTypeFormatting", "map.arg", 2, 0, ("ch", "\n")))!.AsArray());
        Assert.Equal("claim a: A\n  | more\n  | \n", entered);
    }

    [Fact]
    public async Task Addresses_and_includes_are_links()
    {
        await using var client = await OpenedAsync("include: lib.arg\n" + Map);
        var links = (await AskAsync(client, "textDocument/documentLink"))!.AsArray();
        Assert.Equal([client.Uri("lib.arg"), "https://river.example/gauge"], links.Select(link => (string)link!["target"]!));
        var definition = await client.AskAtAsync("textDocument/definition", "map.arg", 0, 11);
        Assert.Equal(client.Uri("lib.arg"), (string)definition!["uri"]!);
    }

    [Fact]
    public async Task What_bears_on_an_item_is_a_hierarchy()
    {
        await using var client = await OpenedAsync(Map);
        var prepared = (await client.AskAtAsync("textDocument/prepareCallHierarchy", "map.arg", 6, 12))![0]!;
        var incoming = (await client.AskAsync(
            "callHierarchy/incomingCalls", new JsonObject { ["item"] = prepared.DeepClone() }))!.AsArray();
        Assert.Equal(["source gauge"], incoming.Select(call => (string)call!["from"]!["detail"]!));
        var outgoing = (await client.AskAsync(
            "callHierarchy/outgoingCalls", new JsonObject { ["item"] = prepared.DeepClone() }))!.AsArray();
        Assert.Equal(["claim closed", "argument by-rule"], outgoing.Select(call => (string)call!["to"]!["detail"]!));
    }

    [Fact]
    public async Task Diagnostics_can_be_pulled()
    {
        await using var client = new EditorClient();
        var result = await client.InitializeAsync(options: new JsonObject { ["diagnostics"] = "pull" });
        Assert.NotNull(result["capabilities"]!["diagnosticProvider"]);
        await client.OpenAsync("map.arg", "clam a: A\n");
        var report = await AskAsync(client, "textDocument/diagnostic");
        Assert.Equal("ARG001", (string)report!["items"]![0]!["code"]!);
    }

    [Fact]
    public async Task Everything_announced_is_answered()
    {
        await using var client = new EditorClient();
        var capabilities = (await client.InitializeAsync())["capabilities"]!.AsObject();
        await client.OpenAsync("map.arg", Map);
        string[] documents =
        [
            "hover", "definition", "references", "documentHighlight", "rename", "documentSymbol", "foldingRange", "inlayHint", "codeLens",
            "codeAction", "formatting", "rangeFormatting", "onTypeFormatting", "documentLink", "completion", "prepareRename",
            "semanticTokens/full", "semanticTokens/range", "prepareCallHierarchy",
        ];
        foreach (var method in documents)
        {
            var answer = await client.AnswerAsync(await client.SendAsync($"textDocument/{method}", new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = client.Uri("map.arg") },
                ["position"] = new JsonObject { ["line"] = 5, ["character"] = 8 },
                ["range"] = EditorClient.Range(0, 0, 3, 0),
                ["newName"] = "shut",
            }));
            Assert.Null(answer["error"]?.ToJsonString());
        }

        Assert.Equal(18, capabilities.Count(capability => capability.Key.EndsWith("Provider", StringComparison.Ordinal)));
    }

    private static async Task<EditorClient> OpenedAsync(string text)
    {
        var client = new EditorClient();
        await client.InitializeAsync();
        await client.OpenAsync("map.arg", text);
        return client;
    }

    private static Task<JsonNode?> AskAsync(EditorClient client, string method, params (string Name, JsonNode? Value)[] more) =>
        client.AskAtAsync(method, "map.arg", 0, 0, more);

    private static async Task<List<string>> TitlesAsync(EditorClient client, int line) =>
        [.. (await AskAsync(client, "textDocument/codeAction", ("range", EditorClient.Range(line, 3, line, 3))))!.AsArray()
            .Select(action => (string)action!["title"]!)];

    private static string Apply(string text, JsonArray edits)
    {
        foreach (var edit in edits.Reverse())
        {
            int Offset(string end)
            {
                var lines = text.Split('\n');
                var line = (int)edit!["range"]![end]!["line"]!;
                return lines.Take(line).Sum(before => before.Length + 1) + (int)edit["range"]![end]!["character"]!;
            }

            var (start, stop) = (Offset("start"), Offset("end"));
            text = text[..start] + (string)edit!["newText"]! + text[stop..];
        }

        return text;
    }
}
