using System.Globalization;
using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Settings;
using ArgumentMap.Formats;
using FastEndpoints;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Features.RenderPayload;

internal sealed class RenderPayloadEndpoint(ReplyMaker maker, IOptions<ApiSettings> settings) : AnswerEndpoint<RenderPayloadRequest>
{
    public override void Configure()
    {
        Verbs(Http.GET, Http.HEAD);
        Routes("/v1/render/{format}/{payload}");
        AllowAnonymous();
        Summary(summary =>
        {
            summary.Summary = "Render a map that the address holds";
            summary.Description = "So that a page can show a map as an image. POST /v1/encode makes the payload: base64url(zlib(source)).";
        });
    }

    public override async Task HandleAsync(RenderPayloadRequest req, CancellationToken ct)
    {
        var job = MapReplies.Render(MapSource.Sent(req.Source), Negotiate(req, req.Into), req.Rendering(), req.Key());
        var caching = "public, max-age=" + settings.Value.Limits.PayloadMaxAge.ToString(CultureInfo.InvariantCulture);
        await SendAsync(await maker.MakeAsync(job, ct), caching, ct);
    }
}
