using System.Threading.RateLimiting;

namespace ArgumentMap.Api.Web;

/// <summary>Counts the requests with keys that are not valid, by the address that they come from.</summary>
internal sealed class WrongKeys : IDisposable
{
    /// <summary>Wrong keys allowed in each <see cref="Window"/>.</summary>
    private const int Allowed = 20;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<HttpContext> _counts =
        PartitionedRateLimiter.Create<HttpContext, ClientLimits.Client>(context => RateLimitPartition.GetFixedWindowLimiter(
            ClientLimits.ClientAt(context.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = Allowed, Window = Window, AutoReplenishment = true }));

    /// <summary>Counts a wrong key; if there were too many, says how many seconds to wait.</summary>
    public int? Count(HttpContext context)
    {
        using var lease = _counts.AttemptAcquire(context);
        return lease.IsAcquired
            ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
                ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))
                : (int)Window.TotalSeconds;
    }

    public void Dispose() => _counts.Dispose();
}
