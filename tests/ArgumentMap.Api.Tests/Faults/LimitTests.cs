using System.Globalization;
using System.Text;
using System.Text.Json;
using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Tests.BadInput;

namespace ArgumentMap.Api.Tests.Faults;

/// <summary>Exceeding any limit, set to a small value, is answered as the table in docs/api.md says.</summary>
public sealed class LimitTests
{
    private const string Tree = "claim a: A\n  premise b: B\n    premise c: C\n  premise d: D\n  premise e: E\n";

    /// <summary>By the name of the limit: a value, a request that exceeds it, and the other limits that are needed to reach it.</summary>
    private static readonly Dictionary<string, Case> Cases = new(StringComparer.Ordinal)
    {
        [nameof(LimitSettings.BodyBytes)] = new("1024", api => SendAsync(api, "/v1/validate", new string('\n', 1_025))),
        [nameof(LimitSettings.PayloadLength)] = new("64", api => GetAsync(api, "/v1/render/json/" + new string('a', 65))),
        [nameof(LimitSettings.RequestLineBytes)] = new("1024", api =>
            SendRawAsync(api, $"GET /{new string('a', 1_024)} HTTP/1.1\r\nHost: x\r\n\r\n")),
        [nameof(LimitSettings.HeaderBytes)] = new("1024", api =>
            SendRawAsync(api, $"GET / HTTP/1.1\r\nHost: x\r\nX-Long: {new string('a', 1_024)}\r\n\r\n")),
        [nameof(LimitSettings.HeaderSeconds)] = new("1", api => SendRawAsync(api, "GET / HTTP/1.1\r\nHost: x\r\n")),
        [nameof(LimitSettings.SlowestBody)] = new("1048576", api =>
            SendRawAsync(
                api,
                "POST /v1/validate HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: "
                    + "10\r\n\r\nclaim")),
        [nameof(LimitSettings.LineLength)] = new("100", api => SendAsync(api, "/v1/score", $"claim a: {new string('a', 100)}\n")),
        [nameof(LimitSettings.MapLines)] = new("4", api => SendAsync(api, "/v1/score", Tree)),
        [nameof(LimitSettings.MapDepth)] = new("1", api => SendAsync(api, "/v1/score", Tree)),
        [nameof(LimitSettings.MapFiles)] = new("2", GetIncludingTwoAsync),
        [nameof(LimitSettings.MapBytes)] = new("1024", GetIncludingTwoAsync),
        [nameof(LimitSettings.Positions)] = new("1", api => SendAsync(api, "/v1/positions?limit=2", Tree)),
        [nameof(LimitSettings.AnswerEffort)] = new("4", api => SendAsync(api, "/v1/score", Tree)),
        [nameof(LimitSettings.PictureItems)] = new("8", api => SendAsync(api, "/v1/render?format=svg&layout=graph", Tree)),
        [nameof(LimitSettings.LayoutMemory)] = new(
            "32",
            api => SendAsync(api, "/v1/render?format=svg&layout=graph", Wordy()),
            ("BodyBytes", "16777216")),
        [nameof(LimitSettings.LayoutSeconds)] = new(
            "1",
            api => SendAsync(api, "/v1/render?format=svg&layout=graph", LoadTests.Dense(0)),
            ("PictureItems", "100000")),
        [nameof(LimitSettings.AnswerSeconds)] = new(
            "1",
            api => SendAsync(api, "/v1/render?format=svg&layout=graph", LoadTests.Dense(0)),
            ("PictureItems", "100000")),
        [nameof(LimitSettings.Renders)] = new("1", SendTwoAtOnceAsync, ("WaitingRenders", "0"), ("PictureItems", "100000")),
        [nameof(LimitSettings.WaitingRenders)] = new("0", SendTwoAtOnceAsync, ("Renders", "1"), ("PictureItems", "100000")),
        [nameof(LimitSettings.Burst)] = new("1", GetUntilRefusedAsync, ("RequestsPerSecond", "1")),
        [nameof(LimitSettings.RequestsPerSecond)] = new("1", GetUntilRefusedAsync, ("Burst", "1")),
        [nameof(LimitSettings.Maps)] = new("1", async api =>
        {
            await PutAsync(api, "one");
            return await DescribeAsync(await PutAsync(api, "two"));
        }),
        [nameof(LimitSettings.Listeners)] = new("0", async api =>
        {
            await using var client = await Web.AssistantTests.ConnectAsync(api);
            var error = await Assert.ThrowsAnyAsync<ModelContextProtocol.McpException>(
                () => Web.AssistantTests.ListenAsync(client, CancellationToken.None));
            return error.Message.Contains("Too many clients listen", StringComparison.Ordinal) ? "an error of the protocol" : error.Message;
        }),
        [nameof(LimitSettings.PageSize)] = new("1", api => GetAsync(api, "/v1/maps?limit=2")),
    };

