using ArgumentMap.Api.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ArgumentMap.Api.Health;

/// <summary>Whether the stored maps can be reached.</summary>
internal sealed class StoreCheck(IMapStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await store.CheckAsync(cancellationToken) is { } problem
            ? HealthCheckResult.Unhealthy(problem.Message)
            : HealthCheckResult.Healthy();
}
