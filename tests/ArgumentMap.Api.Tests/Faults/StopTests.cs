using System.Globalization;
using System.Net.Sockets;
using System.Text;
using ArgumentMap.Api.Tests.Storage.Folder;

namespace ArgumentMap.Api.Tests.Faults;

/// <summary>What becomes of requests once the API is told to stop.</summary>
public sealed class StopTests : IDisposable
{
    private const string Map = "claim a: The well is safe\n  premise b: It was tested\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public async Task A_request_under_way_is_finished_and_no_new_one_is_taken()
    {
        // The slowest body there may be, so that a busy machine does not end the request.
        await using var api = await ApiProcess.StartAsync(
            _folder.Path,
            ("Api__Limits__StopSeconds", "600"),
            ("Api__Limits__SlowestBody", "1"));
        using var picture = await BeginAsync(api, "POST /v1/render?format=svg");
        using var creation = await BeginAsync(api, "PUT /v1/maps/one");
        api.Stop();
        await NobodyListensAsync(api);
        var drawn = await FinishAsync(picture);
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", drawn, StringComparison.Ordinal);
        Assert.EndsWith("</svg>\n", drawn, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 201 Created\r\n", await FinishAsync(creation), StringComparison.Ordinal);
        Assert.Equal(Map, await File.ReadAllTextAsync(_folder["one.arg"]));
        Assert.Equal(0, await api.EndAsync());
    }

    [UnixFact]
    public async Task A_request_that_does_not_end_keeps_the_API_only_as_long_as_it_may()
    {
        await using var api = await ApiProcess.StartAsync(
            _folder.Path,
            ("Api__Limits__StopSeconds", "1"),
            ("Api__Limits__SlowestBody", "1"));
        using var request = await BeginAsync(api, "PUT /v1/maps/one");
        api.Stop();
        Assert.Equal(0, await api.EndAsync());
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    /// <summary>A request of which the server has half the body.</summary>
    private static async Task<RawConnection> BeginAsync(ApiProcess api, string request)
    {
        var connection = await RawConnection.OpenAsync(api.Address);
        var length = Encoding.UTF8.GetByteCount(Map).ToString(CultureInfo.InvariantCulture);
        await connection.SendAsync(
            $"{request} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: {length}\r\nExpect: "
                + $"100-continue\r\n\r\n");
        // Said once the body is being read.
        Assert.StartsWith("HTTP/1.1 100 Continue\r\n", await connection.ReadAsync(), StringComparison.Ordinal);
        await connection.SendAsync(Map[..(Map.Length / 2)]);
        return connection;
    }

    private static async Task<string> FinishAsync(RawConnection connection)
    {
        await connection.SendAsync(Map[(Map.Length / 2)..]);
        var answer = await connection.ReadToEndAsync();
        var head = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var length = Encoding.UTF8.GetByteCount(answer.AsSpan(head + 4)).ToString(CultureInfo.InvariantCulture);
        Assert.Contains($"\r\nContent-Length: {length}\r\n", answer[..(head + 2)], StringComparison.Ordinal);
        return answer;
    }

    private static async Task NobodyListensAsync(ApiProcess api)
    {
        while (true)
        {
            try
            {
                using var connection = await RawConnection.OpenAsync(api.Address);
                await Task.Delay(20);
            }
            catch (SocketException exception)
            {
                // Reset where the server had not taken it when it closed its door.
                if (exception.SocketErrorCode == SocketError.ConnectionRefused)
                    return;
            }
        }
    }
}
