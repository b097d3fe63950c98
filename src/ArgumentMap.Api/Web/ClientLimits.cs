using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Settings;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Web;

/// <summary>
/// Limits the requests of each client, identified by its key or the address that it is connected from, and tells it what is left
/// (draft-ietf-httpapi-ratelimit-headers).
/// </summary>
internal sealed class ClientLimits(RequestDelegate next, IOptions<RateLimiterOptions> limiter, IOptions<ApiSettings> settings)
{
    public const string Header = "RateLimit";

    public const string PolicyHeader = "RateLimit-Policy";

    private readonly PartitionedRateLimiter<HttpContext> _clients = limiter.Value.GlobalLimiter!;
    private readonly LimitSettings _limits = settings.Value.Limits;

    private readonly string _policy = string.Create(
        CultureInfo.InvariantCulture,
        $"\"client\";q={settings.Value.Limits.Burst};w={SecondsFor(settings.Value.Limits.Burst, settings.Value.Limits)}");

    public async Task InvokeAsync(HttpContext context)
    {
        using var lease = _clients.AttemptAcquire(context);
        if (!IsHealth(context))
            Tell(context);
        if (!lease.IsAcquired)
        {
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromSeconds(1);
            throw new RefusedException(new Problem(
                ProblemKind.TooManyRequests, "Send fewer requests, or wait as long as Retry-After says.")
            {
                RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)),
            });
        }

        await next(context);
    }

    private void Tell(HttpContext context)
    {
        var left = (int)(_clients.GetStatistics(context)?.CurrentAvailablePermits ?? 0);
        var headers = context.Response.Headers;
        headers[PolicyHeader] = _policy;
        headers[Header] = string.Create(
            CultureInfo.InvariantCulture, $"\"client\";r={left};t={SecondsFor(_limits.Burst - left, _limits)}");
    }

    /// <summary>A bucket of tokens for each client.</summary>
    public static PartitionedRateLimiter<HttpContext> Of(LimitSettings limits)
    {
        Func<Client, RateLimiter> bucket = _ => new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.Burst,
            TokensPerPeriod = limits.RequestsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
            // A single timer replenishes the buckets of all clients.
            AutoReplenishment = false,
        });
        return PartitionedRateLimiter.Create<HttpContext, Client>(context =>
            IsHealth(context) ? RateLimitPartition.GetNoLimiter(default(Client)) : RateLimitPartition.Get(ClientOf(context), bucket));
    }

    /// <summary>Checks of health are not counted: whoever runs the API must be able to ask.</summary>
    private static bool IsHealth(HttpContext context) => context.Request.Path.StartsWithSegments("/health");

    private static int SecondsFor(int requests, LimitSettings limits) =>
        (requests + limits.RequestsPerSecond - 1) / limits.RequestsPerSecond;

    private static Client ClientOf(HttpContext context) =>
        Caller.Of(context).Name is { Length: > 0 } name ? new Client(name, default, 0) : ClientAt(context.Connection.RemoteIpAddress);

    /// <summary>Identifies a client by its IPv4 address, or by the first half of its IPv6 address: clients get a whole /64.</summary>
    internal static Client ClientAt(IPAddress? address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (address is null || !address.TryWriteBytes(bytes, out var length))
            return new Client("", AddressFamily.Unknown, 0);
        return length > sizeof(uint) && !address.IsIPv4MappedToIPv6
            ? new Client("", AddressFamily.InterNetworkV6, BinaryPrimitives.ReadUInt64BigEndian(bytes))
            : new Client("", AddressFamily.InterNetwork, BinaryPrimitives.ReadUInt32BigEndian(bytes[(length - sizeof(uint))..length]));
    }

    /// <param name="Name">Name of the caller; empty if it is not known, null for requests that are not counted.</param>
    internal readonly record struct Client(string? Name, AddressFamily Family, ulong Network);
}
