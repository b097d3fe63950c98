using System.Net;
using System.Text;
using ArgumentMap.Api.Replies;
using ArgumentMap.Cli;
using ArgumentMap.Formats;
using ArgumentMap.Language.Vocabulary;
using ArgumentMap.Scoring.Positions;
using ArgumentMap.Scoring.Semantics;

namespace ArgumentMap.Api.Tests.Features;

/// <summary>The API and the command line answer the same, byte for byte, for every sample map.</summary>
public sealed class SameAsCommandLineTests : ApiTest
{
    private static readonly string Cache = Directory.CreateTempSubdirectory("argmap-cli-cache-").FullName;

    /// <summary>Maps in requests cannot include anything; samples that do are tested as stored maps.</summary>
    public static TheoryData<string> Maps => [.. Samples.Names.Where(name => !Text(name).Contains("include:", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Maps))]
    public async Task Every_format_with_every_option(string name)
    {
        string[] queries =
        [
            "", "scores=true", "semantics=df-quad", "as-of=2024-06-01", "theme=dark&direction=right&labels=id,text&legend=true",
            "only=claim,objection&sections=collapsed", "depth=1",
        ];
        var map = Text(name);
        foreach (var format in ApiFormats.Known.All)
        {
            foreach (var query in queries.Select(query => Taken(query, format)).Distinct())
            {
                var expected = await RunAsync(map, ["render", "map.arg", "--format", format.Name, .. Flags(query)]);
                var answer = await Api.PostAsync($"/v1/render?format={format.Name}&{query}", map);
                // Where the map lacks what a format needs, the command line says so elsewhere, and writes nothing.
                if (expected.Length == 0)
                    Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
                else
                    Assert.Equal(expected, await answer.TextAsync());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public async Task Scores(string name)
    {
        var map = Text(name);
        foreach (var query in (string[])["", "as-of=2024-06-01", .. ScoringMethods.Names.Select(name => "semantics=" + name)])
        {
            var expected = await RunAsync(map, ["score", "map.arg", "--json", .. Flags(query)]);
            Assert.Equal(expected, await (await Api.PostAsync("/v1/score?" + query, map)).TextAsync());
        }
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public async Task Explanations_of_every_claim_and_question(string name)
    {
        var map = Text(name);
        var graph = ArgumentDocument.Parse(Encoding.UTF8.GetBytes(map), "map.arg").Graph;
        foreach (var topic in graph.Nodes.Where(node => node.Kind is NodeKind.Claim or NodeKind.Question).Select(node => node.Id))
        {
            var expected = await RunAsync(map, "explain", "map.arg", topic, "--json");
            Assert.Equal(expected, await (await Api.PostAsync("/v1/explain?topic=" + Uri.EscapeDataString(topic), map)).TextAsync());
        }
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public async Task Timelines(string name)
    {
        var map = Text(name);
        foreach (var query in (string[])["", "as-of=2024-06-01", "semantics=df-quad"])
        {
            var expected = await RunAsync(map, ["timeline", "map.arg", "--json", .. Flags(query)]);
            Assert.Equal(expected, await (await Api.PostAsync("/v1/timeline?" + query, map)).TextAsync());
        }
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public async Task Positions(string name)
    {
        var map = Text(name);
        foreach (var query in (string[])["", "as-of=2024-06-01", "limit=1", .. PositionSemantics.Names.Select(name => "semantics=" + name)])
        {
            var expected = await RunAsync(map, ["positions", "map.arg", "--json", .. Flags(query)]);
            Assert.Equal(expected, await (await Api.PostAsync("/v1/positions?" + query, map)).TextAsync());
        }

        var scores = await RunAsync(map, "score", "map.arg", "--json", "--positions");
        Assert.Equal(scores, await (await Api.PostAsync("/v1/score?positions=true", map)).TextAsync());
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public async Task Fixed_texts(string name)
    {
        var map = Text(name).Replace("claim ", "clam ", StringComparison.Ordinal);
        Assert.Equal(await RunAsync(map, "fix", "-"), await (await Api.PostAsync("/v1/fix?format=arg", map)).TextAsync());
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public async Task Diagnostics(string name)
    {
        var map = Text(name);
        var expected = System.Text.Json.JsonDocument.Parse(await RunAsync(map, "check", "map.arg", "--diagnostics", "json")).RootElement;
        var answer = await (await Api.PostAsync("/v1/validate", map)).JsonAsync();
        Assert.True(System.Text.Json.JsonElement.DeepEquals(expected, answer.GetProperty("diagnostics")));
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public async Task Canonical_texts(string name)
    {
        var map = Text(name);
        Assert.Equal(await RunAsync(map, "fmt", "-"), await (await Api.PostAsync("/v1/format", map)).TextAsync());
    }

    /// <summary>Of some options, those that a format takes.</summary>
    private static string Taken(string query, MapFormat format) =>
        string.Join('&', query.Split('&').Where(option => format.Options.Any(taken => taken.Name == option.Split('=')[0])));

    private static string Text(string name) => Encoding.UTF8.GetString(Samples.Read(name));

    private static IEnumerable<string> Flags(string query) =>
        query.Split('&', StringSplitOptions.RemoveEmptyEntries).SelectMany(option => option.Split('='))
        .Select((word, i) => i % 2 == 0 ? "--" + word : word).Where(word => word != "true");

    private static async Task<string> RunAsync(string map, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("argmap-cli-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "map.arg"), map);
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var host = new Host
        {
            In = new MemoryStream(Encoding.UTF8.GetBytes(map)),
            Out = output,
            Error = error,
            Folder = folder,
            CacheFolder = Cache,
        };
        await CommandLine.RunAsync(host, arguments, CancellationToken.None);
        Directory.Delete(folder, recursive: true);
        if (output.Length > 0)
            Assert.DoesNotContain("argmap:", error.ToString(), StringComparison.Ordinal);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
