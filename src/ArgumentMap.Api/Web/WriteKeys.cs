using System.Security.Cryptography;
using System.Text;
using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Settings;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Web;

/// <summary>Requires one of the API keys for changing stored maps, before a byte of the body is read.</summary>
internal sealed class WriteKeys(RequestDelegate next, IOptions<ApiSettings> settings)
{
    public const string Header = "X-Api-Key";

    private readonly byte[][] _keys = [.. settings.Value.Keys.Select(Hash)];

    public Task InvokeAsync(HttpContext context)
    {
        var given = context.Request.Headers[Header].ToString();
        var owner = given.Length == 0 ? null : Owner(Hash(given));
        if (owner is not null)
            context.Items[typeof(WriteKeys)] = owner;
        if (_keys.Length == 0
            || owner is not null
            || context.GetEndpoint()?.Metadata.GetMetadata<CallDescriptor>() is not { NeedsKey: true })
            return next(context);
        context.Response.Headers.WWWAuthenticate = "ApiKey";
        throw RefusedException.For(
            ProblemKind.NoKey,
            given.Length == 0 ? $"Send an API key in {Header}." : $"The API key in {Header} is not valid.");
    }

    /// <summary>Identifies the key of a client without revealing it; empty for clients without a key.</summary>
    public static string OwnerOf(HttpContext context) => (string?)context.Items[typeof(WriteKeys)] ?? "";

    /// <summary>The owner of a key, null if it is not valid. Compares it with every key, in constant time.</summary>
    private string? Owner(byte[] hash)
    {
        string? owner = null;
        foreach (var key in _keys)
        {
            if (CryptographicOperations.FixedTimeEquals(key, hash))
                owner = Convert.ToHexStringLower(hash.AsSpan(0, 8));
        }

        return owner;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
