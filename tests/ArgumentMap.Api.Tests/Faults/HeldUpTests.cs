using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ArgumentMap.Api.Tests.Faults;

/// <summary>Requests that ask for much hold up nobody else, and are given up for real.</summary>
public sealed class HeldUpTests
{
    [Fact]
    public async Task Three_heavy_maps_do_not_hold_up_a_small_one()
    {
        await using var api = await ApiRun.StartAsync(
            null, ("Api:Limits:Renders", "1"), ("Api:Limits:AnswerSeconds", "8"), ("Api:Limits:AnswerEffort", "9000000000000"));
        var heavy = Enumerable.Range(0, 3).Select(i => api.PostAsync("/v1/score", Heavy(i), accept: "application/json")).ToArray();
        var all = Task.WhenAll(heavy);
        for (var i = 0; i < 5; i++)
        {
            var answer = await api.PostAsync("/v1/validate", $"claim a{i}: x\n");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        // All three have been given up only after that.
        Assert.False(all.IsCompleted);
        foreach (var answer in await all)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            // Waiting helps one that others kept from working, not one that worked for most of its time.
            var isBusy = (await answer.ProblemAsync()).StartsWith("503 busy", StringComparison.Ordinal);
            Assert.Equal(isBusy ? "2" : null, answer.Header("Retry-After"));
        }

        // The only turn is free again, so the work has stopped.
        Assert.Equal(HttpStatusCode.OK, (await api.PostAsync("/v1/validate", "claim b: x\n")).StatusCode);
    }

    [Fact]
    public async Task Too_much_work_is_an_error_of_the_map_that_says_what_to_reduce()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Limits:AnswerEffort", "100000"));
        var answer = await api.PostAsync("/v1/score", Heavy(0), accept: "application/json");
        Assert.Contains("422 map-errors", await answer.ProblemAsync(), StringComparison.Ordinal);
        Assert.Contains("ARG910", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equal_requests_at_once_are_answered_by_one_piece_of_work()
    {
        await using var api = await ApiRun.StartAsync(
            null, ("Api:Limits:Renders", "1"), ("Api:Limits:AnswerEffort", "9000000000000"));
        var map = Heavy(0, days: 0);
        var asked = Enumerable.Range(0, 6).Select(_ => api.PostAsync("/v1/score", map, accept: "application/json")).ToArray();
        var answers = await Task.WhenAll(asked);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(1, api.Parses);
    }

    [Fact]
    public async Task A_chain_of_includes_is_refused_once_it_is_too_much()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Limits:MapBytes", "1000000"));
        for (var i = 0; i < 20; i++)
        {
            var map = new StringBuilder().Append(CultureInfo.InvariantCulture, $"include: part{i + 1}.arg\n");
            for (var k = 0; k < 5_000; k++)
                map.Append(CultureInfo.InvariantCulture, $"claim c{i}x{k}: A claim of some length\n");
            await File.WriteAllTextAsync(Path.Combine(api.Folder, $"part{i}.arg"), map.ToString());
        }

        foreach (var address in (string[])["/v1/maps/part0.json", "/v1/maps/part0/scores", "/v1/maps/part0/explanations/c0x0"])
        {
            var problem = await (await api.SendAsync(HttpMethod.Get, address)).ProblemAsync();
            Assert.Contains("ARG905", problem, StringComparison.Ordinal);
            Assert.Contains("The files of a map may have at most 1,000,000 bytes together", problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_search_for_very_many_words_is_refused()
    {
        await using var api = await ApiRun.StartAsync();
        var words = string.Join('+', Enumerable.Repeat("ab", 9_000));
        var answer = await api.SendAsync(HttpMethod.Get, "/v1/maps?q=" + words);
        Assert.StartsWith("400 bad-option", await answer.ProblemAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forty_clients_that_do_not_read_hold_up_nobody()
    {
        await using var api = await ApiRun.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(api.Folder, "one.arg"), Heavy(0, days: 0));
        var slow = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 40; i++)
            {
                var client = new TcpClient { ReceiveBufferSize = 1_024 };
                await client.ConnectAsync(api.Address.Host, api.Address.Port);
                await client.GetStream().WriteAsync("GET /v1/maps/one.dot HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray());
                slow.Add(client);
            }

            Assert.Equal(HttpStatusCode.OK, (await api.PostAsync("/v1/validate", "claim a: x\n")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await api.SendAsync(HttpMethod.Get, "/v1/maps")).StatusCode);
        }
        finally
        {
            slow.ForEach(client => client.Dispose());
        }
    }

    [Fact]
    public async Task Readiness_knows_the_queue()
    {
        await using var api = await ApiRun.StartAsync(
            null, ("Api:Limits:Renders", "1"), ("Api:Limits:WaitingRenders", "0"), ("Api:Limits:AnswerEffort", "9000000000000"));
        using var leaving = new CancellationTokenSource();
        using var body = new StringContent(Heavy(0));
        var held = api.Client.PostAsync(new Uri("/v1/score", UriKind.Relative), body, leaving.Token);
        HttpResponseMessage ready;
        do
        {
            await Task.Delay(20);
            ready = await api.SendAsync(HttpMethod.Get, "/health/ready");
        }
        while (ready.StatusCode == HttpStatusCode.OK);

        Assert.Contains("Too many answers are waiting to be made.", await ready.TextAsync(), StringComparison.Ordinal);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held);
        while ((await api.SendAsync(HttpMethod.Get, "/health/ready")).StatusCode != HttpStatusCode.OK)
            await Task.Delay(20);
    }

    /// <summary>A map whose cycles settle slowly, and must settle on each of many days.</summary>
    private static string Heavy(int seed, int days = 1_000)
    {
        var map = new StringBuilder().Append(CultureInfo.InvariantCulture, $"map: Heavy {seed}\n  scoring: df-quad\n");
        for (var i = 0; i < 800; i++)
        {
            map.Append(
                CultureInfo.InvariantCulture,
                $"claim a{i} [0.0001]: x\n  premise b{i}\nclaim b{i} [0.0001]: x\n  premise a{i}\n");
        }

        map.Append("claim z: z\n");
        for (var day = 0; day < days; day++)
        {
            map.Append(
                CultureInfo.InvariantCulture,
                $"  expect: > 0 as of {new DateOnly(2000, 1, 1).AddDays(day):yyyy-MM-dd}\n");
        }

        return map.ToString();
    }
}
