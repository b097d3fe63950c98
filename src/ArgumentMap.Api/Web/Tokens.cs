using System.Security.Claims;
using ArgumentMap.Api.Settings;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ArgumentMap.Api.Web;

/// <summary>Checks the tokens (JWT) of the issuer in the settings, whose keys it fetches and keeps up to date.</summary>
internal sealed class Tokens
{
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters? _expected;

    public Tokens(IOptions<ApiSettings> settings)
    {
        var tokens = settings.Value.Tokens;
        if (tokens.Authority.Length == 0)
            return;
        var authority = tokens.Authority.TrimEnd('/');
        _expected = new TokenValidationParameters
        {
            ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
                authority + "/.well-known/openid-configuration",
                new OpenIdConnectConfigurationRetriever(),
                // An issuer in the same network may have no certificate.
                new HttpDocumentRetriever { RequireHttps = authority.StartsWith("https:", StringComparison.Ordinal) }),
            ValidAudience = tokens.Audience,
            ValidIssuers = [authority, authority + "/"],
        };
    }

    /// <summary>Whether tokens are accepted at all.</summary>
    public bool AreAccepted => _expected is not null;

    /// <summary>The caller that a token names; null if the token is not valid.</summary>
    public async Task<Caller?> FindAsync(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, _expected);
        if (!result.IsValid)
            return null;
        var claims = result.ClaimsIdentity;
        var scopes = claims.FindAll("scope").Concat(claims.FindAll("scp")).SelectMany(claim => claim.Value.Split(' '));
        return new Caller(NameOf(claims), RightsNames.OfScopes(scopes));
    }

    private static string NameOf(ClaimsIdentity claims) =>
        (claims.FindFirst("name") ?? claims.FindFirst("sub"))?.Value is { Length: > 0 } name ? name : "token";
}
