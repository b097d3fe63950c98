using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Settings;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Features.Maps.Put;

/// <summary>Reads the id and the Idempotency-Key besides the map.</summary>
internal sealed class PutMapBinder(IOptions<ApiSettings> settings) : MapBinder<PutMapRequest>(settings)
{
    protected override ValueTask ReadAsync(PutMapRequest request, HttpContext context, CancellationToken cancellation)
    {
        request.Name = (string?)context.Request.RouteValues["id"] ?? "";
        request.IdempotencyKey = context.Request.Headers["Idempotency-Key"] is { Count: > 0 } key ? key.ToString() : null;
        return base.ReadAsync(request, context, cancellation);
    }
}
