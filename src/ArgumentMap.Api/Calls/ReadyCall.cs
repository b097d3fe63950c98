using ArgumentMap.Api.Health;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Requests;
using FastEndpoints;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ArgumentMap.Api.Calls;

internal sealed class ReadyCall(HealthCheckService checks) : Call<NoRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.GET, "/health/ready", CallGroups.Api)
    {
        Summary = "Check whether the API is ready for requests",
        Description = "It is ready while the stored maps can be read and there is room for another answer.",
        Replies = [HealthReply.Healthy, HealthReply.Unhealthy],
        Problems = [ProblemKind.Internal],
    });

    public override async Task HandleAsync(NoRequest req, CancellationToken ct) =>
        await HealthReply.WriteAsync(HttpContext, await checks.CheckHealthAsync(ct));
}
