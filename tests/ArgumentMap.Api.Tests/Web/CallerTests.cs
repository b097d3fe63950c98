using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ArgumentMap.Api.Tests.Web;

/// <summary>Who may do what, by keys and by tokens, and what is logged about it.</summary>
public sealed class CallerTests
{
    private static readonly (string, string)[] Keys =
    [
        ("Api:Keys:ann:Key", "key-of-ann-0123456789"), ("Api:Keys:ann:Rights", "write"),
        ("Api:Keys:bob:Key", "key-of-bob-0123456789"), ("Api:Keys:bob:Rights", "read"),
    ];

    [Theory]
    [InlineData("X-Api-Key", "key-of-ann-0123456789", "PUT", 201)]
    [InlineData("Authorization", "Bearer key-of-ann-0123456789", "PUT", 201)]
    [InlineData("X-Api-Key", "key-of-bob-0123456789", "PUT", 403)]
    [InlineData("X-Api-Key", "key-of-bob-0123456789", "GET", 200)]
    [InlineData("X-Api-Key", "a-wrong-key-0123456789", "GET", 401)]
    [InlineData(null, "", "GET", 200)]
    [InlineData(null, "", "PUT", 401)]
    public async Task Rights_decide(string? header, string value, string method, int expected)
    {
        await using var api = await ApiRun.StartAsync(null, Keys);
        var answer = await api.SendAsync(
            new HttpMethod(method), method == "PUT" ? "/v1/maps/one" : "/v1/maps",
            method == "PUT" ? new StringContent("claim a: A\n") : null, header is null ? [] : [(header, value)]);
        Assert.Equal(expected, (int)answer.StatusCode);
        if (expected == 403)
            Assert.Equal("403 not-allowed: The key 'bob' has the right 'read', but this needs 'write'.", await answer.ProblemAsync());
    }

    [Fact]
    public async Task Reading_can_need_a_key_too()
    {
        await using var api = await ApiRun.StartAsync(null, [.. Keys, ("Api:ReadingNeedsKey", "true")]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await api.SendAsync(HttpMethod.Get, "/v1/maps")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await api.PostAsync("/v1/validate", "claim a: A\n")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await api.SendAsync(HttpMethod.Get, "/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await api.SendAsync(HttpMethod.Get, "/v1/rules")).StatusCode);
        Assert.Equal(
            HttpStatusCode.OK,
            (await api.SendAsync(HttpMethod.Get, "/v1/maps", null, ("X-Api-Key", "key-of-bob-0123456789"))).StatusCode);
    }

    [Fact]
    public async Task Wrong_keys_are_counted_and_right_ones_still_work()
    {
        await using var api = await ApiRun.StartAsync(null, Keys);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 60; i++)
        {
            var answer = await api.SendAsync(HttpMethod.Get, "/v1/maps", null, ("X-Api-Key", $"a-wrong-key-0123456789-{i}"));
            statuses.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                Assert.NotNull(answer.Header("Retry-After"));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, statuses[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.Equal(
            HttpStatusCode.OK,
            (await api.SendAsync(HttpMethod.Get, "/v1/maps", null, ("X-Api-Key", "key-of-bob-0123456789"))).StatusCode);
    }

    [Fact]
    public async Task Every_change_is_logged_with_who_made_it_and_no_key()
    {
        await using var api = await ApiRun.StartAsync(null, Keys);
        await api.SendAsync(HttpMethod.Put, "/v1/maps/one", new StringContent("claim a: A\n"), ("X-Api-Key", "key-of-ann-0123456789"));
        await api.SendAsync(HttpMethod.Delete, "/v1/maps/one", null, ("X-Api-Key", "key-of-bob-0123456789"), ("If-Match", "*"));
        var log = await api.StopAndReadLogAsync();
        Assert.Matches("PutMap of one: 201, revision '[0-9a-f]{64}', by 'ann' from 127.0.0.1", log);
        Assert.Contains("DeleteMap of one: 403, revision '', by 'bob'", log, StringComparison.Ordinal);
        Assert.DoesNotContain("key-of-", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_are_told_what_is_left()
    {
        await using var api = await ApiRun.StartAsync(null, ("Api:Limits:Burst", "3"), ("Api:Limits:RequestsPerSecond", "1"));
        var first = await api.SendAsync(HttpMethod.Get, "/v1/maps");
        Assert.Equal("\"client\";q=3;w=3", first.Header("RateLimit-Policy"));
        Assert.Equal("\"client\";r=2;t=1", first.Header("RateLimit"));
    }

    [Fact]
    public async Task Tokens_of_the_issuer_work_and_others_do_not()
    {
        using var rsa = RSA.Create(2048);
        using var foreign = RSA.Create(2048);
        await using var issuer = await IssuerAsync(new RsaSecurityKey(rsa) { KeyId = "one" });
        var authority = issuer.Urls.Single();
        await using var api = await ApiRun.StartAsync(
            builder => builder.Logging.SetMinimumLevel(LogLevel.Warning), ("Api:Tokens:Authority", authority));
        Assert.Equal(201, await PutAsync(Token(rsa, authority, "argument-map", "maps.write other.scope")));
        Assert.Equal(403, await PutAsync(Token(rsa, authority, "argument-map", "maps.read")));
        Assert.Equal(403, await PutAsync(Token(rsa, authority, "argument-map", "other.scope")));
        Assert.Equal(401, await PutAsync(Token(rsa, authority, "another-service", "maps.write")));
        Assert.Equal(401, await PutAsync(Token(rsa, "http://elsewhere.example", "argument-map", "maps.write")));
        Assert.Equal(401, await PutAsync(Token(foreign, authority, "argument-map", "maps.write")));
        Assert.Equal(401, await PutAsync("no.token.at-all"));

        async Task<int> PutAsync(string token) => (int)(await api.SendAsync(
            HttpMethod.Put, "/v1/maps/" + Guid.NewGuid().ToString("n"), new StringContent("claim a: A\n"),
            ("Authorization", "Bearer " + token))).StatusCode;
    }

    private static string Token(RSA key, string issuer, string audience, string scope) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Claims = new Dictionary<string, object> { ["sub"] = "ann", ["scope"] = scope },
            Expires = DateTime.UtcNow.AddHours(1),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = "one" }, SecurityAlgorithms.RsaSha256),
        });

    /// <summary>The least that an OpenID Connect provider serves.</summary>
    private static async Task<WebApplication> IssuerAsync(RsaSecurityKey key)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", (HttpContext context) =>
        {
            var address = $"http://{context.Request.Host}";
            return Results.Text(JsonSerializer.Serialize(new { issuer = address, jwks_uri = address + "/keys" }), "application/json");
        });
        app.MapGet("/keys", () =>
        {
            var numbers = key.Rsa.ExportParameters(false);
            var (n, e) = (Base64UrlEncoder.Encode(numbers.Modulus), Base64UrlEncoder.Encode(numbers.Exponent));
            var found = new { kty = "RSA", use = "sig", kid = key.KeyId, n, e };
            return Results.Text(JsonSerializer.Serialize(new { keys = new[] { found } }), "application/json");
        });
        await app.StartAsync();
        return app;
    }
}