    public static TheoryData<string> Limits =>
        [.. LimitTable.All.Where(setting => setting.Limit.Answer.Length > 0).Select(setting => setting.Property.Name)];

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task Exceeding_a_limit_is_answered_as_the_table_says(string name)
    {
        var met = Cases[name];
        await using var api = await ApiRun.StartAsync(
            null,
            [.. met.Others.Append((Name: name, met.Value)).Select(limit => ("Api:Limits:" + limit.Name, limit.Value))]);
        Assert.Equal(LimitTable.All.Single(setting => setting.Property.Name == name).Limit.Answer, await met.Ask(api));
    }

    private static async Task<string> SendAsync(ApiRun api, string address, string map) =>
        await DescribeAsync(await api.PostAsync(address, map, accept: "application/json"));

    private static async Task<string> GetAsync(ApiRun api, string address) =>
        await DescribeAsync(await api.SendAsync(HttpMethod.Get, address));

    private static Task<HttpResponseMessage> PutAsync(ApiRun api, string id) =>
        api.SendAsync(HttpMethod.Put, "/v1/maps/" + id, new StringContent("claim a: A\n"));

    private static async Task<string> SendRawAsync(ApiRun api, string request)
    {
        var answer = await RawHttp.SendAsync(api.Address, request);
        var body = answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        var status = answer.Split(' ')[1];
        return body.Length == 0 ? status + ", without a body" : Describe(status, body);
    }

    private static async Task<string> GetIncludingTwoAsync(ApiRun api)
    {
        await File.WriteAllTextAsync(Path.Combine(api.Folder, "whole.arg"), "include: one.arg\ninclude: two.arg\n");
        await File.WriteAllTextAsync(Path.Combine(api.Folder, "one.arg"), $"claim a: {new string('A', 2_000)}\n");
        await File.WriteAllTextAsync(Path.Combine(api.Folder, "two.arg"), "claim b: B\n");
        return await GetAsync(api, "/v1/maps/whole");
    }

    /// <summary>The answer to the request that gets no turn; the other one keeps its turn for longer than the test takes.</summary>
    private static async Task<string> SendTwoAtOnceAsync(ApiRun api) =>
        await await Task.WhenAny(
            SendAsync(api, "/v1/render?format=svg&layout=graph", LoadTests.Dense(1)),
            SendAsync(api, "/v1/render?format=svg&layout=graph", LoadTests.Dense(2)));

    private static async Task<string> GetUntilRefusedAsync(ApiRun api)
    {
        while (true)
        {
            var answer = await api.SendAsync(HttpMethod.Get, "/v1/maps");
            if (!answer.IsSuccessStatusCode)
                return await DescribeAsync(answer);
        }
    }

    private static async Task<string> DescribeAsync(HttpResponseMessage answer) =>
        Describe(((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture), await answer.TextAsync());

    /// <summary>A problem as the table describes it.</summary>
    private static string Describe(string status, string answer)
    {
        NoSecrets.In(answer);
        using var problem = JsonDocument.Parse(answer);
        var code = problem.RootElement.GetProperty("type").GetString()!["urn:argument-map:problem:".Length..];
        var errors = problem.RootElement
            .GetProperty("errors")
            .EnumerateArray()
            .Select(error => error.GetProperty("code").GetString())
            .Distinct();
        return code == "map-errors" ? $"{status} {code} ({string.Join(", ", errors)})" : $"{status} {code}";
    }

    /// <summary>Labels whose layout needs much memory.</summary>
    private static string Wordy()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 2_000));
        var map = new StringBuilder("claim c: C\n");
        for (var i = 0; i < 1_000; i++)
            map.Append(CultureInfo.InvariantCulture, $"  premise p{i}: {words}\n");
        return map.ToString();
    }

    private sealed record Case(string Value, Func<ApiRun, Task<string>> Ask, params (string Name, string Value)[] Others);
}
