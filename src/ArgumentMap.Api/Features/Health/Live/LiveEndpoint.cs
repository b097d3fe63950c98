using ArgumentMap.Api.Health;
using FastEndpoints;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ArgumentMap.Api.Features.Health.Live;

internal sealed class LiveEndpoint(HealthCheckService checks) : EndpointWithoutRequest
{
    public override void Configure()
    {
        Verbs(Http.GET, Http.HEAD);
        Routes("/health/live");
        AllowAnonymous();
        Summary(summary =>
        {
            summary.Summary = "Say that the API runs";
            summary.Description = "Checks nothing: who gets no answer may start the process anew.";
        });
    }

    public override async Task HandleAsync(CancellationToken ct) => await HealthReply.WriteAsync(HttpContext, await checks.CheckHealthAsync(_ => false, ct));
}
