using ArgumentMap.Api.Health;
using FastEndpoints;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ArgumentMap.Api.Features.Health.Ready;

internal sealed class ReadyEndpoint(HealthCheckService checks) : EndpointWithoutRequest
{
    public override void Configure()
    {
        Verbs(Http.GET, Http.HEAD);
        Routes("/health/ready");
        AllowAnonymous();
        Summary(summary =>
        {
            summary.Summary = "Say whether the API can be sent requests";
            summary.Description = "It can once the layout is compiled, and while the folder of the stored maps can be read.";
        });
    }

    public override async Task HandleAsync(CancellationToken ct) => await HealthReply.WriteAsync(HttpContext, await checks.CheckHealthAsync(ct));
}
