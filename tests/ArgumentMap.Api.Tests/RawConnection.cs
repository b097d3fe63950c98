using System.Net.Sockets;
using System.Text;

namespace ArgumentMap.Api.Tests;

/// <summary>A connection that sends raw bytes.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;
    private readonly byte[] _buffer = new byte[4096];

    private RawConnection(TcpClient client) => (_client, _stream) = (client, client.GetStream());

    /// <exception cref="SocketException">Nobody listens.</exception>
    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        var client = new TcpClient();
        try
        {
            await client.ConnectAsync(address.Host, address.Port);
            return new RawConnection(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    public async Task SendAsync(string part) => await _stream.WriteAsync(Encoding.Latin1.GetBytes(part));

    /// <summary>Tells the server that nothing more will come, so that it does not wait for the rest of a body.</summary>
    public void End()
    {
        try
        {
            _client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The server has closed the connection already.
        }
    }

    /// <summary>The next bytes that come back, not necessarily all; empty if the server has closed the connection.</summary>
    public async Task<string> ReadAsync()
    {
        try
        {
            return Encoding.UTF8.GetString(_buffer, 0, await _stream.ReadAsync(_buffer));
        }
        catch (IOException)
        {
            // Closed with unread bytes; what came before is still valid.
            return "";
        }
    }

    /// <summary>Everything that comes back until the server closes the connection.</summary>
    public async Task<string> ReadToEndAsync()
    {
        var read = new StringBuilder();
        while (await ReadAsync() is { Length: > 0 } part)
            read.Append(part);
        return read.ToString();
    }

    public void Dispose() => _client.Dispose();
}
