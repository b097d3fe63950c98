using ArgumentMap.Api.Health;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Requests;
using FastEndpoints;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ArgumentMap.Api.Calls;

internal sealed class LiveCall(HealthCheckService checks) : Call<NoRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.GET, "/health/live", CallGroups.Api)
    {
        Summary = "Check that the API runs",
        Description = "Checks nothing else: if there is no answer, the process can be restarted.",
        Replies = [HealthReply.Healthy],
        Problems = [ProblemKind.Internal],
    });

    public override async Task HandleAsync(NoRequest req, CancellationToken ct) =>
        await HealthReply.WriteAsync(HttpContext, await checks.CheckHealthAsync(_ => false, ct));
}
