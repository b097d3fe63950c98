using System.Net;
using System.Text;
using System.Text.Json;
using ArgumentMap.Api.Replies;
using ArgumentMap.Cli;
using ArgumentMap.Formats;

namespace ArgumentMap.Api.Tests.Features;

/// <summary>Served from its folder, every sample map gives the same answers as the command line there, includes included.</summary>
public sealed class StoredSamplesTests
{
    private static readonly string Cache = Directory.CreateTempSubdirectory("argmap-cli-cache-").FullName;

    [Fact]
    public async Task Every_sample_is_served_as_the_command_line_renders_it()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:MapFolder", Samples.Folder));
        foreach (var name in Samples.Names.Where(name => !name.Contains('/', StringComparison.Ordinal)))
        {
            var id = Path.GetFileNameWithoutExtension(name);
            foreach (var format in ApiFormats.Known.All.Where(format => format != MapFormats.Arg))
            {
                var isScored = format.Options.Contains(RenderOption.Scores);
                var answer = await api.Client.GetAsync(
                    new Uri($"/v1/maps/{id}{format.Extension}{(isScored ? "?scores=true" : "")}", UriKind.Relative));
                var rendered = await RunAsync(["render", name, "--format", format.Name, .. isScored ? ["--scores"] : (string[])[]]);
                // Where the map lacks what a format needs, the command line says so elsewhere, and writes nothing.
                if (rendered.Length == 0)
                    Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
                else
                    Assert.Equal(rendered, await answer.TextAsync());
            }

            Assert.Equal(Samples.Read(name), await api.Client.GetByteArrayAsync(new Uri($"/v1/maps/{id}.arg", UriKind.Relative)));
            Assert.Equal(
                await RunAsync("score", name, "--json"),
                await api.Client.GetStringAsync(new Uri($"/v1/maps/{id}/scores", UriKind.Relative)));
            using var expected = JsonDocument.Parse(await RunAsync("check", name, "--diagnostics", "json"));
            using var diagnostics = JsonDocument.Parse(
                await api.Client.GetStringAsync(new Uri($"/v1/maps/{id}/diagnostics", UriKind.Relative)));
            Assert.True(JsonElement.DeepEquals(expected.RootElement, diagnostics.RootElement.GetProperty("diagnostics")));
        }
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var host = new Host { In = Stream.Null, Out = output, Error = error, Folder = Samples.Folder, CacheFolder = Cache };
        await CommandLine.RunAsync(host, arguments, CancellationToken.None);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
