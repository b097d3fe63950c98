using System.Globalization;
using System.Net;

namespace ArgumentMap.Api.Tests.Features;

/// <summary>How strengths and verdicts changed over time.</summary>
public sealed class TimelineTests : ApiTest
{
    private const string Map = """
        claim safe: The well is safe
          premise test [0.9]: The laboratory found nothing
            date: 2024-05-01
          objection smell [0.9]: The water smells
            date: 2024-06-01

        claim other: Something else

        """;

    [Fact]
    public async Task Each_day_has_what_came_and_the_scores_of_the_claims()
    {
        var answer = await (await Api.PostAsync("/v1/timeline", Map)).JsonAsync();
        Assert.Equal("argument-map-timeline", answer.GetProperty("format").GetString());
        var days = answer.GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(["2024-05-01", "2024-06-01"], days.Select(day => day.GetProperty("day").GetString()));
        Assert.Equal("smell", days[1].GetProperty("came")[0].GetString());
        Assert.Equal(["safe", "other"], days[0].GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task One_item_can_be_followed_up_to_a_day()
    {
        var answer = await (await Api.PostAsync("/v1/timeline?topic=test&as-of=2024-05-20&semantics=df-quad", Map)).JsonAsync();
        var day = Assert.Single(answer.GetProperty("days").EnumerateArray());
        Assert.Equal("test", Assert.Single(day.GetProperty("nodes").EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_stored_map_has_the_same_timeline_and_an_ETag()
    {
        (await Api.SendAsync(HttpMethod.Put, "/v1/maps/well", new StringContent(Map))).EnsureSuccessStatusCode();
        var stored = await Api.SendAsync(HttpMethod.Get, "/v1/maps/well/timeline?topic=safe");
        Assert.Equal(await (await Api.PostAsync("/v1/timeline?topic=safe", Map)).TextAsync(), await stored.TextAsync());
        Assert.Equal(
            HttpStatusCode.NotModified,
            (await Api.SendAsync(
                HttpMethod.Get, "/v1/maps/well/timeline?topic=safe", null, ("If-None-Match", stored.Header("ETag")!))).StatusCode);
        Assert.Equal("404 not-found: There is no map 'none'. GET /v1/maps lists the stored maps.", await (await Api.SendAsync(
            HttpMethod.Get, "/v1/maps/none/timeline")).ProblemAsync());
    }

    [Theory]
    [InlineData("?topic=saef", "422 unknown-item: There is no item 'saef'. Did you mean 'safe'?")]
    [InlineData("?topic=", "422 unknown-item: There is no item ''.")]
    [InlineData("?topic=safe&topic=other", "400 bad-option: 'topic' is given twice.")]
    [InlineData("?as-of=tomorrow", "400 bad-option: ")]
    [InlineData("?format=svg", "400 bad-option: There is no option 'format'.")]
    public async Task What_cannot_be_followed_is_reported(string query, string expected) => Assert.StartsWith(
        expected,
        await (await Api.PostAsync("/v1/timeline" + query, Map, accept: "application/json")).ProblemAsync(),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_question_has_no_timeline() => Assert.StartsWith(
        "422 unknown-item: 'q' is a question",
        await (await Api.PostAsync("/v1/timeline?topic=q", "question q: Which?\n  claim a: A\n")).ProblemAsync(),
        StringComparison.Ordinal);

    [Fact]
    public async Task Days_that_take_too_much_work_are_refused()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Limits:AnswerEffort", "100000"));
        var map = string.Concat(Enumerable.Range(0, 500).Select(day => string.Create(
            CultureInfo.InvariantCulture, $"claim c{day}: Claim {day}\n  date: {new DateOnly(2020, 1, 1).AddDays(day):yyyy-MM-dd}\n")));
        Assert.Contains("ARG910", await (await api.PostAsync("/v1/timeline", map)).ProblemAsync(), StringComparison.Ordinal);
    }
}
