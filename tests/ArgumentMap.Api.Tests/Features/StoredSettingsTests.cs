using System.Net;

namespace ArgumentMap.Api.Tests.Features;

/// <summary>The <c>argmap.json</c> of the map folder, over HTTP.</summary>
public sealed class StoredSettingsTests : ApiTest
{
    /// <summary>A map without errors, but with findings.</summary>
    private const string Map = "claim a: A\n  premise p: P\n    premise q: Q\nclaim b: B\n";

    [Fact]
    public async Task Levels_of_rules_apply_to_stored_maps_and_a_change_shows_at_once()
    {
        Write("one.arg", Map);
        var (codes, tag) = await DiagnosticsAsync();
        var rule = codes.First(code =>
            code.StartsWith("note", StringComparison.Ordinal) || code.StartsWith("warning", StringComparison.Ordinal));
        var name = rule.Split(' ')[1];

        Write("argmap.json", $$"""{ "rules": { "{{name}}": "error" } }""");
        var (louder, louderTag) = await DiagnosticsAsync();
        Assert.Contains($"error {name}", louder);
        Assert.NotEqual(tag, louderTag);

        Write("argmap.json", $$"""{ "rules": { "{{name}}": "off" } }""");
        Assert.DoesNotContain((await DiagnosticsAsync()).Codes, code => code.EndsWith(" " + name, StringComparison.Ordinal));

        File.Delete(Path.Combine(Api.Folder, "argmap.json"));
        Assert.Equal(tag, (await DiagnosticsAsync()).Tag);
    }

    [Fact]
    public async Task Schemes_of_the_folder_are_listed_and_apply_to_stored_maps()
    {
        Write("one.arg", "claim a: A\n  argument b:\n    scheme: track record\n    premise [0.9]: P\n    premise [0.9]: Q\n");
        Assert.Contains((await DiagnosticsAsync()).Codes, code => code == "warning unknown-scheme");
        Write("argmap.json", """{ "schemes": { "track record": { "questions": ["How often?"] } } }""");
        var codes = (await DiagnosticsAsync()).Codes;
        Assert.DoesNotContain("warning unknown-scheme", codes);
        Assert.Contains("note open-critical-question", codes);
        var schemes = await (await GetAsync("/v1/schemes")).JsonAsync();
        Assert.Equal("track record", schemes.EnumerateArray().Last().GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_reply_is_made_only_once_as_long_as_the_settings_are_the_same()
    {
        Write("one.arg", Map);
        Write("argmap.json", """{ "limits": { "depth": 50 } }""");
        await DiagnosticsAsync();
        var parses = Api.Parses;
        await DiagnosticsAsync();
        Assert.Equal(parses, Api.Parses);
        Write("argmap.json", """{ "limits": { "depth": 51 } }""");
        await DiagnosticsAsync();
        Assert.Equal(parses + 1, Api.Parses);
    }

    [Fact]
    public async Task Limits_apply_to_what_is_read_and_to_what_is_stored()
    {
        Write("one.arg", Map);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/v1/maps/one.json")).StatusCode);
        Write("argmap.json", """{ "limits": { "depth": 2 } }""");
        Assert.Contains("ARG903", await (await GetAsync("/v1/maps/one.json")).ProblemAsync(), StringComparison.Ordinal);
        var put = await Api.SendAsync(HttpMethod.Put, "/v1/maps/two", new StringContent(Map));
        Assert.Contains("ARG903", await put.ProblemAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Api.PostAsync("/v1/render?format=json", Map)).StatusCode);
    }

    [Fact]
    public async Task Limits_of_pictures_apply_to_pictures_of_stored_maps()
    {
        Write("one.arg", Map);
        Write("argmap.json", """{ "limits": { "pictureItems": 1 } }""");
        Assert.StartsWith(
            "422 no-picture",
            await (await Api.SendAsync(HttpMethod.Get, "/v1/maps/one.svg?layout=graph", null, ("Accept", "application/json")))
                .ProblemAsync(),
            StringComparison.Ordinal);
        Write("argmap.json", """{ "limits": { "pictureItems": 100 } }""");
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/v1/maps/one.svg?layout=graph")).StatusCode);
    }

    [Fact]
    public async Task Settings_do_not_loosen_the_limits_of_the_API()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Limits:MapDepth", "2"));
        await File.WriteAllTextAsync(Path.Combine(api.Folder, "one.arg"), Map);
        await File.WriteAllTextAsync(Path.Combine(api.Folder, "argmap.json"), """{ "limits": { "depth": 100 } }""");
        Assert.Contains(
            "ARG903",
            await (await api.SendAsync(HttpMethod.Get, "/v1/maps/one.json")).ProblemAsync(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_that_the_settings_do_not_set_are_those_of_the_API()
    {
        // Longer than the core reads by default.
        await using var api = await ApiRun.StartAsync(null, ("Api:Limits:LineLength", "300000"));
        await File.WriteAllTextAsync(Path.Combine(api.Folder, "one.arg"), $"claim a: {new string('a', 200_000)}\n");
        await File.WriteAllTextAsync(Path.Combine(api.Folder, "argmap.json"), """{ "limits": { "depth": 100 } }""");
        Assert.Equal(HttpStatusCode.OK, (await api.SendAsync(HttpMethod.Get, "/v1/maps/one.json")).StatusCode);
    }

    [Theory]
    [InlineData("{ \"rulse\": { } }", "There is no setting 'rulse'. Did you mean 'rules'?")]
    [InlineData("{ ", "From here on")]
    public async Task Errors_in_the_settings_are_reported_with_the_diagnostics(string settings, string expected)
    {
        Write("one.arg", Map);
        Write("argmap.json", settings);
        var first = (await (await GetAsync("/v1/maps/one/diagnostics")).JsonAsync()).GetProperty("diagnostics")[0];
        Assert.Equal("ARG025", first.GetProperty("code").GetString());
        Assert.StartsWith(expected, first.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("argmap.json", first.GetProperty("file").GetString());
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/v1/maps/one.json")).StatusCode);
    }

    [Fact]
    public async Task Settings_are_not_served_as_a_map_nor_included()
    {
        Write("argmap.json", "{ }");
        Write("one.arg", "include: argmap.json\nclaim a: A\n");
        Assert.Contains(
            "only maps can be included here",
            await (await GetAsync("/v1/maps/one.json")).ProblemAsync(),
            StringComparison.Ordinal);
        Assert.Empty((await (await GetAsync("/v1/maps?q=argmap")).JsonAsync()).GetProperty("maps").EnumerateArray());
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Api.Folder, name), text);

    private Task<HttpResponseMessage> GetAsync(string address) => Api.SendAsync(HttpMethod.Get, address);

    /// <summary>Severity and rule of each diagnostic, and the ETag of the reply.</summary>
    private async Task<(List<string> Codes, string Tag)> DiagnosticsAsync()
    {
        var reply = await GetAsync("/v1/maps/one/diagnostics");
        var diagnostics = (await reply.JsonAsync()).GetProperty("diagnostics").EnumerateArray();
        return (
            [.. diagnostics.Select(found => $"{found.GetProperty("severity").GetString()} {found.GetProperty("name").GetString()}")],
            reply.Header("ETag")!);
    }
}
