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
        Summary = "Say that the API runs",
        Description = "Checks nothing: a client that gets no answer may restart the process.",
        Replies = [HealthReply.Healthy],
        Problems = [ProblemKind.Internal],
    });

    public override async Task HandleAsync(NoRequest req, CancellationToken ct) =>
        await HealthReply.WriteAsync(HttpContext, await checks.CheckHealthAsync(_ => false, ct));
}
