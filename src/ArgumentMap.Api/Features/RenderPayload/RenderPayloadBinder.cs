using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Web;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Features.RenderPayload;

/// <summary>Reads the map out of the address.</summary>
internal sealed class RenderPayloadBinder(IOptions<ApiSettings> settings) : CallBinder<RenderPayloadRequest>
{
    protected override async ValueTask ReadAsync(RenderPayloadRequest request, HttpContext context, CancellationToken cancellation)
    {
        var limits = settings.Value.Limits;
        request.Into = (string?)context.Request.RouteValues["format"] ?? "";
        request.Source = await Payload.DecodeAsync((string?)context.Request.RouteValues["payload"] ?? "", limits.PayloadLength, limits.BodyBytes, cancellation);
    }
}
