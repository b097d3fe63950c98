using ArgumentMap.Api.Replies;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ArgumentMap.Api.Health;

/// <summary>Whether there is room for another answer.</summary>
internal sealed class WorkCheck(Workers workers) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(workers.AreBusy
            ? HealthCheckResult.Unhealthy("Too many answers are waiting to be made.")
            : HealthCheckResult.Healthy());
}
