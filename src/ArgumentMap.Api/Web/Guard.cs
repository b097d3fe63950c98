using System.Diagnostics;
using ArgumentMap.Api.Problems;

namespace ArgumentMap.Api.Web;

/// <summary>Turns whatever goes wrong into a problem that tells clients what they can fix, and nothing about us.</summary>
internal sealed partial class Guard(RequestDelegate next, ILogger<Guard> log)
{
    /// <summary>For the log alone: the client has gone.</summary>
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
            context.Response.StatusCode = ClientClosedRequest;
        }
        catch (BadHttpRequestException bad)
        {
            // Its message is the server's own and may change: what it says is told in our words.
            await ProblemReply.WriteAsync(context, new Problem(ProblemKind.Of(bad.StatusCode), "The server could not read the request."));
        }
        catch (Exception exception)
        {
            // Messages may quote a map: only what kind it is and where it happened is kept.
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

    /// <summary>Answers that have a status and nothing else.</summary>
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
            StatusCodes.Status404NotFound => "/openapi/v1.json lists the addresses there are.",
            StatusCodes.Status405MethodNotAllowed => $"Expected {response.Headers.Allow}.",
            _ => "The server could not read the request.",
        };
        await ProblemReply.WriteAsync(context, new Problem(ProblemKind.Of(response.StatusCode), detail));
    }

    [LoggerMessage(LogLevel.Error, "A request failed with {Kind}, trace {Trace}, at {Stack}")]
    private static partial void Failed(ILogger log, string? kind, string? stack, string trace);
}
