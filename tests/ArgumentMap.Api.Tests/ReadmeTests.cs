namespace ArgumentMap.Api.Tests;

/// <summary>The answers in the README are those of the API.</summary>
public sealed class ReadmeTests : ApiTest
{
    private static readonly string Root = Path.GetDirectoryName(Samples.Folder)!;

    [Fact]
    public async Task The_picture_is_the_one_at_the_top()
    {
        const string call = "/v1/maps/bridge.svg?scores=true";
        Assert.Contains($"curl 'http://localhost:5000{call}' -o bridge.svg\n", await Readme(), StringComparison.Ordinal);
        await using var api = await ApiRun.StartAsync(null, ("Api:MapFolder", Samples.Folder));
        var shown = await File.ReadAllTextAsync(Path.Combine(Root, "docs", "pictures", "bridge.svg"));
        Assert.Equal(shown, await (await api.SendAsync(HttpMethod.Get, call)).TextAsync());
    }

    [Fact]
    public async Task The_broken_map_gets_the_answer_shown()
    {
        var readme = await Readme();
        var answer = await Api.PostAsync("/v1/render", "claim safe [likly]: The well is safe\n");
        var shown = string.Join(
            '\n',
            (await answer.TextAsync()).Split('\n').Where(line => !line.Contains("traceId", StringComparison.Ordinal)));
        Assert.Contains(
            shown,
            string.Join('\n', readme.Split('\n').Where(line => !line.Contains("traceId", StringComparison.Ordinal))),
            StringComparison.Ordinal);
    }

    private static async Task<string> Readme() => (await File.ReadAllTextAsync(Path.Combine(Root, "README.md"))).ReplaceLineEndings("\n");
}
