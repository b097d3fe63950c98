using System.Net;

namespace ArgumentMap.Api.Tests.Features;

/// <summary>Maps whose ids are made of their titles.</summary>
public sealed class CreateMapTests : ApiTest
{
    [Theory]
    [InlineData("Is the well safe?", "is-the-well-safe")]
    [InlineData("Ist der Brunnen in Bad Kösen trinkbar? Größe: 3 m²", "ist-der-brunnen-in-bad-kosen-trinkbar-grosse-3-m2")]
    [InlineData("L'été à Łódź – ærlig, İstanbul", "lete-a-lodz-aerlig-istanbul")]
    [InlineData("  --- 2024/10 ---  ", "2024-10")]
    [InlineData("井戸は安全か", "map")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("don’t", "dont")]
    public async Task The_id_is_made_of_the_title(string title, string id)
    {
        var map = $"map: {title}\n\nclaim a: A\n";
        var answer = await CreateAsync(map);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("/v1/maps/" + id, answer.Header("Location"));
        Assert.True((await answer.JsonAsync()).GetProperty("valid").GetBoolean());
        var stored = await Api.SendAsync(HttpMethod.Get, answer.Header("Location") + ".arg");
        Assert.Equal(map, await stored.TextAsync());
        Assert.Equal(answer.Header("ETag"), stored.Header("ETag"));
    }

    [Fact]
    public async Task A_long_title_is_cut_off_between_words()
    {
        var answer = await CreateAsync($"map: {string.Join(' ', Enumerable.Repeat("waterworks", 12))}\nclaim a: A\n");
        Assert.Equal("/v1/maps/waterworks-waterworks-waterworks-waterworks-waterworks", answer.Header("Location"));
        answer = await CreateAsync($"map: {new string('w', 100)}\nclaim a: A\n");
        Assert.Equal("/v1/maps/" + new string('w', 56), answer.Header("Location"));
    }

    [Fact]
    public async Task Maps_of_one_title_are_numbered()
    {
        var ids = new List<string?>();
        for (var i = 0; i < 12; i++)
            ids.Add((await CreateAsync($"map: Well\nclaim a: Number {i}\n")).Header("Location"));
        Assert.Equal(["/v1/maps/well", "/v1/maps/well-2", "/v1/maps/well-3"], ids[..3]);
        Assert.Equal(12, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^/v1/maps/well(-[0-9]{1,6})?$", id));
    }

    [Fact]
    public async Task Of_creations_at_once_each_gets_its_own_id()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => CreateAsync($"map: Well\nclaim a: Number {i}\n")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal(8, answers.Select(answer => answer.Header("Location")).Distinct().Count());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_keeps_its_id()
    {
        var path = Path.Combine(Api.Folder, "well.arg");
        await File.WriteAllBytesAsync(path, new byte[2 * 1024 * 1024]);
        Assert.Equal("/v1/maps/well-2", (await CreateAsync("map: Well\nclaim a: A\n")).Header("Location"));
        Assert.Equal(2 * 1024 * 1024, new FileInfo(path).Length);
    }

    [Fact]
    public async Task A_creation_that_is_sent_again_gets_the_same_answer()
    {
        const string Map = "map: Well\nclaim a: A\n";
        var first = await CreateAsync(Map, ("Idempotency-Key", "k1"));
        var again = await CreateAsync(Map, ("Idempotency-Key", "k1"));
        Assert.Equal(
            (HttpStatusCode.Created, first.Header("Location"), first.Header("ETag"), await first.TextAsync()),
            (again.StatusCode, again.Header("Location"), again.Header("ETag"), await again.TextAsync()));
        Assert.Equal("/v1/maps/well-2", (await CreateAsync(Map, ("Idempotency-Key", "k2"))).Header("Location"));
        Assert.StartsWith(
            "422 key-reused",
            await (await CreateAsync("map: Other\nclaim a: A\n", ("Idempotency-Key", "k1"))).ProblemAsync(),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "422 key-reused",
            await (await Api.SendAsync(
                HttpMethod.Put, "/v1/maps/other", new StringContent(Map), ("Idempotency-Key", "k1"))).ProblemAsync(),
            StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(Api.Folder, "*.arg").Length);
    }

    [Fact]
    public async Task A_map_can_include_stored_maps()
    {
        await CreateAsync("map: Well\nclaim well: The well is safe\n");
        var answer = await CreateAsync("map: Town\ninclude: well.arg\nclaim t: T\n  premise well\n");
        Assert.Equal("/v1/maps/town", answer.Header("Location"));
    }

    [Fact]
    public async Task A_map_with_errors_is_refused()
    {
        Assert.StartsWith(
            "422 map-errors", await (await CreateAsync("map: Well\nclam a: A\n")).ProblemAsync(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Api.Folder, "*.arg"));
    }

    [Fact]
    public async Task A_key_is_required_if_any_are_set()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Keys:0", "a-key-of-some-length"));
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await api.SendAsync(HttpMethod.Post, "/v1/maps", new StringContent("claim a: A\n"))).StatusCode);
        var answer = await api.SendAsync(
            HttpMethod.Post, "/v1/maps", new StringContent("claim a: A\n"), ("X-Api-Key", "a-key-of-some-length"));
        Assert.Equal("/v1/maps/map", answer.Header("Location"));
    }

    private Task<HttpResponseMessage> CreateAsync(string map, params (string Name, string Value)[] headers) =>
        Api.SendAsync(HttpMethod.Post, "/v1/maps", new StringContent(map), headers);
}
