using ArgumentMap.Formats;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ArgumentMap.Api.Health;

/// <summary>Draws a first picture when the API starts, which compiles the layout; until then it is not ready.</summary>
internal sealed class WarmUp(MapFormats formats) : BackgroundService, IHealthCheck
{
    private volatile bool _isWarm;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_isWarm ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The layout is being compiled."));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            var map = ArgumentDocument.Parse("claim ready: It is ready\n"u8, "ready.arg");
            map.Render(formats.All.First(format => format is ILayoutFormat), Stream.Null, cancellation: stoppingToken);
            _isWarm = true;
        },
        stoppingToken);
}
