using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Tests.Storage.Folder;

namespace ArgumentMap.Api.Tests.Faults;

/// <summary>Which maps survive when the API is killed while clients store maps.</summary>
public sealed class KillTests : IAsyncLifetime, IDisposable
{
    private const int Puts = 1_000;
    private const int Clients = 8;
    private const int MapsOfClient = 5;

    private readonly TemporaryFolder _folder = new();
    private ApiProcess _api = null!;

    public async Task InitializeAsync() => _api = await ApiProcess.StartAsync(_folder.Path);

    public async Task DisposeAsync() => await _api.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_acknowledged_map_survives_a_killed_API()
    {
        var maps = new ConcurrentDictionary<string, Known>();
        foreach (var kill in (int[])[1, 600])
        {
            await PutAndKillAsync(maps, kill);
            await _api.DisposeAsync();
            _folder.Write($".c0-0.{Guid.NewGuid():N}.unfinished", "map: Half");
            _api = await ApiProcess.StartAsync(_folder.Path);
            await LookAsync(maps);
        }
    }

    [Fact]
    public async Task A_second_API_over_the_folder_does_not_start_until_the_first_is_killed()
    {
        var (code, said) = await ApiProcess.RunAsync(_folder.Path, []);
        Assert.Equal(78, code);
        Assert.Equal(
            $"argument-map-api: Another process serves the maps in '{_folder.Path}'. Stop it, or let both use a database (Api:Store = "
                + "postgres).",
            said);
        _api.Kill();
        await _api.DisposeAsync();
        _api = await ApiProcess.StartAsync(_folder.Path);
        await PutAsync("one", "claim a: A\n", null);
    }

    /// <summary>
    /// Lets clients store maps, each its own, and kills the API after so many were acknowledged, whatever it is doing then.
    /// </summary>
    private async Task PutAndKillAsync(ConcurrentDictionary<string, Known> maps, int kill)
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
                    maps[id] = new Known(await PutAsync(id, source, before?.ETag), source, null);
                }
                catch (HttpRequestException)
                {
                    return;
                }

                if (Interlocked.Increment(ref count) == kill)
                    _api.Kill();
            }
        }));
        Assert.InRange(count, kill, Puts - 1);
    }

    private async Task<string> PutAsync(string id, string source, string? etag)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Put,
            "/v1/maps/" + id) { Content = new StringContent(source, Encoding.UTF8, "text/plain") };
        if (etag is not null)
            request.Headers.Add("If-Match", etag);
        using var answer = await _api.Client.SendAsync(request);
        Assert.Equal(etag is null ? HttpStatusCode.Created : HttpStatusCode.OK, answer.StatusCode);
        return answer.Header("ETag")!;
    }

    /// <summary>Asserts that each map is the last one acknowledged or the one in progress, and that there are no others.</summary>
    private async Task LookAsync(ConcurrentDictionary<string, Known> maps)
    {
        foreach (var (id, last) in maps)
        {
            var answer = await _api.Client.GetAsync(new Uri($"/v1/maps/{id}.arg", UriKind.Relative));
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

        var list = await (await _api.Client.GetAsync(new Uri("/v1/maps?limit=100", UriKind.Relative))).JsonAsync();
        Assert.Equal(
            maps.Select(map => $"{map.Key} {map.Value.ETag}").Order(StringComparer.Ordinal),
            list
                .GetProperty("maps")
                .EnumerateArray()
                .Select(map => $"{map.GetProperty("id").GetString()} \"{map.GetProperty("revision").GetString()}\""));
        Assert.DoesNotContain("unfinished", _folder.Names(), StringComparison.Ordinal);
    }

    /// <summary>A map whose length differs from put to put and whose lines all name the put, to notice a mixture of two.</summary>
    private static string Source(string put) =>
        string.Concat(
            Enumerable.Range(0, 20 + (put.Sum(c => c) * 37 % 200))
                .Select(line => string.Create(CultureInfo.InvariantCulture, $"claim c{line}: Put {put}\n")));

    /// <summary>What a client knows about its map.</summary>
    /// <param name="ETag">ETag of the last answer; null if there was none.</param>
    /// <param name="Source">The source that it acknowledged.</param>
    /// <param name="Next">The source that was sent since then, without an answer.</param>
    private sealed record Known(string? ETag, string? Source, string? Next);
}
