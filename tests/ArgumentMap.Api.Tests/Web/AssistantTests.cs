using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using ArgumentMap.Assistant.Tools;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace ArgumentMap.Api.Tests.Web;

/// <summary>Assistants over HTTP: the same tools, with the keys, limits and stored maps of the API.</summary>
public sealed class AssistantTests
{
    private const string Map = "map: The bridge\n\nclaim closed: It was closed\n  premise high [0.9]: The water stood high\n";

    private static readonly (string, string)[] Keys =
    [
        ("Api:Keys:ann:Key", "key-of-ann-0123456789"), ("Api:Keys:ann:Rights", "read"),
        ("Api:Keys:eve:Key", "key-of-eve-0123456789"), ("Api:Keys:eve:Rights", "none"), ("Api:ReadingNeedsKey", "true"),
    ];

    [Theory]
    [InlineData(null)]
    [InlineData("2025-06-18")]
    public async Task A_client_calls_a_tool_and_reads_a_stored_map(string? version)
    {
        await using var api = await ApiRun.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(api.Folder, "bridge.arg"), Map);
        await using var client = await ConnectAsync(api, version);
        var tools = await client.ListToolsAsync();
        Assert.Equal(ToolTable.All.Select(tool => tool.Name), tools.Select(tool => tool.Name));
        Assert.All(tools, tool => Assert.DoesNotContain("\"path\"", tool.JsonSchema.GetRawText(), StringComparison.Ordinal));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint));
        var answer = await client.CallToolAsync("score", new Dictionary<string, object?> { ["source"] = Map });
        Assert.Contains("- claim closed: accepted 0.70", Text(answer), StringComparison.Ordinal);
        var edited = await client.CallToolAsync(
            "add_item",
            new Dictionary<string, object?> { ["source"] = Map, ["keyword"] = "objection", ["text"] = "No", ["under"] = "closed" });
        Assert.EndsWith("  objection: No\n", edited.StructuredContent?.GetProperty("source").GetString(), StringComparison.Ordinal);
        Assert.Contains(await client.ListResourcesAsync(), resource => resource is { Uri: "argmap://maps/bridge", Title: "The bridge" });
        var contents = Assert.Single((await client.ReadResourceAsync("argmap://maps/bridge")).Contents);
        Assert.Equal(Map, Assert.IsType<TextResourceContents>(contents).Text);
        Assert.Equal(5, (await client.ListPromptsAsync()).Count);
        Assert.Equal(Map, await File.ReadAllTextAsync(Path.Combine(api.Folder, "bridge.arg")));
    }

    [Fact]
    public async Task Who_listens_hears_of_changes_of_stored_maps_until_there_are_too_many()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Limits:Listeners", "1"));
        foreach (var name in (string[])["bridge.arg", "other.arg"])
            await File.WriteAllTextAsync(Path.Combine(api.Folder, name), Map);
        await using var client = await ConnectAsync(api);
        Assert.True(client.ServerCapabilities.Resources?.Subscribe);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var heard = Channel.CreateUnbounded<string>();
        foreach (var method in (string[])[
            NotificationMethods.SubscriptionsAcknowledgedNotification, NotificationMethods.ResourceUpdatedNotification])
        {
            client.RegisterNotificationHandler(method, (notification, _) =>
            {
                heard.Writer.TryWrite($"{method[(method.LastIndexOf('/') + 1)..]} {notification.Params?["uri"]}");
                return ValueTask.CompletedTask;
            });
        }

        using (var listening = new CancellationTokenSource())
        {
            var listen = ListenAsync(client, listening.Token);
            Assert.Equal("acknowledged ", await heard.Reader.ReadAsync(patience.Token));
            foreach (var name in (string[])["other.arg", "bridge.arg"])
            {
                // At once, as no half of it is to be heard of.
                await File.WriteAllTextAsync(Path.Combine(api.Folder, "new"), Map + "  premise: New\n");
                File.Move(Path.Combine(api.Folder, "new"), Path.Combine(api.Folder, name), overwrite: true);
            }

            Assert.Equal("updated argmap://maps/bridge", await heard.Reader.ReadAsync(patience.Token));
            File.Delete(Path.Combine(api.Folder, "bridge.arg"));
            Assert.Equal("updated argmap://maps/bridge", await heard.Reader.ReadAsync(patience.Token));
            Assert.False(heard.Reader.TryRead(out _));
            var refused = await Assert.ThrowsAnyAsync<McpException>(() => ListenAsync(client, patience.Token));
            Assert.Contains("Too many clients listen", refused.Message, StringComparison.Ordinal);
            await listening.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listen);
        }

        // A request that is held open does not keep the API from stopping, and its client learns of the end. The API may still have to
        // notice that the first one has left.
        var last = ListenAsync(client, patience.Token);
        while (await Task.WhenAny(heard.Reader.WaitToReadAsync(patience.Token).AsTask(), last) == last && last.Exception is not null)
        {
            await Task.Delay(100, patience.Token);
            last = ListenAsync(client, patience.Token);
        }

        Assert.Equal("acknowledged ", await heard.Reader.ReadAsync(patience.Token));
        await api.StopAndReadLogAsync();
        await last;
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"notifications\": null}")]
    [InlineData("{\"notifications\": {\"resourceSubscriptions\": [null]}}")]
    [InlineData("{\"notifications\": {\"resourceSubscriptions\": 7}}")]
    [InlineData("[]")]
    public async Task A_request_to_listen_that_names_nothing_is_refused_or_waits(string parameters)
    {
        await using var api = await ApiRun.StartAsync();
        await using var client = await ConnectAsync(api);
        using var leave = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var exception = await Record.ExceptionAsync(() => client.SendRequestAsync(
            new JsonRpcRequest { Method = RequestMethods.SubscriptionsListen, Params = JsonNode.Parse(parameters) }, leave.Token));
        Assert.True(exception is McpException or OperationCanceledException or HttpRequestException, exception?.ToString());
        NoSecrets.In(exception!.Message);
        Assert.NotEmpty(await client.ListToolsAsync());
    }

    [Fact]
    public async Task Clients_that_cannot_hold_a_request_open_are_not_told_that_they_can_subscribe()
    {
        await using var api = await ApiRun.StartAsync();
        await using var client = await ConnectAsync(api, "2025-06-18");
        Assert.NotEqual(true, client.ServerCapabilities.Resources?.Subscribe);
    }

    [Fact]
    public async Task A_file_cannot_be_named_or_included()
    {
        await using var api = await ApiRun.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(api.Folder, "bridge.arg"), Map);
        await using var client = await ConnectAsync(api);
        var named = await client.CallToolAsync("check", new Dictionary<string, object?> { ["path"] = "bridge.arg" });
        Assert.Equal("check has no argument \"path\". Expected source or from.", Text(named));
        var included = await client.CallToolAsync("check", new Dictionary<string, object?> { ["source"] = "include: bridge.arg\n" });
        Assert.Contains("cannot be included here", Text(included), StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Exception>(async () => await client.ReadResourceAsync("argmap://maps/..%2Fsecret"));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("key-of-eve-0123456789", HttpStatusCode.Forbidden)]
    [InlineData("a-wrong-key-0123456789", HttpStatusCode.Unauthorized)]
    public async Task Without_the_right_to_read_nobody_is_served(string? key, HttpStatusCode expected)
    {
        await using var api = await ApiRun.StartAsync(null, Keys);
        var answer = await PostAsync(api, Initialize, key is null ? [] : [("X-Api-Key", key)]);
        Assert.Equal(expected, answer.StatusCode);
        await answer.ProblemAsync();
    }

    [Fact]
    public async Task Who_called_which_tool_is_logged_and_nothing_of_the_map()
    {
        await using var api = await ApiRun.StartAsync(null, Keys);
        await using (var client = await ConnectAsync(api, key: "key-of-ann-0123456789"))
        {
            await client.CallToolAsync("check", new Dictionary<string, object?> { ["source"] = "claim secret: Secret\n" });
            await client.CallToolAsync("score", new Dictionary<string, object?> { ["source"] = "clam secret: Secret\n" });
        }

        var log = await api.StopAndReadLogAsync();
        Assert.Contains("Tool check: answered, by 'ann' from 127.0.0.1", log, StringComparison.Ordinal);
        Assert.Contains("Tool score: refused, by 'ann' from 127.0.0.1", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_that_takes_too_much_work_is_refused_with_what_to_reduce()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Limits:AnswerEffort", "1000"));
        await using var client = await ConnectAsync(api);
        var map = "claim a: A\n" + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"  premise p{i}: P\n"));
        var answer = await client.CallToolAsync("score", new Dictionary<string, object?> { ["source"] = map });
        Assert.True(answer.IsError);
        Assert.Contains("takes more work than the limit of 1,000 units", Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Limits:BodyBytes", "2000"));
        var answer = await PostAsync(api, Initialize.Replace("\"t\"", '"' + new string('t', 3_000) + '"', StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Requests_count_towards_the_limit_of_the_client()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Limits:Burst", "2"), ("Api:Limits:RequestsPerSecond", "1"));
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
            statuses.Add((await PostAsync(api, Initialize)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("https://wiki.example", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.OK)]
    public async Task Pages_of_other_origins_are_refused(string origin, HttpStatusCode expected)
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Origins:0", "https://wiki.example"));
        Assert.Equal(expected, (await PostAsync(api, Initialize, [("Origin", origin)])).StatusCode);
        var other = await api.SendAsync(HttpMethod.Post, "/MCP/", new StringContent(Initialize), ("Origin", "https://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
        var own = api.Address.GetLeftPart(UriPartial.Authority);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(api, Initialize, [("Origin", own)])).StatusCode);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("{\"jsonrpc\":\"2.0\"}", 400)]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", 400)]
    public async Task What_is_no_message_is_refused(string body, int expected)
    {
        await using var api = await ApiRun.StartAsync();
        var answer = await PostAsync(api, body);
        Assert.Equal(expected, (int)answer.StatusCode);
        NoSecrets.In(await answer.TextAsync());
    }

    [Fact]
    public async Task A_browser_is_told_that_it_takes_messages()
    {
        await using var api = await ApiRun.StartAsync();
        var answer = await api.SendAsync(HttpMethod.Get, "/mcp");
        Assert.Equal("405 wrong-method: Expected POST.", await answer.ProblemAsync());
    }

    private const string Initialize =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},"
        + "\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}";

    private static Task<HttpResponseMessage> PostAsync(ApiRun api, string body, params (string Name, string Value)[] headers) =>
        api.SendAsync(
            HttpMethod.Post, "/mcp", new StringContent(body, Encoding.UTF8, "application/json"),
            [("Accept", "application/json, text/event-stream"), .. headers.Where(header => header.Value.Length > 0)]);

    internal static async Task<McpClient> ConnectAsync(ApiRun api, string? version = null, string? key = null) =>
        await McpClient.CreateAsync(
            new HttpClientTransport(new HttpClientTransportOptions
            {
                Endpoint = new Uri(api.Address, "/mcp"),
                TransportMode = HttpTransportMode.StreamableHttp,
                AdditionalHeaders = key is null ? null : new Dictionary<string, string> { ["X-Api-Key"] = key },
            }),
            new McpClientOptions { ProtocolVersion = version });

    internal static Task<JsonRpcResponse> ListenAsync(McpClient client, CancellationToken cancellation) => client.SendRequestAsync(
        new JsonRpcRequest
        {
            Method = RequestMethods.SubscriptionsListen,
            Params = JsonNode.Parse(
                "{\"notifications\": {\"resourceSubscriptions\": [\"argmap://maps/bridge\", \"argmap://maps/..%2F\"]}}"),
        },
        cancellation);

    private static string Text(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
}
