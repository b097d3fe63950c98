using System.Net;
using System.Text;

namespace ArgumentMap.Api.Tests.Features;

/// <summary>What changed from one stored map to another.</summary>
public sealed class DiffTests : ApiTest
{
    private const string Before = "claim c [0.9]: C\n  premise p: P\n";
    private const string After = "claim c [0.9]: C\n  premise p: P\n  objection o [0.9]: O\n";

    [Fact]
    public async Task What_changed_is_reported_in_the_requested_format()
    {
        await PutAsync("old", Before);
        await PutAsync("new", After);
        var json = await (await GetAsync("new/diff?against=old")).JsonAsync();
        Assert.Equal("argument-map-diff", json.GetProperty("format").GetString());
        Assert.Equal(
            ["o"],
            json.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("after").GetProperty("id").GetString()));
        var markdown = await GetAsync("new/diff?against=old", "text/markdown");
        Assert.Equal("text/markdown; charset=utf-8", markdown.Type());
        Assert.Contains("**The verdict on `c`", await markdown.TextAsync(), StringComparison.Ordinal);
        var picture = await GetAsync("new/diff?against=old&format=svg&theme=dark");
        Assert.Equal("image/svg+xml", picture.Type());
        Assert.Contains(">NEW<", await picture.TextAsync(), StringComparison.Ordinal);
        Assert.Contains(
            "\"same\":true",
            (await (await GetAsync("old/diff?against=old")).TextAsync()).Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_answer_costs_no_reading_until_either_map_changes()
    {
        await PutAsync("old", Before);
        await PutAsync("new", After);
        var first = await GetAsync("new/diff?against=old");
        var parses = Api.Parses;
        var second = await GetAsync("new/diff?against=old");
        Assert.Equal(parses, Api.Parses);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(
            HttpStatusCode.NotModified,
            (
                await Api.SendAsync(
                    HttpMethod.Get,
                    "/v1/maps/new/diff?against=old",
                    null,
                    ("If-None-Match", first.Headers.ETag!.ToString()))).StatusCode);
        await PutAsync("old", After, ("If-Match", "*"));
        Assert.NotEqual(first.Headers.ETag, (await GetAsync("new/diff?against=old")).Headers.ETag);
    }

    [Theory]
    [InlineData("map/diff", "501 no-history", "")]
    [InlineData("map/diff?against=..%2fmap", "400 bad-option", "bad-option ?against '../map' is not the id of a map")]
    [InlineData("map/diff?against=none", "404 not-found: There is no map 'none'.", "")]
    [InlineData("none/diff?against=map", "404 not-found: There is no map 'none'.", "")]
    [InlineData(
        "map/diff?against=map&format=html", "400 bad-option", "'html' is not a valid value for 'format'. Expected json, dot, md or svg.")]
    [InlineData("map/diff?against=map&format=dot&focus=x", "422 unknown-item: There is no item 'x'.", "")]
    public async Task What_cannot_be_compared_is_reported(string address, string problem, string error)
    {
        await PutAsync("map", Before);
        var answer = await (await GetAsync(address)).ProblemAsync();
        Assert.StartsWith(problem.Split(':')[0], answer, StringComparison.Ordinal);
        Assert.Contains(problem.Split(": ")[^1].Split(' ')[0], answer, StringComparison.Ordinal);
        Assert.Contains(error, answer, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> GetAsync(string address, string? accept = null) =>
        Api.SendAsync(HttpMethod.Get, "/v1/maps/" + address, null, accept is null ? [] : [("Accept", accept)]);

    private async Task PutAsync(string id, string map, params (string Name, string Value)[] headers)
    {
        using var content = new StringContent(map, Encoding.UTF8, "text/plain");
        (await Api.SendAsync(HttpMethod.Put, "/v1/maps/" + id, content, headers)).EnsureSuccessStatusCode();
    }
}
