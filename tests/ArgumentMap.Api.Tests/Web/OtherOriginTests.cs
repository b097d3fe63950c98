using System.Net;

namespace ArgumentMap.Api.Tests.Web;

/// <summary>Browsers on other origins, and proxies before the API.</summary>
public sealed class OtherOriginTests
{
    private const string Wiki = "https://wiki.example";

    [Theory]
    [InlineData("GET", Wiki, Wiki)]
    [InlineData("PUT", Wiki, Wiki)]
    [InlineData("GET", "https://other.example", null)]
    public async Task A_named_origin_may_do_everything_and_others_nothing(string method, string origin, string? expected)
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Origins:0", Wiki));
        Assert.Equal(expected, (await PreflightAsync(api, method, origin)).Header("Access-Control-Allow-Origin"));
        var answer = await api.SendAsync(HttpMethod.Get, "/v1/maps", null, ("Origin", origin));
        Assert.Equal(expected, answer.Header("Access-Control-Allow-Origin"));
        if (expected is not null)
            Assert.Contains("ETag", answer.Header("Access-Control-Expose-Headers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_can_be_read_by_a_named_origin_too()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Origins:0", Wiki));
        var answer = await api.SendAsync(HttpMethod.Get, "/v1/maps/none", null, ("Origin", Wiki));
        Assert.Equal((HttpStatusCode.NotFound, Wiki), (answer.StatusCode, answer.Header("Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData("GET", "*")]
    [InlineData("DELETE", null)]
    public async Task Any_origin_may_read_where_that_is_set(string method, string? expected)
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:PublicReading", "true"));
        Assert.Equal(expected, (await PreflightAsync(api, method, "https://other.example")).Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task By_default_no_other_origin_may_do_anything()
    {
        await using var api = await ApiRun.StartAsync();
        Assert.Null((await api.SendAsync(HttpMethod.Get, "/v1/maps", null, ("Origin", Wiki))).Header("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.0/8", true)]
    [InlineData("192.0.2.1", false)]
    public async Task Only_known_proxies_are_believed(string proxy, bool isBelieved)
    {
        await using var api = await ApiRun.StartAsync(
            null, ("Api:Proxies:0", proxy), ("Api:Limits:Burst", "1"), ("Api:Limits:RequestsPerSecond", "1"));
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
            statuses.Add((await api.SendAsync(HttpMethod.Get, "/v1/maps", null, ("X-Forwarded-For", $"198.51.100.{i}"))).StatusCode);
        Assert.Equal(isBelieved, statuses.All(status => status == HttpStatusCode.OK));
    }

    [Fact]
    public async Task Addresses_in_answers_begin_with_the_path_of_the_proxy()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:PathBase", "/maps-of-us"), ("Api:Proxies:0", "127.0.0.1"));
        var created = await api.SendAsync(HttpMethod.Put, "/maps-of-us/v1/maps/one", new StringContent("claim a: A\n"));
        Assert.Equal("/maps-of-us/v1/maps/one", created.Header("Location"));
        await api.SendAsync(HttpMethod.Put, "/v1/maps/two", new StringContent("claim a: A\n"), ("X-Forwarded-Prefix", "/elsewhere"));
        var page = await api.SendAsync(HttpMethod.Get, "/v1/maps?limit=1", null, ("X-Forwarded-Prefix", "/elsewhere"));
        Assert.StartsWith("</elsewhere/v1/maps?", page.Header("Link"), StringComparison.Ordinal);
        var payload = await (await api.PostAsync("/maps-of-us/v1/encode", "claim a: A\n")).JsonAsync();
        var address = payload.GetProperty("svg").GetString();
        Assert.StartsWith("/maps-of-us/v1/render/svg/", address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await api.SendAsync(HttpMethod.Get, address!)).StatusCode);
    }

    [Fact]
    public async Task Metrics_are_served_where_that_is_set()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Metrics", "true"));
        await api.PostAsync("/v1/validate", "claim a: A\n");
        var answer = await api.SendAsync(HttpMethod.Get, "/metrics");
        var text = await answer.TextAsync();
        Assert.Contains("argument_map_answers", text, StringComparison.Ordinal);
        Assert.Contains("argument_map_waiting", text, StringComparison.Ordinal);
        Assert.DoesNotContain("claim", text, StringComparison.Ordinal);
        await using var silent = await ApiRun.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await silent.SendAsync(HttpMethod.Get, "/metrics")).StatusCode);
    }

    private static Task<HttpResponseMessage> PreflightAsync(ApiRun api, string method, string origin) => api.SendAsync(
        HttpMethod.Options, "/v1/maps/one", null, ("Origin", origin), ("Access-Control-Request-Method", method),
        ("Access-Control-Request-Headers", "if-match"));
}
