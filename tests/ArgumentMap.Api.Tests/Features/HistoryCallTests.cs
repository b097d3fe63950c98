using System.Net;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ArgumentMap.Api.Tests.Features;

/// <summary>The revisions of stored maps over HTTP: listed, read, compared and restored.</summary>
public sealed class HistoryCallTests : IAsyncLifetime
{
    private const string First = "claim a [0.5]: A\n";
    private const string Second = "claim a [0.9]: A\n  premise b [0.8]: B\n";

    private readonly MovingClock _clock = new() { Now = new DateTimeOffset(2024, 10, 3, 12, 0, 0, TimeSpan.Zero) };
    private ApiRun _api = null!;

    public async Task InitializeAsync()
    {
        _api = await ApiRun.StartAsync(
            builder => builder.Services.AddSingleton<IMapStore>(new MemoryMapStore(_clock)),
            ("Api:Keys:ann:Key", "key-of-ann-0123456789"));
        await SendAsync(HttpMethod.Put, "/v1/maps/one", First, ("Change-Message", "Begun"));
        _clock.Now = _clock.Now.AddDays(1);
        await SendAsync(HttpMethod.Put, "/v1/maps/one", Second, ("If-Match", "*"));
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Revisions_say_who_changed_the_map_when_and_why()
    {
        var page = await (await SendAsync(HttpMethod.Get, "/v1/maps/one/revisions?limit=1")).JsonAsync();
        Assert.Equal(2, page.GetProperty("revisions")[0].GetProperty("number").GetInt64());
        var rest = await (await SendAsync(HttpMethod.Get, page.GetProperty("next").GetString()!)).JsonAsync();
        var first = rest.GetProperty("revisions")[0];
        Assert.Equal(
            (1, "ann", "2024-10-03T12:00:00Z", "Begun", false),
            (
                first.GetProperty("number").GetInt32(), first.GetProperty("author").GetString(), first.GetProperty("at").GetString(),
                first.GetProperty("message").GetString(), first.GetProperty("deleted").GetBoolean()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, rest.GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData("revision=1", First)]
    [InlineData("revision=2", Second)]
    [InlineData("at=2024-10-03", First)]
    [InlineData("at=2024-10-03T12:00:00Z", First)]
    [InlineData("at=2024-10-04T14:00:00%2B02:00", Second)]
    [InlineData("at=2030-01-01", Second)]
    public async Task A_map_is_read_as_it_was(string query, string expected)
    {
        var answer = await SendAsync(HttpMethod.Get, "/v1/maps/one?format=arg&" + query);
        Assert.Equal(expected, await answer.TextAsync());
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(HttpMethod.Get, "/v1/maps/one.svg?" + query)).StatusCode);
    }

    [Theory]
    [InlineData("revision=3", "404 not-found: There is no map 'one' in revision 3.")]
    [InlineData("at=2024-10-02", "404 not-found: There is no map 'one' at 2024-10-02.")]
    [InlineData("revision=one", "400 bad-option: 'one' is not the name of a revision.")]
    [InlineData("at=yesterday", "400 bad-option: 'yesterday' is not a time.")]
    [InlineData("at=2024-10-03&revision=1", "400 bad-option: 'revision' and 'at' cannot be combined.")]
    public async Task A_state_that_there_is_not_is_reported(string query, string expected) =>
        Assert.StartsWith(
            expected, await (await SendAsync(HttpMethod.Get, "/v1/maps/one?" + query)).ProblemAsync(), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("?against-revision=1")]
    public async Task A_map_is_compared_with_what_it_was(string query)
    {
        var answer = await (await SendAsync(HttpMethod.Get, "/v1/maps/one/diff" + query)).JsonAsync();
        Assert.False(answer.GetProperty("same").GetBoolean());
        var same = await (await SendAsync(HttpMethod.Get, "/v1/maps/one/diff?against-revision=2")).JsonAsync();
        Assert.True(same.GetProperty("same").GetBoolean());
    }

    [Fact]
    public async Task A_deleted_map_is_restored()
    {
        Assert.StartsWith(
            "409 exists", await (await SendAsync(HttpMethod.Post, "/v1/maps/one/restore")).ProblemAsync(), StringComparison.Ordinal);
        await SendAsync(HttpMethod.Delete, "/v1/maps/one", null, ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(HttpMethod.Get, "/v1/maps/one")).StatusCode);
        var restored = await SendAsync(HttpMethod.Post, "/v1/maps/one/restore", null, ("Change-Message", "Still needed"));
        Assert.Equal(HttpStatusCode.OK, restored.StatusCode);
        var read = await SendAsync(HttpMethod.Get, "/v1/maps/one?format=arg");
        Assert.Equal((Second, restored.Header("ETag")), (await read.TextAsync(), read.Header("ETag")));
        var newest = (await (await SendAsync(HttpMethod.Get, "/v1/maps/one/revisions")).JsonAsync()).GetProperty("revisions")[0];
        Assert.Equal((4, "Still needed"), (newest.GetProperty("number").GetInt32(), newest.GetProperty("message").GetString()));
    }

