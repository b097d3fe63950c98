using System.Globalization;
using System.Text;

namespace ArgumentMap.Api.Tests.BadInput;

/// <summary>
/// Whatever is sent, the answer is one that the documentation knows, and tells nothing about the server. The seeds are always the same; the
/// variable <c>ARGMAP_MORE</c> says how many times as many requests to send.
/// </summary>
public sealed class RandomRequestTests : ApiTest
{
    private static readonly int Times =
        int.TryParse(Environment.GetEnvironmentVariable("ARGMAP_MORE"), NumberStyles.None, CultureInfo.InvariantCulture, out var more)
            ? more
            : 1;

    /// <summary>Calls that take a map as their body.</summary>
    private static readonly string[] Calls =
        ["render", "validate", "check", "score", "explain", "timeline", "positions", "fix", "format", "encode", "render", "render", "diff"];

    [Fact]
    public async Task Raw_requests()
    {
        await File.WriteAllBytesAsync(Path.Combine(Api.Folder, "bridge.arg"), Samples.Read("bridge.arg"));
        var random = new RandomRequests(1);
        var seen = new SortedSet<int>();
        for (var i = 0; i < 600 * Times; i++)
        {
            var request = random.Next();
            using var connection = await RawConnection.OpenAsync(Api.Address);
            await connection.SendAsync(request);
            connection.End();
            var answer = await connection.ReadToEndAsync();
            // The server may close a connection on which it could not find a request.
            if (answer.Length == 0)
                continue;
            Assert.StartsWith("HTTP/1.1 ", answer, StringComparison.Ordinal);
            Check(int.Parse(answer.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture), answer, request);
            seen.Add(int.Parse(answer.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture));
        }

        // The requests reach the calls, and miss them in several ways.
        Assert.Superset(new HashSet<int> { 200, 204, 400, 404, 405 }, seen);
    }

    [Fact]
    public async Task Damaged_maps_with_random_options()
    {
        var random = new RandomRequests(2);
        var good = 0;
        for (var i = 0; i < 150 * Times; i++)
        {
            var (address, map) = ($"/v1/{random.Pick(Calls)}{random.Query()}", random.Map());
            using var response = await Api.PostAsync(address, map, accept: random.Pick(["*/*", "application/json", "text/*"]));
            var answer = await response.Content.ReadAsByteArrayAsync();
            Check((int)response.StatusCode, response.IsSuccessStatusCode ? "" : Encoding.UTF8.GetString(answer), $"{address}\n{map}");
            good += response.IsSuccessStatusCode ? 1 : 0;
        }

        Assert.NotEqual(0, good);
    }

    private static void Check(int status, string answer, string request)
    {
        Assert.True(status is < 500 or 501 or 503 or 505 or 507, $"{status} for\n{request}\n{answer}");
        if (status >= 400)
            NoSecrets.In(answer);
    }
}
