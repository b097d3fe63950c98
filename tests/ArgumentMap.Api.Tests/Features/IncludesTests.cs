using System.Net;
using System.Text.Json;

namespace ArgumentMap.Api.Tests.Features;

/// <summary>The files that a stored map includes, over HTTP.</summary>
public sealed class IncludesTests : ApiTest
{
    private const string Address = "/v1/maps/town/includes";

    [Fact]
    public async Task A_map_is_whole_with_the_files_it_includes_directly_and_through_others()
    {
        Write(
            "town.arg",
            "include: water/well.arg\ninclude: gone.arg\ninclude: ../outside.arg\nclaim t: The town is safe\n  premise well\n");
        Write("water/well.arg", "include: gauges/list.arg\nclaim well: The well is safe\r\n  source gauge\n");
        Write("water/gauges/list.arg", "source gauge [A]: Čidlo 😀\n");
        var files = (await (await Api.SendAsync(HttpMethod.Get, Address)).JsonAsync()).GetProperty("files").EnumerateArray();
        Assert.Equal(
            [
                ("water/well.arg", "include: gauges/list.arg\nclaim well: The well is safe\r\n  source gauge\n"),
                ("water/gauges/list.arg", "source gauge [A]: Čidlo 😀\n"),
            ],
            files.Select(file => (Text(file, "name"), Text(file, "source"))));
    }

    [Fact]
    public async Task A_change_of_an_included_file_shows_at_once()
    {
        Write("town.arg", "include: well.arg\n");
        Write("well.arg", "claim well: The well is safe\n");
        var before = await Api.SendAsync(HttpMethod.Get, Address);
        Write("well.arg", "claim well: The well is dry\n");
        var after = await Api.SendAsync(HttpMethod.Get, Address, null, ("If-None-Match", before.Header("ETag")!));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Contains("is dry", await after.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_without_includes_has_no_files_and_one_that_is_not_there_is_404()
    {
        Write("town.arg", "claim t: T\n");
        var files = (await (await Api.SendAsync(HttpMethod.Get, Address)).JsonAsync()).GetProperty("files");
        Assert.Equal(0, files.GetArrayLength());
        var missing = await (await Api.SendAsync(HttpMethod.Get, "/v1/maps/none/includes")).ProblemAsync();
        Assert.StartsWith("404 not-found", missing, StringComparison.Ordinal);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(Api.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string? Text(JsonElement file, string name) => file.GetProperty(name).GetString();
}
