using System.Text.Json.Nodes;
using System.Threading.Channels;
using ModelContextProtocol.Protocol;

namespace ArgumentMap.Assistant.Tests;

/// <summary>What can be read without a tool, and who hears of changes.</summary>
public sealed class ResourceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Theory]
    [InlineData("argmap://docs/language", "# The `.arg` language")]
    [InlineData("argmap://docs/rules", "# Rules")]
    [InlineData("argmap://docs/schemes", "# Argumentation schemes")]
    [InlineData("argmap://maps/bridge.arg", "map: Was the bridge closed")]
    [InlineData("argmap://maps/a%20b/%C3%A9%3F.arg", "claim x: Unusual")]
    public async Task A_resource_is_read(string address, string begins)
    {
        await using var run = await AssistantRun.StartAsync(maps: [("bridge.arg", Samples.Bridge), ("a b/é?.arg", "claim x: Unusual\n")]);
        Assert.Contains((await run.Client.ListResourcesAsync()), resource => resource.Uri == address);
        var contents = Assert.IsType<TextResourceContents>(Assert.Single((await run.Client.ReadResourceAsync(address)).Contents));
        Assert.StartsWith(begins, contents.Text, StringComparison.Ordinal);
        Assert.Equal(address, contents.Uri);
    }

    [Fact]
    public async Task Many_maps_are_listed_part_by_part()
    {
        await using var run = await AssistantRun.StartAsync(
            maps: [.. Enumerable.Range(0, 230).Select(i => ($"m{i:000}.arg", "claim a: A\n"))]);
        Assert.Equal(230 + 3, (await run.Client.ListResourcesAsync()).Count);
        Assert.Empty((await run.Client.ListResourcesAsync(new ListResourcesRequestParams { Cursor = "nonsense" })).Resources);
    }

    [Fact]
    public async Task Maps_have_a_template()
    {
        await using var run = await AssistantRun.StartAsync();
        Assert.Equal("argmap://maps/{+name}", Assert.Single(await run.Client.ListResourceTemplatesAsync()).UriTemplate);
    }

    [Fact]
    public async Task Who_subscribed_to_a_map_hears_of_its_changes()
    {
        await using var run = await AssistantRun.StartAsync("2025-06-18", ("bridge.arg", Samples.Bridge), ("other.arg", "claim a: A\n"));
        var heard = Channel.CreateUnbounded<string>();
        await using var subscription = await run.Client.SubscribeToResourceAsync("argmap://maps/bridge.arg", (updated, _) =>
        {
            heard.Writer.TryWrite(updated.Uri);
            return ValueTask.CompletedTask;
        });
        run.Write("other.arg", "claim a: B\n");
        await run.CallAsync("add_item", "{\"path\": \"bridge.arg\", \"keyword\": \"claim\", \"text\": \"New\"}");
        using var patience = new CancellationTokenSource(Patience);
        Assert.Equal("argmap://maps/bridge.arg", await heard.Reader.ReadAsync(patience.Token));
        Assert.False(heard.Reader.TryRead(out _));
    }

    /// <summary>In later revisions of the protocol a client holds a request open instead.</summary>
    [Fact]
    public async Task Who_listens_to_a_map_and_to_the_list_hears_of_both()
    {
        await using var run = await AssistantRun.StartAsync(maps: ("bridge.arg", Samples.Bridge));
        var heard = Channel.CreateUnbounded<string>();
        foreach (var method in (string[])[
            NotificationMethods.SubscriptionsAcknowledgedNotification, NotificationMethods.ResourceUpdatedNotification,
            NotificationMethods.ResourceListChangedNotification])
        {
            run.Client.RegisterNotificationHandler(method, (notification, _) =>
            {
                heard.Writer.TryWrite($"{method} {notification.Params?["uri"]} {notification.Params?["_meta"]?[MetaKeys.SubscriptionId]}");
                return ValueTask.CompletedTask;
            });
        }

        using var patience = new CancellationTokenSource(Patience);
        using var listening = new CancellationTokenSource();
        var listen = run.Client.SendRequestAsync(
            new JsonRpcRequest
            {
                Id = new RequestId("ears"),
                Method = RequestMethods.SubscriptionsListen,
                Params = JsonNode.Parse(
                    "{\"notifications\": {\"resourcesListChanged\": true, \"resourceSubscriptions\": [\"argmap://maps/bridge.arg\"]}}"),
            },
            listening.Token);
        Assert.Equal("notifications/subscriptions/acknowledged  ears", await heard.Reader.ReadAsync(patience.Token));
        run.Write("bridge.arg", "claim a: Changed in an editor\n");
        Assert.Equal("notifications/resources/updated argmap://maps/bridge.arg ears", await heard.Reader.ReadAsync(patience.Token));
        run.Write("new.arg", "claim a: A\n");
        Assert.Equal("notifications/resources/list_changed  ears", await heard.Reader.ReadAsync(patience.Token));
        await listening.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listen);
    }
}
