using System.Net;

namespace ArgumentMap.Api.Tests.Features;

/// <summary>Which positions can be taken on a map.</summary>
public sealed class PositionsTests : ApiTest
{
    private const string Map = """
        claim north: The north gauge is right
          objection south
        claim south: The south gauge is right
          objection north

        """;

    [Fact]
    public async Task Each_has_what_it_accepts_and_rejects()
    {
        var answer = await (await Api.PostAsync("/v1/positions", Map)).JsonAsync();
        Assert.Equal("argument-map-positions", answer.GetProperty("format").GetString());
        Assert.Equal(
            "2 positions; nothing is accepted in both; they part at \"The north gauge is right\" (north) and "
                + "\"The south gauge is right\" (south).",
            answer.GetProperty("headline").GetString());
        Assert.Equal(["north", "south"], answer.GetProperty("positions").EnumerateArray()
            .Select(position => Assert.Single(position.GetProperty("accepted").EnumerateArray()).GetString()));
    }

    [Fact]
    public async Task Options_stand_in_the_query_or_in_the_body()
    {
        var query = await (await Api.PostAsync("/v1/positions?semantics=complete&limit=1", Map)).JsonAsync();
        Assert.True(query.GetProperty("hasMore").GetBoolean());
        var body = System.Text.Json.JsonSerializer.Serialize(new { source = Map, options = new { semantics = "complete", limit = 1 } });
        var answer = await Api.PostAsync("/v1/positions", body, "application/json");
        Assert.True(System.Text.Json.JsonElement.DeepEquals(query, await answer.JsonAsync()));
    }

    [Fact]
    public async Task A_stored_map_has_the_same_positions_and_an_ETag()
    {
        (await Api.SendAsync(HttpMethod.Put, "/v1/maps/gauges", new StringContent(Map))).EnsureSuccessStatusCode();
        var stored = await Api.SendAsync(HttpMethod.Get, "/v1/maps/gauges/positions?semantics=ideal");
        Assert.Equal(await (await Api.PostAsync("/v1/positions?semantics=ideal", Map)).TextAsync(), await stored.TextAsync());
        Assert.Equal(
            HttpStatusCode.NotModified,
            (await Api.SendAsync(
                HttpMethod.Get, "/v1/maps/gauges/positions?semantics=ideal", null, ("If-None-Match", stored.Header("ETag")!))).StatusCode);
    }

    [Theory]
    [InlineData("?semantics=stabel", "400 bad-option: 'stabel' is not a valid value for 'semantics'. Expected preferred, ")]
    [InlineData("?semantics=odds", "400 bad-option: 'odds' is not a valid value for 'semantics'.")]
    [InlineData("?limit=0", "400 bad-option: '0' is not a valid value for 'limit'. Expected a whole number, at least 1.")]
    [InlineData("?limit=99999999999", "400 bad-option: ")]
    [InlineData("?limit=1001", "400 bad-option: 'limit' is at most 1000.")]
    [InlineData("?as-of=tomorrow", "400 bad-option: ")]
    [InlineData("?topic=north", "400 bad-option: There is no option 'topic'.")]
    public async Task What_is_asked_for_wrongly_is_reported(string query, string expected) => Assert.StartsWith(
        expected, await (await Api.PostAsync("/v1/positions" + query, Map)).ProblemAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task What_takes_too_much_work_is_refused()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Limits:AnswerEffort", "500"));
        Assert.Contains("ARG910", await (await api.PostAsync("/v1/positions", Map)).ProblemAsync(), StringComparison.Ordinal);
    }
}
