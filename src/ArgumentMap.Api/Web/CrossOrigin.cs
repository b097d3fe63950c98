using ArgumentMap.Api.Settings;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ArgumentMap.Api.Web;

/// <summary>Says which pages of other origins may call the API from a browser: none, unless the settings name some.</summary>
internal sealed class CrossOrigin(IOptions<ApiSettings> settings) : ICorsPolicyProvider
{
    /// <summary>Headers of answers that scripts of other origins may read, besides those that they always may.</summary>
    private static readonly string[] Exposed =
    [
        HeaderNames.ETag, HeaderNames.Link, HeaderNames.Location, HeaderNames.RetryAfter, HeaderNames.WWWAuthenticate,
        ClientLimits.Header, ClientLimits.PolicyHeader,
    ];

    private readonly CorsPolicy? _listed = settings.Value.Origins.Length > 0
        ? new CorsPolicyBuilder(settings.Value.Origins).AllowAnyMethod().AllowAnyHeader().WithExposedHeaders(Exposed).Build()
        : null;

    private readonly CorsPolicy? _reading = settings.Value.PublicReading
        ? new CorsPolicyBuilder().AllowAnyOrigin().WithMethods(HttpMethods.Get, HttpMethods.Head).AllowAnyHeader()
            .WithExposedHeaders(Exposed).Build()
        : null;

    public Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName)
    {
        var asked = context.Request.Headers.AccessControlRequestMethod;
        var method = asked.Count > 0 ? asked.ToString() : context.Request.Method;
        return Task.FromResult((HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? _reading : null) ?? _listed);
    }
}
