using System.Globalization;
using System.Net;
using System.Text;
using ArgumentMap.Api.Tests.Storage.Folder;

namespace ArgumentMap.Api.Tests.Faults;

/// <summary>Disks on which no map can be stored.</summary>
public sealed class DiskTests
{
    [DiskFact]
    public async Task On_a_full_disk_a_map_is_refused_and_the_old_one_is_served()
    {
        using var disk = new SmallDisk(64);
        await using var api = await ApiRun.StartAsync(null, ("Api:MapFolder", disk.Path));
        var old = Map(20_000);
        var tag = (await PutAsync(api, "one", old)).Header("ETag")!;
        Assert.Equal(
            "507 store-full: There is no room left to store the map 'one'; it was not changed. Try again when there is room.",
            await (await PutAsync(api, "one", Map(60_000), ("If-Match", tag))).ProblemAsync());
        Assert.Equal(
            "507 store-full: There is no room left to store the map 'two'; it was not changed. Try again when there is room.",
            await (await PutAsync(api, "two", Map(60_000))).ProblemAsync());
        await ServesAsync(api, old, tag);
        Assert.Equal(HttpStatusCode.NotFound, (await api.SendAsync(HttpMethod.Get, "/v1/maps/two")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(api, "one", Map(30_000), ("If-Match", tag))).StatusCode);
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await api.SendAsync(HttpMethod.Delete, "/v1/maps/one", null, ("If-Match", "*"))).StatusCode);
    }

    [DiskFact]
    public async Task On_a_read_only_disk_maps_are_served_but_not_changed()
    {
        using var disk = new SmallDisk(64);
        var old = Map(1_000);
        await File.WriteAllTextAsync(disk.Path + "/one.arg", old);
        disk.MakeReadOnly();
        await using var api = await ApiRun.StartAsync(null, ("Api:MapFolder", disk.Path));
        var tag = (await api.SendAsync(HttpMethod.Get, "/v1/maps/one.arg")).Header("ETag")!;
        const string Problem = "403 read-only: The stored maps are read-only; 'one' was not changed.";
        Assert.Equal(Problem, await (await PutAsync(api, "one", Map(2_000), ("If-Match", tag))).ProblemAsync());
        Assert.Equal(Problem, await (await api.SendAsync(HttpMethod.Delete, "/v1/maps/one", null, ("If-Match", tag))).ProblemAsync());
        Assert.Equal(
            "403 read-only: The stored maps are read-only; 'two' was not changed.",
            await (await PutAsync(api, "two", Map(1_000))).ProblemAsync());
        await ServesAsync(api, old, tag);
        Assert.Equal(HttpStatusCode.OK, (await api.SendAsync(HttpMethod.Get, "/v1/maps/one.json")).StatusCode);
    }

    /// <summary>Asserts that the map 'one' is unchanged, and the only one.</summary>
    private static async Task ServesAsync(ApiRun api, string map, string tag)
    {
        var answer = await api.SendAsync(HttpMethod.Get, "/v1/maps/one.arg");
        Assert.Equal((map, tag), (await answer.TextAsync(), answer.Header("ETag")));
        var list = await (await api.SendAsync(HttpMethod.Get, "/v1/maps")).JsonAsync();
        var listed = Assert.Single(list.GetProperty("maps").EnumerateArray());
        Assert.Equal(("one", tag), (listed.GetProperty("id").GetString(), $"\"{listed.GetProperty("revision").GetString()}\""));
    }

    private static Task<HttpResponseMessage> PutAsync(ApiRun api, string id, string map, params (string Name, string Value)[] headers) =>
        api.SendAsync(HttpMethod.Put, "/v1/maps/" + id, new StringContent(map, Encoding.UTF8, "text/plain"), headers);

    /// <summary>A map of at least so many bytes, and not many more.</summary>
    private static string Map(int bytes)
    {
        var map = new StringBuilder();
        for (var i = 0; map.Length < bytes; i++)
            map.Append(CultureInfo.InvariantCulture, $"claim c{i}: One of {bytes} bytes\n");
        return map.ToString();
    }
}
