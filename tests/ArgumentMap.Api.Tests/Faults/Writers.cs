using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using ArgumentMap.Api.Tests.Storage.Postgres;

namespace ArgumentMap.Api.Tests.Faults;

/// <summary>Clients that change maps whatever happens to the servers, and remember every revision that was acknowledged.</summary>
/// <param name="api">The API to ask now.</param>
internal sealed class Writers(Func<HttpClient> api)
{
    private const int MapsOfClient = 3;

    private readonly ConcurrentBag<string> _acknowledged = [];

    /// <summary>Number of changes that were acknowledged so far.</summary>
    public int Count => _acknowledged.Count;

    /// <summary>Lets so many clients, each with its own maps, make changes until the end.</summary>
    public Task RunAsync(int clients, Func<bool> isOver) => Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
    {
        for (var put = 0; !isOver(); put++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"c{client}-{put % MapsOfClient}");
            if (!await TryPutAsync(id, $"claim c: Client {client}, put {put}\n"))
                await Task.Delay(50);
        }
    }));

    /// <summary>Asserts that each revision is in the history of its map.</summary>
    public async Task LookAsync(string database)
    {
        var kept = (string)(await PostgresServer.ExecuteAsync(
            database,
            "select string_agg(map.name || ' ' || encode(revision.sha256, 'hex'), ',') from revision join map on map.id = revision.map"))!;
        Assert.Empty(_acknowledged.Except(kept.Split(','), StringComparer.Ordinal));
    }

    private async Task<bool> TryPutAsync(string id, string source)
    {
        try
        {
            using var current = await api().GetAsync(new Uri($"/v1/maps/{id}.arg", UriKind.Relative));
            using var request = new HttpRequestMessage(HttpMethod.Put, new Uri("/v1/maps/" + id, UriKind.Relative))
            {
                Content = new StringContent(source, Encoding.UTF8, "text/plain"),
            };
            if (current.Header("ETag") is { } tag)
                request.Headers.Add("If-Match", tag);
            using var answer = await api().SendAsync(request);
            // Another answer tells nothing: the change may have been made before the server went away.
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created))
                return false;
            _acknowledged.Add($"{id} {answer.Header("ETag")!.Trim('"')}");
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
