using System.Net;
using System.Text;
using System.Text.Json;
using ArgumentMap.Api.Web;
using ArgumentMap.Workspace.Pictures;

namespace ArgumentMap.Api.Tests.Features;

/// <summary>PNG and PDF, where a picture tool is set and where none is.</summary>
public sealed class PrintedPictureTests : ApiTest
{
    private const string Map = "claim a: One\n  premise b: Two\n";

    private const string NotOffered =
        "422 no-picture: This API does not make png. It does once the setting Api:PictureTool names a program";

    [Theory]
    [InlineData("POST", "/v1/render?format=png")]
    [InlineData("POST", "/v1/render/png")]
    [InlineData("GET", "/v1/render/png/{payload}")]
    [InlineData("GET", "/v1/render/png/{payload}.png")]
    [InlineData("GET", "/v1/maps/one.png")]
    [InlineData("GET", "/v1/maps/one?format=png")]
    public async Task Without_a_tool_the_problem_says_how_to_get_them(string method, string address)
    {
        await File.WriteAllTextAsync(Path.Combine(Api.Folder, "one.arg"), Map);
        address = address.Replace("{payload}", Payload.Encode(Encoding.UTF8.GetBytes(Map)), StringComparison.Ordinal);
        var answer = await Api.SendAsync(new HttpMethod(method), address, method == "POST" ? new StringContent(Map) : null);
        Assert.StartsWith(NotOffered, await answer.ProblemAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_tool_Accept_chooses_among_the_others()
    {
        Assert.Equal("image/svg+xml", (await Api.PostAsync("/v1/render", Map, accept: "image/png, image/svg+xml;q=0.5")).Type());
        Assert.Equal(HttpStatusCode.NotAcceptable, (await Api.PostAsync("/v1/render", Map, accept: "image/png")).StatusCode);
    }

    [Fact]
    public async Task A_tool_that_is_not_there_ends_the_start()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => ApiRun.StartAsync(null, ("Api:PictureTool", "/no/such/tool")));
        Assert.Contains("Api:PictureTool names a program that is not there.", failure.ToString(), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task With_a_tool_pictures_are_made_kept_and_described()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:PictureTool", "chromium"));
        await File.WriteAllTextAsync(Path.Combine(api.Folder, "one.arg"), Map);
        var png = await api.SendAsync(HttpMethod.Get, "/v1/maps/one.png?theme=dark");
        Assert.Equal((HttpStatusCode.OK, "image/png"), (png.StatusCode, png.Type()));
        Assert.Equal([0x89, .. "PNG"u8], (await png.Content.ReadAsByteArrayAsync())[..4]);
        var parses = api.Parses;
        var again = await api.SendAsync(HttpMethod.Get, "/v1/maps/one.png?theme=dark", null, ("If-None-Match", png.Header("ETag")!));
        Assert.Equal((HttpStatusCode.NotModified, parses), (again.StatusCode, api.Parses));
        var pdf = await api.PostAsync("/v1/render", Map, accept: "application/pdf");
        Assert.Equal("application/pdf", pdf.Type());
        Assert.StartsWith("%PDF", Encoding.Latin1.GetString(await pdf.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        var document = await (await api.Client.GetAsync(OpenApi.ApiDocument.Address)).JsonAsync();
        Assert.True(document.GetProperty("paths").GetProperty("/v1/render").GetProperty("post").GetProperty("responses").GetProperty("200")
            .GetProperty("content").TryGetProperty("image/png", out JsonElement _));
    }

    [Fact]
    public async Task A_tool_that_fails_is_reported_without_its_path_and_logged()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var api = await ApiRun.StartAsync(null, ("Api:PictureTool", "false"));
        Assert.Equal(
            "422 no-picture: The program that makes PNG on the server failed. Ask for svg instead, or try again later.",
            await (await api.PostAsync("/v1/render/png", Map)).ProblemAsync());
        var log = await api.StopAndReadLogAsync();
        Assert.Contains("No png was made: '/", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_that_hangs_is_ended_with_the_time_of_the_answer()
    {
        if (OperatingSystem.IsWindows())
            return;
        var tool = Path.Combine(Api.Folder, "slow-tool");
        await File.WriteAllTextAsync(tool, "#!/bin/sh\nexec sleep 321\n");
        File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await using var api = await ApiRun.StartAsync(null, ("Api:PictureTool", tool), ("Api:Limits:AnswerSeconds", "5"));
        await api.PostAsync("/v1/render/svg?layout=graph", Map);
        Assert.StartsWith("503 ", await (await api.PostAsync("/v1/render/png", Map)).ProblemAsync(), StringComparison.Ordinal);
        for (var tries = 0; tries < 50 && Sleepers() > 0; tries++)
            await Task.Delay(100);
        Assert.Equal(0, Sleepers());
    }

    /// <summary>How many tools are still running.</summary>
    private static int Sleepers() => Directory.GetDirectories("/proc").Count(process =>
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Contains("sleep\0321", StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    });

    /// <summary>Skipped where there is no Chromium, except in continuous integration, which installs it.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class ChromiumFactAttribute : FactAttribute
    {
        public ChromiumFactAttribute()
        {
            if (Environment.GetEnvironmentVariable("CI") != "true"
                && PictureTool.Named("chromium", Environment.GetEnvironmentVariable("PATH")) is null)
                Skip = "Needs Chromium in PATH.";
        }
    }
}
