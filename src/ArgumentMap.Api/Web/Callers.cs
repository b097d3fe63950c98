using System.Security.Cryptography;
using System.Text;
using ArgumentMap.Api.Settings;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Web;

/// <summary>Knows callers by their keys and tokens.</summary>
internal sealed class Callers
{
    public const string KeyHeader = "X-Api-Key";

    private const string Bearer = "Bearer ";

    private readonly (byte[] Hash, Caller Caller)[] _keys;
    private readonly Tokens _tokens;

    public Callers(IOptions<ApiSettings> settings, Tokens tokens)
    {
        _tokens = tokens;
        _keys = [.. settings.Value.Keys.Select(key => (Hash(key.Key), new Caller(key.Name, RightsOf(key))))];
        Unknown = new Caller("", settings.Value switch
        {
            { HasKeys: false } => Rights.Admin,
            { ReadingNeedsKey: true } => Rights.None,
            _ => Rights.Read,
        });
    }

    /// <summary>A client that has not made itself known.</summary>
    public Caller Unknown { get; }

    /// <summary>The caller of a request; null if its key or token is not valid.</summary>
    public async ValueTask<Caller?> FindAsync(HttpRequest request)
    {
        // Where there are no keys, a key means nothing, and nobody need be told.
        if (GivenBy(request) is not { } given || (_keys.Length == 0 && !_tokens.AreAccepted))
            return Unknown;
        return Find(given) ?? (_tokens.AreAccepted ? await _tokens.FindAsync(given) : null);
    }

    private static string? GivenBy(HttpRequest request)
    {
        if (request.Headers[KeyHeader] is [{ Length: > 0 } key, ..])
            return key;
        return request.Headers.Authorization is [{ } value, ..] && value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? value[Bearer.Length..].Trim()
            : null;
    }

    /// <summary>Compares a key with every other, in constant time.</summary>
    private Caller? Find(string given)
    {
        Caller? found = null;
        var hash = Hash(given);
        foreach (var (known, caller) in _keys)
        {
            if (CryptographicOperations.FixedTimeEquals(known, hash))
                found = caller;
        }

        return found;
    }

    private static Rights RightsOf(KeySettings key) => RightsNames.TryParse(key.Rights, out var rights) ? rights : Rights.None;

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
