using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Stored;

namespace ArgumentMap.Api.Features.Maps.Get;

/// <summary>Takes the extension of a format off the id: <c>/v1/maps/bridge.svg</c> asks for the format svg.</summary>
internal sealed class GetMapBinder : StoredBinder<GetMapRequest>
{
    protected override async ValueTask ReadAsync(GetMapRequest request, HttpContext context, CancellationToken cancellation)
    {
        await base.ReadAsync(request, context, cancellation);
        if (ApiFormats.Known.All.FirstOrDefault(format => request.Name.EndsWith(format.Extension, StringComparison.Ordinal)) is not { } format)
            return;
        request.Name = request.Name[..^format.Extension.Length];
        request.Given = request.Given.Insert(0, new GivenOption(CallOption.Format.Name, format.Name, "id"));
    }
}
