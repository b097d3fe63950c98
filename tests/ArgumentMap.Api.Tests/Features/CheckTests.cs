using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArgumentMap.Cli;

namespace ArgumentMap.Api.Tests.Features;

/// <summary>Many maps at once: those in a request, and those that are stored.</summary>
public sealed class CheckTests : ApiTest
{
    private static readonly (string Name, string Source)[] Maps =
    [
        ("town.arg", "map: Town\ninclude: water/well.arg\nclaim t: The town is safe\n  premise well\n"),
        ("water/well.arg", "map: Well\nclaim well: The well is safe\n"),
        ("bad.arg", "clam a: A\nclaim b: B\n  premise nowhere\n"),
    ];

    [Fact]
    public async Task Each_map_has_its_counts_and_diagnostics()
    {
        var answer = await (await CheckAsync(Maps)).JsonAsync();
        Assert.False(answer.GetProperty("valid").GetBoolean());
        var maps = answer.GetProperty("maps").EnumerateArray().ToList();
        Assert.Equal(["town.arg", "water/well.arg", "bad.arg"], maps.Select(map => map.GetProperty("name").GetString()));
        Assert.Equal(["Town", "Well", ""], maps.Select(map => map.GetProperty("title").GetString()));
        Assert.Equal([true, true, false], maps.Select(map => map.GetProperty("valid").GetBoolean()));
        Assert.Equal([0, 0, 2], maps.Select(map => map.GetProperty("errors").GetInt32()));
        foreach (var map in maps)
        {
            Assert.Equal(
                map.GetProperty("diagnostics").GetArrayLength(),
                ((string[])["errors", "warnings", "notes"]).Sum(severity => map.GetProperty(severity).GetInt32()));
        }

        Assert.Equal(0, answer.GetProperty("omitted").GetInt32());
        Assert.Equal("bad.arg", maps[2].GetProperty("diagnostics")[0].GetProperty("file").GetString());
    }

    [Fact]
    public async Task SARIF_is_that_of_the_command_line()
    {
        var expected = await CommandLineAsync("sarif");
        foreach (var (query, accept) in ((string, string?)[])[("", "application/sarif+json"), ("?format=sarif", null)])
        {
            var answer = await CheckAsync(Maps, query, accept);
            Assert.Equal("application/sarif+json", answer.Type());
            Assert.Equal(expected, await answer.TextAsync());
        }
    }

