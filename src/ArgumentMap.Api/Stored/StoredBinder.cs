using ArgumentMap.Api.Calls;

namespace ArgumentMap.Api.Stored;

/// <summary>Reads the id out of the address.</summary>
internal class StoredBinder<TRequest> : CallBinder<TRequest>
    where TRequest : StoredRequest, new()
{
    protected override ValueTask ReadAsync(TRequest request, HttpContext context, CancellationToken cancellation)
    {
        request.Name = (string?)context.Request.RouteValues["id"] ?? "";
        return ValueTask.CompletedTask;
    }
}
