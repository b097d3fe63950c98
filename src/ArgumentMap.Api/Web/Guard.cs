using System.Diagnostics;
using ArgumentMap.Api.Problems;

namespace ArgumentMap.Api.Web;

/// <summary>Turns anything that goes wrong into a problem that tells clients what they can fix, and nothing about the server.</summary>
internal sealed partial class Guard(RequestDelegate next, ILogger<Guard> log)
{
    /// <summary>Only for the log, as the client has disconnected.</summary>
    private const int ClientClosedRequest = 499;

    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            await next(context);
            await CompleteAsync(context);
        }
        catch (RefusedException refused)
        {
            await ProblemReply.WriteAsync(context, refused.Problem);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            if (!context.Response.HasStarted)
                context.Response.StatusCode = ClientClosedRequest;
        }
        catch (BadHttpRequestException bad)
        {
            // Not the message of the exception, which belongs to the server and may change.
            await ProblemReply.WriteAsync(context, new Problem(ProblemKind.Of(bad.StatusCode), "The server could not read the request."));
        }
        catch (Exception exception)
        {
            // The message may quote a map, so only the type and the stack trace are logged.
            Failed(
                log,
                exception.GetType().FullName,
                exception.StackTrace,
                Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier);
            await ProblemReply.WriteAsync(
                context,
                new Problem(ProblemKind.Internal, "The error was logged under the traceId of this answer."));
        }
    }

    /// <summary>Completes answers that have only an error status.</summary>
    private static async Task CompleteAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.ContentType is not null || response.StatusCode < StatusCodes.Status400BadRequest)
            return;
        if (response.StatusCode == StatusCodes.Status405MethodNotAllowed && HttpMethods.IsOptions(context.Request.Method))
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            response.Headers.Allow = response.Headers.Allow + ", OPTIONS";
            return;
        }

        var detail = response.StatusCode switch
        {
            StatusCodes.Status404NotFound => "/openapi/v1.json lists all addresses.",
            StatusCodes.Status405MethodNotAllowed => $"Expected {response.Headers.Allow}.",
            _ => "The server could not read the request.",
        };
        await ProblemReply.WriteAsync(context, new Problem(ProblemKind.Of(response.StatusCode), detail));
    }

    [LoggerMessage(LogLevel.Error, "A request failed with {Kind}, trace {Trace}, at {Stack}")]
    private static partial void Failed(ILogger log, string? kind, string? stack, string trace);
}
