using ArgumentMap.Api.Calls;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;

namespace ArgumentMap.Api.Web;

/// <summary>Lets only those make a call who may, before a byte of the body is read.</summary>
internal sealed class Permission(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        // Metrics are for those who may read.
        if (context.Request.Path == "/metrics")
            Check(context, Rights.Read);
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeededRights>() is { } needed)
            Check(context, needed.Rights);
        if (context.GetEndpoint()?.Metadata.GetMetadata<CallDescriptor>() is { } call && !HttpMethods.IsOptions(context.Request.Method))
            Check(context, NeededFor(call));
        return next(context);
    }

    /// <exception cref="RefusedException">The caller does not have the right.</exception>
    public static void Check(HttpContext context, Rights needed)
    {
        var caller = Caller.Of(context);
        if (caller.Rights >= needed)
            return;
        throw caller.Name.Length == 0
            ? Refused(context, $"Send an API key in {Callers.KeyHeader}.")
            : RefusedException.For(
                ProblemKind.NotAllowed,
                $"The key '{caller.Name}' has the right '{Name(caller.Rights)}', but this needs '{Name(needed)}'.");
    }

    /// <summary>Asks for a key.</summary>
    public static RefusedException Refused(HttpContext context, string detail)
    {
        context.Response.Headers.WWWAuthenticate = "ApiKey, Bearer";
        return RefusedException.For(ProblemKind.NoKey, detail);
    }

    private static Rights NeededFor(CallDescriptor call) =>
        call.NeedsKey ? Rights.Write : call.Group == CallGroups.Api ? Rights.None : Rights.Read;

    private static string Name(Rights rights) => rights.ToString().ToLowerInvariant();
}
