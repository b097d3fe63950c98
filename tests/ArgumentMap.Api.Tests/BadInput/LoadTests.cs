using System.Globalization;
using System.Net;

namespace ArgumentMap.Api.Tests.BadInput;

/// <summary>Clients that ask for more than the API can give.</summary>
public sealed class LoadTests
{
    [Fact]
    public async Task Of_two_hundred_slow_pictures_at_once_the_excess_is_told_when_to_try_again()
    {
        await using var api = await ApiRun.StartAsync(
            null, ("Api:Limits:Renders", "1"), ("Api:Limits:WaitingRenders", "2"), ("Api:Limits:LayoutSeconds", "1"),
            ("Api:Limits:PictureItems", "100000"));
        var asked = Enumerable.Range(0, 200).Select(i => api.PostAsync("/v1/render?format=svg&layout=graph", Dense(i))).ToArray();
        var all = Task.WhenAll(asked);
        var lives = 0;
        while (!all.IsCompleted)
        {
            Assert.Equal(HttpStatusCode.OK, (await api.SendAsync(HttpMethod.Get, "/health/live")).StatusCode);
            // Pictures that are drawn take longest, so some are still being drawn until all are answered.
            if (!all.IsCompleted)
                lives++;
            await Task.Delay(50);
        }

        Assert.NotEqual(0, lives);
        var answers = await all;
        foreach (var answer in answers.Where(answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable))
            Assert.Equal("2", answer.Header("Retry-After"));
        Assert.All(answers, answer =>
            Assert.Contains(
                answer.StatusCode,
                (HttpStatusCode[])[HttpStatusCode.ServiceUnavailable, HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK]));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.UnprocessableEntity);
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task The_picture_of_a_client_that_disconnects_is_abandoned()
    {
        // The layout may take an hour: only abandoning it makes room for the next one while this test runs.
        await using var api = await ApiRun.StartAsync(
            null, ("Api:Limits:Renders", "1"), ("Api:Limits:WaitingRenders", "0"), ("Api:Limits:LayoutSeconds", "600"),
            ("Api:Limits:AnswerSeconds", "3600"), ("Api:Limits:PictureItems", "100000"));
        using var leaving = new CancellationTokenSource();
        var left = Task.FromResult(new HttpResponseMessage());
        var isDrawing = false;
        while (!isDrawing)
        {
            // The only turn may be taken by the request that checks whether it is free.
            if (left.IsCompleted)
                left = api.Client.PostAsync(
                    new Uri("/v1/render?format=svg&layout=graph", UriKind.Relative), new StringContent(Dense(0)), leaving.Token);
            await Task.Delay(50);
            isDrawing = !left.IsCompleted && !await HasTurnAsync(api);
        }

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        while (!await HasTurnAsync(api))
            await Task.Delay(50);
    }

    [Fact]
    public async Task A_picture_that_takes_too_long_is_reported_with_what_to_try()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Limits:LayoutSeconds", "1"), ("Api:Limits:PictureItems", "100000"));
        Assert.Equal(
            "422 no-picture: The layout took longer than 1 s. Show a part of it with 'focus' and 'depth' or 'only', collapse its sections "
                + "with 'sections', or draw it as a tree with 'layout'.\nARG909 1:1 The layout took longer than 1 s. Show a "
                    + "part of it with 'focus' and 'depth' or 'only', collapse its sections with 'sections', or draw it as a "
                        + "tree with 'layout'.",
            await (await api.PostAsync("/v1/render?format=svg&layout=graph", Dense(0), accept: "application/json")).ProblemAsync());
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_abandoned()
    {
        await using var api = await ApiRun.StartAsync(
            null, ("Api:Limits:Renders", "1"), ("Api:Limits:WaitingRenders", "0"), ("Api:Limits:LayoutSeconds", "600"),
            ("Api:Limits:AnswerSeconds", "1"), ("Api:Limits:PictureItems", "100000"));
        var answer = await api.PostAsync("/v1/render?format=svg&layout=graph", Dense(0), accept: "application/json");
        Assert.Equal(
            "503 too-slow: Making the answer took longer than the API allows. Send a smaller map, or ask for less.",
            await answer.ProblemAsync());
        while (!await HasTurnAsync(api))
            await Task.Delay(50);
    }

    [Fact]
    public async Task Too_many_requests_are_told_when_to_try_again_whatever_a_client_claims_about_its_address()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Limits:Burst", "3"), ("Api:Limits:RequestsPerSecond", "1"));
        for (var i = 0; ; i++)
        {
            var answer = await api.SendAsync(
                HttpMethod.Get, "/v1/maps", null,
                ("X-Forwarded-For", string.Create(CultureInfo.InvariantCulture, $"10.0.{i / 250}.{i % 250}")), ("X-Api-Key", $"guess-{i}"));
            if (answer.StatusCode == HttpStatusCode.OK)
                continue;
            Assert.Equal("429 too-many-requests: Send fewer requests, or wait as long as Retry-After says.", await answer.ProblemAsync());
            Assert.Equal("1", answer.Header("Retry-After"));
            break;
        }

        Assert.Equal(HttpStatusCode.OK, (await api.SendAsync(HttpMethod.Get, "/health/live")).StatusCode);
    }

    /// <summary>Whether a new graph can be laid out now.</summary>
    private static async Task<bool> HasTurnAsync(ApiRun api) =>
        (await api.PostAsync("/v1/render?format=svg&layout=graph", $"claim a: {Guid.NewGuid()}\n")).StatusCode == HttpStatusCode.OK;

    /// <summary>Premises that each bear on a different claim, which is what layouts are slowest at.</summary>
    internal static string Dense(int seed) =>
        $"claim c0: {seed}\n" + string.Concat(Enumerable.Range(1, 150).Select(i =>
            $"claim c{i}: C{i}\n" + string.Concat(Enumerable.Range(1, 20).Select(k =>
                $"  premise c{((i * 7) + (k * 13)) % 150}x{k}: P\n    premise c{(i + (k * 31)) % 150}\n"))));
}
