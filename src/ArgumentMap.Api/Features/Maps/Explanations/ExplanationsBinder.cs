using ArgumentMap.Api.Stored;

namespace ArgumentMap.Api.Features.Maps.Explanations;

/// <summary>Reads the item out of the address too.</summary>
internal sealed class ExplanationsBinder : StoredBinder<ExplanationsRequest>
{
    protected override ValueTask ReadAsync(ExplanationsRequest request, HttpContext context, CancellationToken cancellation)
    {
        request.Node = (string?)context.Request.RouteValues["node"] ?? "";
        return base.ReadAsync(request, context, cancellation);
    }
}
