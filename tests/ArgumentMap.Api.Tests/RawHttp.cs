namespace ArgumentMap.Api.Tests;

/// <summary>Sends bytes as they are, for what no HTTP client would send.</summary>
internal static class RawHttp
{
    /// <summary>All that comes back until the server closes the connection.</summary>
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
            // The server has answered and closed before it read all.
        }

        return await answer;
    }
}
