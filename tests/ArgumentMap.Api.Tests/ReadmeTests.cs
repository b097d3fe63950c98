namespace ArgumentMap.Api.Tests;

/// <summary>What the README shows of the API is what it answers.</summary>
public sealed class ReadmeTests : ApiTest
{
    [Fact]
    public async Task The_broken_map_gets_the_answer_shown()
    {
        var readme = (await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(Samples.Folder)!, "README.md"))).ReplaceLineEndings("\n");
        var answer = await Api.PostAsync("/v1/render", "claim safe [likly]: The well is safe\n");
        var shown = string.Join('\n', (await answer.TextAsync()).Split('\n').Where(line => !line.Contains("traceId", StringComparison.Ordinal)));
        Assert.Contains(shown, string.Join('\n', readme.Split('\n').Where(line => !line.Contains("traceId", StringComparison.Ordinal))), StringComparison.Ordinal);
    }
}
