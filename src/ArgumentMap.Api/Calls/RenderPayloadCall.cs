using System.Globalization;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Web;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class RenderPayloadCall(ReplyMaker maker) : Call<RenderPayloadCall.Request>
{
    public override void Configure() => Describe(new CallDescriptor(Http.GET, "/v1/render/{format}/{payload}", CallGroups.Requests)
    {
        Summary = "Render a map that the address contains",
        Description =
            "Lets a page show a map as an image. POST /v1/encode makes the payload: base64url(zlib(source)). The extension of "
            + "the format may follow it.",
        Options = CallOption.Rendering,
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(ReplyDocs.Rendered([HeaderDocs.ETag, HeaderDocs.MaxAge, HeaderDocs.Vary])),
        Problems =
        [
            .. ProblemDocs.Asked, .. ProblemDocs.Drawing, ProblemKind.BadPayload, ProblemKind.BodyTooLarge, ProblemKind.PayloadTooLong,
        ],
    });

    public override async Task HandleAsync(Request req, CancellationToken ct)
    {
        var job = MapReplies.Render(MapSource.Sent(req.Source), Negotiate(req, req.Part("format")), req.Rendering());
        var caching = "public, max-age=" + req.Limits.PayloadMaxAge.ToString(CultureInfo.InvariantCulture);
        await SendAsync(await maker.MakeAsync(job, ct), caching, ct);
    }

    internal sealed class Request : CallRequest
    {
        public byte[] Source { get; private set; } = [];

        public override async ValueTask ReadAsync(HttpContext context, CancellationToken cancellation)
        {
            await base.ReadAsync(context, cancellation);
            var payload = Part("payload");
            if (ApiFormats.Named.Find(Part("format")) is { } format && payload.EndsWith(format.Extension, StringComparison.Ordinal))
                payload = payload[..^format.Extension.Length];
            Source = await Payload.DecodeAsync(payload, Limits.PayloadLength, Limits.BodyBytes, cancellation);
        }
    }
}
