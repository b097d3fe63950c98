using System.Net;
using System.Text.Json;
using ArgumentMap.Api.Tests.Storage.Folder;

namespace ArgumentMap.Api.Tests.Faults;

/// <summary>A map folder that is removed, or changed by other programs, while the API runs.</summary>
public sealed class FolderTests : ApiTest
{
    private const string Map = "map: One\n\nclaim a: A\n";
    private const UnixFileMode All = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [Fact]
    public async Task A_missing_folder_is_reported_until_it_is_back()
    {
        var elsewhere = Api.Folder + "-moved";
        await TakenAwayAsync(() => Directory.Move(Api.Folder, elsewhere), () => Directory.Move(elsewhere, Api.Folder));
    }

    [Fact]
    public async Task A_folder_that_has_become_a_file_is_reported_until_it_is_a_folder_again()
    {
        var elsewhere = Api.Folder + "-moved";
        await TakenAwayAsync(
            () =>
            {
                Directory.Move(Api.Folder, elsewhere);
                File.WriteAllText(Api.Folder, "no folder");
            },
            () =>
            {
                File.Delete(Api.Folder);
                Directory.Move(elsewhere, Api.Folder);
            });
    }

    [PermissionFact]
    public async Task A_folder_without_read_permission_is_reported_until_it_has_it()
    {
        await TakenAwayAsync(() => SetMode(UnixFileMode.None), () => SetMode(All));

        void SetMode(UnixFileMode mode)
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Api.Folder, mode);
        }
    }

    [Fact]
    public async Task Changes_by_another_program_are_read_at_once_and_listed_soon()
    {
        await PutAsync("one");
        await PutAsync("two");
        var tag = (await GetAsync("/v1/maps/one.arg")).Header("ETag")!;
        await File.WriteAllTextAsync(Path.Combine(Api.Folder, "one.arg"), "map: Uno\n");
        await File.WriteAllTextAsync(Path.Combine(Api.Folder, "new.arg"), "map: New\n");
        File.Delete(Path.Combine(Api.Folder, "two.arg"));
        var changed = await Api.SendAsync(HttpMethod.Get, "/v1/maps/one.arg", null, ("If-None-Match", tag));
        Assert.Equal((HttpStatusCode.OK, "map: Uno\n"), (changed.StatusCode, await changed.TextAsync()));
        Assert.NotEqual(tag, changed.Header("ETag"));
        Assert.Equal("map: New\n", await (await GetAsync("/v1/maps/new.arg")).TextAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/v1/maps/two")).StatusCode);
        Assert.Equal(
            HttpStatusCode.PreconditionFailed,
            (await Api.SendAsync(HttpMethod.Put, "/v1/maps/one", new StringContent(Map), ("If-Match", tag))).StatusCode);
        while (await TitlesAsync() != "New, Uno")
            await Task.Delay(20);
        Assert.Equal(changed.Header("ETag"), $"\"{(await ListAsync())[1].GetProperty("revision").GetString()}\"");
    }

    /// <summary>Without its folder the API runs on and cannot serve maps; once the folder is back, it serves them again.</summary>
    private async Task TakenAwayAsync(Action take, Action giveBack)
    {
        await PutAsync("one");
        while ((await GetAsync("/health/ready")).StatusCode != HttpStatusCode.OK)
            await Task.Delay(50);
        take();
        try
        {
            // Changes made by other programs may take a moment to show in the list.
            HttpResponseMessage list;
            while ((list = await GetAsync("/v1/maps")).StatusCode == HttpStatusCode.OK)
                await Task.Delay(20);
            foreach (var answer in (HttpResponseMessage[])[
                list, await GetAsync("/v1/maps/one"), await GetAsync("/v1/maps/one/scores"), await PutAsync("two")])
            {
                Assert.StartsWith("503 store-unavailable: ", await answer.ProblemAsync(), StringComparison.Ordinal);
                Assert.Equal("10", answer.Header("Retry-After"));
            }

            var ready = await GetAsync("/health/ready");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.Equal(
                "unhealthy",
                (await ready.JsonAsync()).GetProperty("checks").GetProperty("store").GetProperty("status").GetString());
            NoSecrets.In(await ready.TextAsync());
            Assert.Equal(HttpStatusCode.OK, (await GetAsync("/health/live")).StatusCode);
        }
        finally
        {
            giveBack();
        }

        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/health/ready")).StatusCode);
        Assert.Equal(Map, await (await GetAsync("/v1/maps/one.arg")).TextAsync());
        Assert.Equal(HttpStatusCode.Created, (await PutAsync("two")).StatusCode);
        Assert.Equal("One, One", await TitlesAsync());
    }

    private Task<HttpResponseMessage> GetAsync(string address) => Api.SendAsync(HttpMethod.Get, address);

    private Task<HttpResponseMessage> PutAsync(string id) => Api.SendAsync(HttpMethod.Put, "/v1/maps/" + id, new StringContent(Map));

    private async Task<JsonElement[]> ListAsync() =>
        [.. (await (await GetAsync("/v1/maps")).JsonAsync()).GetProperty("maps").EnumerateArray()];

    private async Task<string> TitlesAsync() => string.Join(", ", (await ListAsync()).Select(map => map.GetProperty("title").GetString()));
}
