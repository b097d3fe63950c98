using ArgumentMap.Api.Problems;

namespace ArgumentMap.Api.Web;

/// <summary>Finds out who sends a request, before it counts towards anybody's limit.</summary>
internal sealed class Identification(RequestDelegate next, Callers callers, WrongKeys wrongKeys)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (await callers.FindAsync(context.Request) is { } caller)
        {
            caller.Set(context);
            await next(context);
            return;
        }

        if (wrongKeys.Count(context) is { } wait)
        {
            throw new RefusedException(new Problem(
                ProblemKind.TooManyRequests,
                "Too many requests with keys that are not valid came from this address. Wait as long as Retry-After says.")
            {
                RetryAfter = wait,
            });
        }

        throw Permission.Refused(context, "The API key or token is not valid.");
    }
}
