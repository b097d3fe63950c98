using System.Diagnostics;
using ArgumentMap.Api.Calls;

namespace ArgumentMap.Api.Web;

/// <summary>
/// Logs every attempt to change stored maps: who, from where, what, and how it ended. Comes before everything that answers.
/// </summary>
internal sealed partial class Audit(RequestDelegate next, ILogger<Audit> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.GetEndpoint()?.Metadata.GetMetadata<CallDescriptor>() is not { NeedsKey: true } call)
            return;
        var response = context.Response;
        Attempted(
            log,
            call.Id,
            (string?)context.Request.RouteValues["id"] ?? response.Headers.Location.ToString(),
            response.StatusCode,
            response.Headers.ETag.ToString().Trim('"'),
            (context.Items[typeof(Caller)] as Caller)?.Name ?? "",
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier);
    }

    [LoggerMessage(
        LogLevel.Information,
        "{Call} of {Map}: {Status}, revision '{Revision}', by '{Caller}' from {Address}, trace {Trace}")]
    private static partial void Attempted(
        ILogger log, string call, string map, int status, string revision, string caller, string address, string trace);
}
