using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Settings;
using Microsoft.AspNetCore.RateLimiting;

namespace ArgumentMap.Api.Web;

/// <summary>
/// Limits the requests of each client, identified by its API key or the address that it is connected from, not by headers such as
/// X-Forwarded-For, which it can choose.
/// </summary>
internal static class ClientLimits
{
    public static void Apply(RateLimiterOptions options, LimitSettings limits)
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
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, Client>(context =>
            IsHealth(context) ? RateLimitPartition.GetNoLimiter(default(Client)) : RateLimitPartition.Get(ClientOf(context), bucket));
        options.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromSeconds(1);
            await ProblemReply.WriteAsync(rejected.HttpContext, new Problem(ProblemKind.TooManyRequests, "Send fewer requests, or wait as "
                + "long as Retry-After says.")
            {
                RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)),
            });
        };
    }

    private static bool IsHealth(HttpContext context) => context.Request.Path.StartsWithSegments("/health");

    private static Client ClientOf(HttpContext context) =>
        WriteKeys.OwnerOf(context) is { Length: > 0 } owner ? new Client(owner, default, 0) : ClientAt(context.Connection.RemoteIpAddress);

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

    /// <param name="Owner">See <see cref="WriteKeys.OwnerOf"/>; null for requests that are not counted.</param>
    internal readonly record struct Client(string? Owner, AddressFamily Family, ulong Network);
}
