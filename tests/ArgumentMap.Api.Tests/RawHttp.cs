namespace ArgumentMap.Api.Tests;

/// <summary>Sends raw bytes, for what no HTTP client would send.</summary>
internal static class RawHttp
{
    /// <summary>Everything that comes back until the server closes the connection.</summary>
    public static async Task<string> SendAsync(Uri address, params string[] parts)
    {
        using var connection = await RawConnection.OpenAsync(address);
        var answer = connection.ReadToEndAsync();
        try
        {
            foreach (var part in parts)
                await connection.SendAsync(part);
        }
        catch (IOException)
        {
            // The server answered and closed the connection before it had read everything.
        }

        return await answer;
    }
}
