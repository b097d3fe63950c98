using System.Net.Sockets;
using System.Text;

namespace ArgumentMap.Api.Tests;

/// <summary>Sends bytes as they are, for what no HTTP client would send.</summary>
internal static class RawHttp
{
    /// <summary>All that comes back until the server closes the connection.</summary>
    public static async Task<string> SendAsync(Uri address, params string[] parts)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        var answer = ReadAsync(stream);
        try
        {
            foreach (var part in parts)
                await stream.WriteAsync(Encoding.Latin1.GetBytes(part));
        }
        catch (IOException)
        {
            // The server has answered and closed before it read all.
        }

        return await answer;
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var read = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            int count;
            while ((count = await stream.ReadAsync(buffer)) > 0)
                read.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }
        catch (IOException)
        {
            // Closed with bytes unread: what came before stands.
        }

        return read.ToString();
    }
}
