using System.Globalization;
using System.Net.Sockets;
using System.Text;
using ArgumentMap.Api.Tests.Storage.Folder;

namespace ArgumentMap.Api.Tests.Faults;

/// <summary>What happens to requests once the API is told to stop.</summary>
public sealed class StopTests : IDisposable
{
    private const string Map = "claim a: The well is safe\n  premise b: It was tested\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public async Task A_request_in_progress_is_finished_and_no_new_one_is_accepted()
    {
        // The lowest rate there is, so that the request is not aborted on a busy machine.
        await using var api = await ApiProcess.StartAsync(
            _folder.Path,
            ("Api__Limits__StopSeconds", "600"),
            ("Api__Limits__SlowestBody", "1"));
        using var picture = await BeginAsync(api, "POST /v1/render?format=svg&layout=graph");
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
    public async Task A_request_that_does_not_end_delays_the_stop_only_up_to_the_limit()
    {
        await using var api = await ApiProcess.StartAsync(
            _folder.Path,
            ("Api__Limits__StopSeconds", "1"),
            ("Api__Limits__SlowestBody", "1"));
        using var request = await BeginAsync(api, "PUT /v1/maps/one");
        api.Stop();
        Assert.Equal(0, await api.EndAsync());
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.arg"));
    }

    /// <summary>A request half of whose body has reached the server.</summary>
    private static async Task<RawConnection> BeginAsync(ApiProcess api, string request)
    {
        var connection = await RawConnection.OpenAsync(api.Address);
        var length = Encoding.UTF8.GetByteCount(Map).ToString(CultureInfo.InvariantCulture);
        await connection.SendAsync(
            $"{request} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: {length}\r\nExpect: "
                + $"100-continue\r\n\r\n");
        // Sent by the server once it reads the body.
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
                // Reset if the server had not accepted it when it stopped listening.
                if (exception.SocketErrorCode == SocketError.ConnectionRefused)
                    return;
            }
        }
    }
}