    [Fact]
    public async Task Settings_apply_to_all_maps_and_are_checked()
    {
        var found = await (await CheckAsync(Maps)).JsonAsync();
        var rules = Rules(found);
        Assert.Contains("unsupported-claim", rules);
        var settings = new JsonObject { ["rules"] = new JsonObject { ["unsupported-claim"] = "off", ["nonsense"] = "off" } };
        var answer = await (await CheckAsync(Maps, "", null, settings)).JsonAsync();
        Assert.DoesNotContain("unsupported-claim", Rules(answer));
        var problem = Assert.Single(answer.GetProperty("settings").EnumerateArray());
        Assert.Equal("argmap.json", problem.GetProperty("file").GetString());
        Assert.Contains("nonsense", problem.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"maps": {}}""", "bad-json #/maps 'maps' is not an array.")]
    [InlineData("""{"maps": [1]}""", "bad-json #/maps/0 The map is not an object.")]
    [InlineData("""{"maps": [{"name": "a.arg"}]}""", "bad-json #/maps/0/source 'source' is missing.")]
    [InlineData("""{"maps": [{"name": 1, "source": ""}]}""", "bad-json #/maps/0/name 'name' is not a string.")]
    [InlineData("""{"maps": [{"name": "", "source": ""}]}""", "bad-name #/maps/0/name The name of a map is a relative path")]
    [InlineData("""{"maps": [{"name": "../a.arg", "source": ""}]}""", "bad-name #/maps/0/name")]
    [InlineData("""{"maps": [{"name": "/etc/a.arg", "source": ""}]}""", "bad-name #/maps/0/name")]
    [InlineData("""{"maps": [{"name": "x//a.arg", "source": ""}]}""", "bad-name #/maps/0/name")]
    [InlineData("""{"maps": [{"name": "x\\a.arg", "source": ""}]}""", "bad-name #/maps/0/name")]
    [InlineData("""{"maps": [{"name": "a\n.arg", "source": ""}]}""", "bad-name #/maps/0/name")]
    [InlineData("""{"maps": [{"name": "argmap.json", "source": "{}"}]}""", "bad-name #/maps/0/name")]
    [InlineData(
        """{"maps": [{"name": "a.arg", "source": ""}, {"name": "a.arg", "source": ""}]}""", "bad-name #/maps/1/name Two maps are called")]
    [InlineData("""{"maps": [], "options": {"settings": {}, "them": "x"}}""", "unknown-option #/options/them There is no option 'them'.")]
    [InlineData("""{"maps": [], "options": {"format": "html"}}""", "bad-option #/options/format 'html' is not a valid value for 'format'.")]
    public async Task A_wrong_body_is_reported(string body, string expected) => Assert.Contains(
        expected, await (await Api.PostAsync("/v1/check", body, "application/json")).ProblemAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task The_number_of_maps_is_limited()
    {
        var maps = Enumerable.Range(0, 101).Select(i => ($"m{i}.arg", "claim a: A\n")).ToArray();
        Assert.Equal(HttpStatusCode.OK, (await CheckAsync(maps[..100])).StatusCode);
        Assert.Contains(
            "too-many-maps #/maps One request checks at most 100 maps; this one has 101.",
            await (await CheckAsync(maps)).ProblemAsync(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_maps_are_valid()
    {
        var answer = await (await CheckAsync([])).JsonAsync();
        Assert.True(answer.GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task Maps_that_include_themselves_or_leave_their_place_are_reported()
    {
        var answer = await (await CheckAsync(
        [
            ("a.arg", "include: b.arg\n"), ("b.arg", "include: a.arg\n"), ("c.arg", "include: ../../etc/passwd\n"),
        ])).TextAsync();
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.Equal(3, JsonDocument.Parse(answer).RootElement.GetProperty("maps").GetArrayLength());
    }

    [Fact]
    public async Task Diagnostics_that_are_too_many_for_one_answer_are_counted()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Limits:Diagnostics", "3"));
        var bad = string.Concat(Enumerable.Range(0, 9).Select(i => $"clam c{i}: C\n"));
        var body = Body([.. Enumerable.Range(0, 20).Select(i => ($"m{i}.arg", bad))], null);
        var answer = await (await api.PostAsync("/v1/check", body, "application/json")).JsonAsync();
        var shown = answer.GetProperty("maps").EnumerateArray().Sum(map => map.GetProperty("diagnostics").GetArrayLength());
        Assert.Equal(30, shown);
        Assert.Equal((20 * 4) - 30, answer.GetProperty("omitted").GetInt32());
        var sarif = await (await api.PostAsync("/v1/check?format=sarif", body, "application/json")).TextAsync();
        Assert.Contains("There are 50 more; check fewer maps at once.", sarif, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_budget_is_shared_by_all_maps()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Limits:AnswerEffort", "20000"));
        var large = string.Concat(Enumerable.Range(0, 2000).Select(i => $"claim c{i}: Claim number {i}\n"));
        var body = Body([("large.arg", large), ("small.arg", "claim a: A\n")], null);
        var maps = (await (await api.PostAsync("/v1/check", body, "application/json")).JsonAsync()).GetProperty("maps");
        Assert.Contains("ARG910", maps[0].GetProperty("diagnostics").GetRawText(), StringComparison.Ordinal);
        Assert.True(maps[1].GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task Stored_maps_are_checked_page_by_page()
    {
        await StoreAsync("a", "map: First\nclaim a: A\n");
        await StoreAsync("b", "include: a.arg\nclam b: B\n");
        await StoreAsync("c", "map: Third #water\nclaim c: C\n");
        var first = await Api.SendAsync(HttpMethod.Get, "/v1/check?limit=2");
        var page = await first.JsonAsync();
        Assert.False(page.GetProperty("valid").GetBoolean());
        Assert.Equal(["a.arg", "b.arg"], page.GetProperty("maps").EnumerateArray().Select(map => map.GetProperty("name").GetString()));
        Assert.Equal("/v1/check?cursor=b&limit=2", page.GetProperty("next").GetString());
        Assert.Equal("</v1/check?cursor=b&limit=2>; rel=\"next\"", first.Header("Link"));
        var last = await (await Api.SendAsync(HttpMethod.Get, page.GetProperty("next").GetString()!)).JsonAsync();
        Assert.Equal("c.arg", Assert.Single(last.GetProperty("maps").EnumerateArray()).GetProperty("name").GetString());
        Assert.Null(last.GetProperty("next").GetString());
        var tagged = await (await Api.SendAsync(HttpMethod.Get, "/v1/check?tag=water")).JsonAsync();
        Assert.Equal(1, tagged.GetProperty("maps").GetArrayLength());
    }

    [Fact]
    public async Task The_answer_about_stored_maps_is_kept_until_one_of_them_or_what_it_includes_changes()
    {
        await StoreAsync("a", "map: First\ninclude: sub/b.arg\nclaim a: A\n");
        Directory.CreateDirectory(Path.Combine(Api.Folder, "sub"));
        await File.WriteAllTextAsync(Path.Combine(Api.Folder, "sub", "b.arg"), "claim b: B\n");
        var tag = (await Api.SendAsync(HttpMethod.Get, "/v1/check")).Header("ETag")!;
        var parses = Api.Parses;
        Assert.Equal(
            HttpStatusCode.NotModified,
            (await Api.SendAsync(HttpMethod.Get, "/v1/check", null, ("If-None-Match", tag))).StatusCode);
        Assert.Equal(parses, Api.Parses);
        await File.WriteAllTextAsync(Path.Combine(Api.Folder, "sub", "b.arg"), "clam b: B\n");
        var changed = await Api.SendAsync(HttpMethod.Get, "/v1/check", null, ("If-None-Match", tag));
        Assert.False((await changed.JsonAsync()).GetProperty("valid").GetBoolean());
    }

    [Theory]
    [InlineData("limit=0", "?limit '0' is not a valid value for 'limit'. Expected a whole number, at least 1.")]
    [InlineData("cursor=..%2f", "?cursor '../' is not a valid value for 'cursor'. Follow the link to the next page.")]
    [InlineData("format=html", "?format 'html' is not a valid value for 'format'. Expected json or sarif.")]
    public async Task A_wrong_page_is_reported(string query, string expected) =>
        Assert.Contains(
            expected, await (await Api.SendAsync(HttpMethod.Get, "/v1/check?" + query)).ProblemAsync(), StringComparison.Ordinal);

    private static List<string?> Rules(JsonElement answer) =>
        [.. answer.GetProperty("maps").EnumerateArray().SelectMany(map => map.GetProperty("diagnostics").EnumerateArray())
            .Select(diagnostic => diagnostic.GetProperty("name").GetString())];

    private static string Body(IEnumerable<(string Name, string Source)> maps, JsonObject? settings)
    {
        var body = new JsonObject
        {
            ["maps"] = new JsonArray([.. maps.Select(map => new JsonObject { ["name"] = map.Name, ["source"] = map.Source })]),
        };
        if (settings is not null)
            body["options"] = new JsonObject { ["settings"] = settings };
        return body.ToJsonString();
    }

    private static async Task<string> CommandLineAsync(string format)
    {
        var folder = Directory.CreateTempSubdirectory("argmap-cli-").FullName;
        foreach (var (name, source) in Maps)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            await File.WriteAllTextAsync(Path.Combine(folder, name), source);
        }

        using var output = new MemoryStream();
        var host = new Host { In = Stream.Null, Out = output, Error = TextWriter.Null, Folder = folder };
        await CommandLine.RunAsync(host, ["check", .. Maps.Select(map => map.Name), "--diagnostics", format], CancellationToken.None);
        Directory.Delete(folder, recursive: true);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }

    private Task<HttpResponseMessage> CheckAsync(
        (string Name, string Source)[] maps, string query = "", string? accept = null, JsonObject? settings = null) =>
        Api.PostAsync("/v1/check" + query, Body(maps, settings), "application/json", accept);

    /// <summary>As an editor does, which also stores maps with errors.</summary>
    private Task StoreAsync(string id, string map) => File.WriteAllTextAsync(Path.Combine(Api.Folder, id + ".arg"), map);
}