    [Fact]
    public async Task A_map_is_renamed_with_its_history_and_not_under_the_feet_of_others()
    {
        await SendAsync(HttpMethod.Put, "/v1/maps/user", "include: one.arg\nclaim u: U\n");
        Assert.StartsWith("428 no-condition", await RenameAsync("two"), StringComparison.Ordinal);
        Assert.StartsWith("409 included", await RenameAsync("two", ("If-Match", "*")), StringComparison.Ordinal);
        Assert.StartsWith("403 not-allowed", await RenameAsync("two&force=true", ("If-Match", "*")), StringComparison.Ordinal);
        Assert.StartsWith("409 exists", await RenameAsync("user", ("If-Match", "*")), StringComparison.Ordinal);
        await SendAsync(HttpMethod.Delete, "/v1/maps/user", null, ("If-Match", "*"));
        Assert.StartsWith("412 stale", await RenameAsync("two", ("If-Match", "\"other\"")), StringComparison.Ordinal);
        var renamed = await SendAsync(HttpMethod.Post, "/v1/maps/one/rename?to=two", null, ("If-Match", "*"));
        Assert.Equal((HttpStatusCode.OK, "/v1/maps/two"), (renamed.StatusCode, renamed.Header("Location")));
        var page = await (await SendAsync(HttpMethod.Get, "/v1/maps/two/revisions")).JsonAsync();
        Assert.Equal(3, page.GetProperty("revisions").GetArrayLength());
    }

    [Fact]
    public async Task A_list_is_sorted_and_says_who_includes_a_map()
    {
        await SendAsync(HttpMethod.Put, "/v1/maps/user", "map: A title\n\ninclude: one.arg\nclaim u: U\n");
        var list = await (await SendAsync(HttpMethod.Get, "/v1/maps?sort=modified&descending=true&included-by=true")).JsonAsync();
        Assert.Equal(2, list.GetProperty("total").GetInt32());
        var one = list.GetProperty("maps").EnumerateArray().Single(map => map.GetProperty("id").GetString() == "one");
        Assert.Equal("user", one.GetProperty("includedBy")[0].GetString());
        var page = await (await SendAsync(HttpMethod.Get, "/v1/maps?sort=title&descending=true&limit=1")).JsonAsync();
        Assert.Equal("user", page.GetProperty("maps")[0].GetProperty("id").GetString());
        var next = await (await SendAsync(HttpMethod.Get, page.GetProperty("next").GetString()!)).JsonAsync();
        Assert.Equal("one", next.GetProperty("maps")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_folder_outside_a_repository_has_no_history()
    {
        await using var api = await ApiRun.StartAsync();
        await api.SendAsync(HttpMethod.Put, "/v1/maps/one", new StringContent(First));
        Assert.StartsWith(
            "501 no-history",
            await (await api.SendAsync(HttpMethod.Get, "/v1/maps/one/revisions")).ProblemAsync(),
            StringComparison.Ordinal);
    }

    private async Task<string> RenameAsync(string to, params (string, string)[] headers) =>
        await (await SendAsync(HttpMethod.Post, "/v1/maps/one/rename?to=" + to, null, headers)).ProblemAsync();

    private Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string address, string? map = null, params (string, string)[] headers) =>
        _api.SendAsync(
            method, address, map is null ? null : new StringContent(map), [.. headers, ("X-Api-Key", "key-of-ann-0123456789")]);

    private sealed class MovingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
