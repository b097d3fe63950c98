using System.Diagnostics;
using System.Net;
using System.Text;

namespace ArgumentMap.Api.Tests.Features;

/// <summary>Maps as <c>curl -T</c> and <c>curl -d</c> send them: without a type, or with that of forms.</summary>
public sealed class PlainCurlTests : ApiTest
{
    private const string Map = "claim a: One & two = 3 %41+\n  premise b: Two\n";

    private static readonly string?[] Types =
        [null, "application/x-www-form-urlencoded", "Application/X-WWW-Form-URLEncoded; charset=UTF-8"];

    [Theory]
    [InlineData("/v1/render?format=arg")]
    [InlineData("/v1/render/json")]
    [InlineData("/v1/validate")]
    [InlineData("/v1/score")]
    [InlineData("/v1/explain?topic=a")]
    [InlineData("/v1/format")]
    [InlineData("/v1/fix")]
    [InlineData("/v1/timeline")]
    [InlineData("/v1/positions")]
    [InlineData("/v1/encode")]
    public async Task The_body_is_text_and_nothing_in_it_is_decoded(string address)
    {
        var expected = await (await Api.PostAsync(address, Map)).TextAsync();
        foreach (var type in Types)
        {
            var answer = await Api.PostAsync(address, Encoding.UTF8.GetBytes(Map), type);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(expected, await answer.TextAsync());
        }
    }

    [Fact]
    public async Task A_map_is_stored()
    {
        foreach (var type in Types)
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Map));
            if (type is not null)
                content.Headers.TryAddWithoutValidation("Content-Type", type);
            await Api.SendAsync(HttpMethod.Put, "/v1/maps/one", content, type is null ? [] : [("If-Match", "*")]);
            Assert.Equal(Map, await File.ReadAllTextAsync(Path.Combine(Api.Folder, "one.arg")));
        }
    }

    [Fact]
    public async Task The_lines_on_the_page_work()
    {
        await File.WriteAllTextAsync(Path.Combine(Api.Folder, "well.arg.sent"), Map);
        var lines = File.ReadLines(Path.Combine(Path.GetDirectoryName(Samples.Folder)!, "docs", "api.md"))
            .Where(line => line.StartsWith("curl ", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, lines.Count);
        foreach (var line in lines)
        {
            var words = line.Replace("http://localhost:5000/", Api.Address.ToString(), StringComparison.Ordinal)
                .Replace("well.arg", "well.arg.sent", StringComparison.Ordinal).Split(' ');
            var start = new ProcessStartInfo("curl", ["--silent", "--fail", .. words[1..]])
            {
                WorkingDirectory = Api.Folder,
                RedirectStandardOutput = true,
            };
            using var curl = Process.Start(start)!;
            var output = await curl.StandardOutput.ReadToEndAsync();
            await curl.WaitForExitAsync();
            Assert.Equal((line, 0), (line, curl.ExitCode));
            Assert.StartsWith(line.EndsWith("svg", StringComparison.Ordinal) ? "<svg " : "{", output, StringComparison.Ordinal);
        }

        Assert.Equal(Map, await File.ReadAllTextAsync(Path.Combine(Api.Folder, "well.arg")));
    }

    [Fact]
    public async Task A_map_with_errors_that_has_lost_its_lines_says_how_to_keep_them()
    {
        var lost = Map.Replace("\n", "", StringComparison.Ordinal).Replace("claim", "clam", StringComparison.Ordinal);
        const string Help =
            "It is a single line, but looks as if it had lost its line feeds: curl -d removes them, --data-binary and -T keep them.";
        Assert.DoesNotContain(Help, await RenderedAsync("clam a: One\n  premise b: Two\n"), StringComparison.Ordinal);
        Assert.DoesNotContain(Help, await RenderedAsync("clam a: One"), StringComparison.Ordinal);
        Assert.Contains(Help, await RenderedAsync("map One  claim a: One  premise b: Two"), StringComparison.Ordinal);
        Assert.DoesNotContain(Help, await RenderedAsync(lost), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/diff")]
    [InlineData("/v1/check")]
    public async Task Calls_that_take_several_maps_take_only_JSON(string address)
    {
        foreach (var type in Types.Append("text/plain"))
        {
            var problem = await (await Api.PostAsync(address, Encoding.UTF8.GetBytes(Map), type)).ProblemAsync();
            Assert.StartsWith("415 wrong-type", problem, StringComparison.Ordinal);
            Assert.EndsWith("Send application/json.", problem, StringComparison.Ordinal);
        }
    }

    private async Task<string> RenderedAsync(string map) =>
        await (await Api.PostAsync("/v1/render", Encoding.UTF8.GetBytes(map), "application/x-www-form-urlencoded")).ProblemAsync();
}
