using System.Threading.RateLimiting;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Settings;
using Microsoft.AspNetCore.RateLimiting;

namespace ArgumentMap.Api.Web;

/// <summary>How many requests one client may make: by its API key or the address it is connected from. What it says of itself does not count.</summary>
internal static class ClientLimits
{
    public static void Apply(RateLimiterOptions options, LimitSettings limits)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsHealth(context)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(ClientOf(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = limits.Burst,
                TokensPerPeriod = limits.RequestsPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
        options.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromSeconds(1);
            await ProblemAnswer.WriteAsync(rejected.HttpContext, new Problem(ProblemKind.TooManyRequests, "Send fewer requests, or wait as long as Retry-After says.")
            {
                RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)),
            });
        };
    }

    private static bool IsHealth(HttpContext context) => context.Request.Path.StartsWithSegments("/health");

    private static string ClientOf(HttpContext context) =>
        WriteKeys.OwnerOf(context) is { Length: > 0 } owner ? "key " + owner : "from " + context.Connection.RemoteIpAddress;
}
