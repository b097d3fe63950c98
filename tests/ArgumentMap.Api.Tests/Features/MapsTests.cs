using System.Net;
using System.Text;

namespace ArgumentMap.Api.Tests.Features;

public sealed class MapsTests : ApiTest
{
    private const string Map = "map: First\n\nclaim a: One\n";

    [Fact]
    public async Task A_map_is_created_read_replaced_and_removed()
    {
        var created = await PutAsync("one", Map);
        Assert.Equal((HttpStatusCode.Created, "/v1/maps/one"), (created.StatusCode, created.Header("Location")));
        Assert.True((await created.JsonAsync()).GetProperty("valid").GetBoolean());
        var source = await Api.SendAsync(HttpMethod.Get, "/v1/maps/one.arg");
        Assert.Equal(Map, await source.TextAsync());
        Assert.Equal(created.Header("ETag"), source.Header("ETag"));
        var json = await Api.SendAsync(HttpMethod.Get, "/v1/maps/one.json");
        var replaced = await PutAsync("one", "claim b: Two\n", ("If-Match", json.Header("ETag")!));
        Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);
        Assert.Equal("claim b: Two\n", await (await Api.SendAsync(HttpMethod.Get, "/v1/maps/one.arg")).TextAsync());
        Assert.Equal(
            "428 no-condition: Send If-Match with the ETag that you got when you read the map, so that nobody else's change is lost.",
            await (await Api.SendAsync(HttpMethod.Delete, "/v1/maps/one")).ProblemAsync());
        Assert.Equal(
            "412 stale: The map 'one' has changed since it was read. Read it again before you change it.",
            await (await Api.SendAsync(HttpMethod.Delete, "/v1/maps/one", null, ("If-Match", created.Header("ETag")!))).ProblemAsync());
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await Api.SendAsync(HttpMethod.Delete, "/v1/maps/one", null, ("If-Match", replaced.Header("ETag")!))).StatusCode);
        Assert.Equal(
            "404 not-found: There is no map 'one'. GET /v1/maps lists the stored maps.",
            await (await Api.SendAsync(HttpMethod.Get, "/v1/maps/one")).ProblemAsync());
        Assert.Equal(
            "404 not-found: There is no map 'one'. GET /v1/maps lists the stored maps.",
            await (await Api.SendAsync(HttpMethod.Delete, "/v1/maps/one", null, ("If-Match", "*"))).ProblemAsync());
    }

    [Fact]
    public async Task An_existing_map_is_not_replaced_without_its_tag()
    {
        await PutAsync("one", Map);
        Assert.Equal(
            "428 no-condition: The map 'one' already exists. To replace it, send If-Match with the ETag that you got when you read it.",
            await (await PutAsync("one", "claim b: Two\n")).ProblemAsync());
        Assert.Equal(
            "412 stale: The map 'one' is not in the state that the condition of the request expects. Read it again, and apply your "
                + "change to that.",
            await (await PutAsync("one", "claim b: Two\n", ("If-Match", "\"stale\""))).ProblemAsync());
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PutAsync("one", "claim b: Two\n", ("If-None-Match", "*"))).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PutAsync("two", "claim b: Two\n", ("If-Match", "*"))).StatusCode);
        Assert.Equal(Map, await File.ReadAllTextAsync(Path.Combine(Api.Folder, "one.arg")));
    }

    [Fact]
    public async Task A_map_that_others_include_is_deleted_only_by_force()
    {
        var tag = (await PutAsync("base", Map)).Header("ETag")!;
        await PutAsync("user", "include: base.arg\n");
        await PutAsync("reader", "include: base.arg\n");
        Assert.Equal(
            """
            409 included: Other maps include 'base' and would break. Change them first, or send force=true.
            included-by The map 'reader' includes 'base'.
            included-by The map 'user' includes 'base'.
            """.ReplaceLineEndings("\n"),
            await (await Api.SendAsync(HttpMethod.Delete, "/v1/maps/base", null, ("If-Match", tag))).ProblemAsync());
        Assert.StartsWith(
            "400 bad-option: 'yes' is not a valid value for 'force'. Expected true or false.",
            await (await Api.SendAsync(HttpMethod.Delete, "/v1/maps/base?force=yes", null, ("If-Match", tag))).ProblemAsync(),
            StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await Api.SendAsync(HttpMethod.Delete, "/v1/maps/base?force=true", null, ("If-Match", tag))).StatusCode);
    }

    [Theory]
    [InlineData("café")]
    [InlineData("cafe\u0301")]
    public async Task An_id_of_an_item_is_found_in_every_normal_form(string id)
    {
        await PutAsync("one", "claim café: One\n  premise p: Two\n");
        var path = "/v1/maps/one/explanations/" + Uri.EscapeDataString(id);
        Assert.Equal(HttpStatusCode.OK, (await Api.SendAsync(HttpMethod.Get, path)).StatusCode);
        Assert.Equal(
            HttpStatusCode.OK,
            (await Api.SendAsync(HttpMethod.Get, "/v1/maps/one?format=dot&focus=" + Uri.EscapeDataString(id))).StatusCode);
    }

    [Theory]
    [InlineData("größe")]
    [InlineData("strasse istanbul")]
    [InlineData("CAFE")]
    public async Task A_search_finds_words_however_they_are_written(string text)
    {
        await PutAsync("one", "map: Straße in İstanbul\n\nclaim a: Die Gro\u0308ße eines Cafés\n");
        var list = await Api.SendAsync(HttpMethod.Get, "/v1/maps?q=" + Uri.EscapeDataString(text));
        Assert.Equal(1, (await list.JsonAsync()).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_search_of_too_many_words_is_refused()
    {
        var words = string.Join('+', Enumerable.Range(0, 5_000));
        Assert.StartsWith(
            "400 bad-option: The search has 23,889 characters. Search for at most 1,000.",
            await (await Api.SendAsync(HttpMethod.Get, "/v1/maps?q=" + words)).ProblemAsync(),
            StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.OK,
            (await Api.SendAsync(HttpMethod.Get, "/v1/maps?q=" + string.Join('+', Enumerable.Repeat("ab", 20)))).StatusCode);
    }

    [Fact]
    public async Task Files_that_are_no_maps_are_named_with_what_to_do()
    {
        await File.WriteAllTextAsync(Path.Combine(Api.Folder, "with space.arg"), Map);
        var list = await (await Api.SendAsync(HttpMethod.Get, "/v1/maps")).JsonAsync();
        var file = Assert.Single(list.GetProperty("unservable").EnumerateArray());
        Assert.Equal("with space.arg", file.GetProperty("name").GetString());
        Assert.Equal(
            "The file 'with space.arg' is not served, because its name is not an id. Rename it to 'with-space.arg': ids are of a-z, 0-9 and "
                + "-.",
            file.GetProperty("advice").GetString());
    }

    [Fact]
    public async Task A_weak_tag_does_not_allow_replacing()
    {
        var tag = (await PutAsync("one", Map)).Header("ETag");
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PutAsync("one", "claim b: Two\n", ("If-Match", "W/" + tag))).StatusCode);
    }

    [Fact]
    public async Task A_map_with_errors_is_not_stored()
    {
        Assert.Equal(
            "422 map-errors: The map has errors; fix them first. POST /v1/validate lists all of them.\nARG101 2:11 No item is called "
                + "'nowhere'. Write 'premise nowhere: text' to declare it here.",
            await (await PutAsync("one", "claim a: One\n  premise nowhere\n")).ProblemAsync());
        Assert.Empty(Directory.GetFiles(Api.Folder, "*.arg"));
    }

    [Fact]
    public async Task Of_two_puts_with_one_tag_exactly_one_wins()
    {
        var tag = (await PutAsync("one", Map)).Header("ETag")!;
        for (var run = 0; run < 200; run++)
        {
            var answers = await Task.WhenAll(
                PutAsync("one", $"claim a: Left {run}\n", ("If-Match", tag)),
                PutAsync("one", $"claim a: Right {run}\n", ("If-Match", tag)));
            var winner = Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.PreconditionFailed);
            tag = winner.Header("ETag")!;
            Assert.Equal(tag, (await Api.SendAsync(HttpMethod.Get, "/v1/maps/one.arg")).Header("ETag"));
        }
    }

    [Fact]
    public async Task A_creation_that_is_sent_again_gets_the_same_answer()
    {
        var first = await PutAsync("one", Map, ("Idempotency-Key", "k1"));
        var again = await PutAsync("one", Map, ("Idempotency-Key", "k1"));
        Assert.Equal(
            (HttpStatusCode.Created, first.Header("ETag"), "/v1/maps/one", await first.TextAsync()),
            (again.StatusCode, again.Header("ETag"), again.Header("Location"), await again.TextAsync()));
        const string Reused =
            "422 key-reused: This Idempotency-Key was already used for another map or another body. Choose a new key for each creation.";
        Assert.Equal(Reused, await (await PutAsync("one", "claim b: Two\n", ("Idempotency-Key", "k1"))).ProblemAsync());
        Assert.Equal(Reused, await (await PutAsync("two", Map, ("Idempotency-Key", "k1"))).ProblemAsync());
        Assert.Equal(Map, await File.ReadAllTextAsync(Path.Combine(Api.Folder, "one.arg")));
    }

    [Fact]
    public async Task Of_creations_sent_at_once_with_one_key_none_is_made_twice()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PutAsync("one", Map, ("Idempotency-Key", "k1"))));
        Assert.All(answers, answer =>
            Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.Created, HttpStatusCode.Conflict]));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        foreach (var answer in answers.Where(answer => answer.StatusCode == HttpStatusCode.Conflict))
            Assert.Equal("409 in-use: Wait for the answer to the first request with this Idempotency-Key.", await answer.ProblemAsync());
    }

    [Fact]
    public async Task Pages_lead_from_one_to_the_next()
    {
        foreach (var id in (string[])["a", "b", "c", "d", "e"])
            await PutAsync(id, $"map: Map {id} #water\n\nclaim x: The well is safe\n");
        var found = new List<string>();
        string? next = "/v1/maps?limit=2&q=WELL safe&tag=%23Water";
        for (var pages = 0; next is not null; pages++)
        {
            Assert.True(pages < 3);
            var answer = await Api.SendAsync(HttpMethod.Get, next);
            var page = await answer.JsonAsync();
            found.AddRange(page.GetProperty("maps").EnumerateArray().Select(map => map.GetProperty("id").GetString()!));
            next = page.GetProperty("next").GetString();
            Assert.Equal(next is null ? null : $"<{next}>; rel=\"next\"", answer.Header("Link"));
        }

        Assert.Equal(["a", "b", "c", "d", "e"], found);
        Assert.Empty((await (await Api.SendAsync(HttpMethod.Get, "/v1/maps?q=nowhere")).JsonAsync()).GetProperty("maps").EnumerateArray());
    }

    [Theory]
    [InlineData("limit=0", "?limit '0' is not a valid value for 'limit'. Expected a whole number, at least 1.")]
    [InlineData("limit=101", "?limit 'limit' is at most 100.")]
    [InlineData("cursor=..%2f", "?cursor '../' is not a valid value for 'cursor'. Follow the link to the next page.")]
    public async Task A_wrong_page_is_reported(string query, string expected) =>
        Assert.Contains(
            expected,
            await (await Api.SendAsync(HttpMethod.Get, "/v1/maps?" + query)).ProblemAsync(),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_map_is_changed_only_with_a_key_if_keys_are_set()
    {
        await using var api = await ApiRun.StartAsync(
            null,
            ("Api:Keys:0", "a-key-of-some-length"),
            ("Api:Keys:1", "another-key-of-some-length"));
        var refused = await api.SendAsync(HttpMethod.Put, "/v1/maps/one", new StringContent(Map));
        Assert.Equal("ApiKey, Bearer", refused.Header("WWW-Authenticate"));
        Assert.Equal("401 no-key: Send an API key in X-Api-Key.", await refused.ProblemAsync());
        Assert.Equal(
            "401 no-key: The API key or token is not valid.",
            await (await api.SendAsync(HttpMethod.Delete, "/v1/maps/one", null, ("X-Api-Key", "a-key"))).ProblemAsync());
        Assert.Equal(
            HttpStatusCode.Created,
            (
                await api.SendAsync(
                    HttpMethod.Put,
                    "/v1/maps/one",
                    new StringContent(Map),
                    ("X-Api-Key", "another-key-of-some-length"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await api.SendAsync(HttpMethod.Get, "/v1/maps/one")).StatusCode);
    }

    private Task<HttpResponseMessage> PutAsync(string id, string map, params (string Name, string Value)[] headers) =>
        Api.SendAsync(HttpMethod.Put, "/v1/maps/" + id, new StringContent(map, Encoding.UTF8, "text/vnd.argument-map"), headers);
}
