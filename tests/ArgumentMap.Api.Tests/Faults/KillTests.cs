using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Tests.Storage.Folder;

namespace ArgumentMap.Api.Tests.Faults;

/// <summary>What is left when the API is killed while clients store maps.</summary>
public sealed class KillTests : IDisposable
{
    private const int Puts = 1_000;
    private const int Clients = 8;
    private const int MapsOfClient = 5;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_acknowledged_map_outlives_a_killed_API()
    {
        var maps = new ConcurrentDictionary<string, Known>();
        foreach (var kill in (int[])[1, 200, 700])
        {
            await using (var api = await ApiProcess.StartAsync(_folder.Path))
                await PutAndKillAsync(api, maps, kill);
            _folder.Write($".c0-0.{Guid.NewGuid():N}.unfinished", "map: Half");
            await using var again = await ApiProcess.StartAsync(_folder.Path);
            await LookAsync(again, maps);
        }
    }

    /// <summary>Has clients put maps, each its own, and kills the API after so many were acknowledged, wherever the others then are.</summary>
    private static async Task PutAndKillAsync(ApiProcess api, ConcurrentDictionary<string, Known> maps, int kill)
    {
        var count = 0;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            for (var put = 0; put < Puts / Clients; put++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"c{client}-{put % MapsOfClient}");
                var before = maps.GetValueOrDefault(id);
                var source = Source($"{id} {kill} {put}");
                try
                {
                    maps[id] = new Known(before?.ETag, before?.Source, source);
                    maps[id] = new Known(await PutAsync(api, id, source, before?.ETag), source, null);
                }
                catch (HttpRequestException)
                {
                    return;
                }

                if (Interlocked.Increment(ref count) == kill)
                    api.Kill();
            }
        }));
        Assert.InRange(count, kill, Puts - 1);
        await api.EndAsync();
    }

    private static async Task<string> PutAsync(ApiProcess api, string id, string source, string? etag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/v1/maps/" + id) { Content = new StringContent(source, Encoding.UTF8, "text/plain") };
        if (etag is not null)
            request.Headers.Add("If-Match", etag);
        using var answer = await api.Client.SendAsync(request);
        Assert.Equal(etag is null ? HttpStatusCode.Created : HttpStatusCode.OK, answer.StatusCode);
        return answer.Header("ETag")!;
    }

    /// <summary>Each map is the one last acknowledged or the one that was under way, and there are no others.</summary>
    private async Task LookAsync(ApiProcess api, ConcurrentDictionary<string, Known> maps)
    {
        foreach (var (id, last) in maps)
        {
            var answer = await api.Client.GetAsync(new Uri($"/v1/maps/{id}.arg", UriKind.Relative));
            if (answer.StatusCode == HttpStatusCode.NotFound)
            {
                Assert.Null(last.ETag);
                Assert.True(maps.TryRemove(id, out _));
                continue;
            }

            var (source, etag) = (await answer.TextAsync(), answer.Header("ETag")!);
            Assert.Contains(source, (string?[])[last.Source, last.Next]);
            Assert.Equal($"\"{Revision.Of(Encoding.UTF8.GetBytes(source))}\"", etag);
            if (source == last.Source)
                Assert.Equal(last.ETag, etag);
            maps[id] = new Known(etag, source, null);
        }

        var list = await (await api.Client.GetAsync(new Uri("/v1/maps?limit=100", UriKind.Relative))).JsonAsync();
        Assert.Equal(
            maps.Select(map => $"{map.Key} {map.Value.ETag}").Order(StringComparer.Ordinal),
            list.GetProperty("maps").EnumerateArray().Select(map => $"{map.GetProperty("id").GetString()} \"{map.GetProperty("revision").GetString()}\""));
        Assert.DoesNotContain("unfinished", _folder.Names(), StringComparison.Ordinal);
    }

    /// <summary>Of a length that differs from put to put, each line naming it, so that two mixed up would show.</summary>
    private static string Source(string put) =>
        string.Concat(Enumerable.Range(0, 20 + (put.Sum(c => c) * 37 % 200)).Select(line => string.Create(CultureInfo.InvariantCulture, $"claim c{line}: Put {put}\n")));

    /// <summary>What is known of a map.</summary>
    /// <param name="ETag">That of the last answer; null where there was none.</param>
    /// <param name="Source">What it acknowledged.</param>
    /// <param name="Next">What was put since without an answer.</param>
    private sealed record Known(string? ETag, string? Source, string? Next);
}
