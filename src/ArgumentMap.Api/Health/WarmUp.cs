using System.Text;
using ArgumentMap.Formats;
using ArgumentMap.Graphviz;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ArgumentMap.Api.Health;

/// <summary>Draws a first picture when the API starts, which compiles the layout; until then it is not ready.</summary>
internal sealed class WarmUp(SvgRenderer pictures) : BackgroundService, IHealthCheck
{
    private volatile bool _isWarm;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_isWarm ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The layout is being compiled."));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            using var picture = new MemoryStream();
            pictures.Render(ArgumentDocument.Parse(Encoding.UTF8.GetBytes("claim ready: It is ready\n"), "ready.arg"), RenderOptions.Default, picture, stoppingToken);
            _isWarm = true;
        },
        stoppingToken);
}
