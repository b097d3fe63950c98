using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using ArgumentMap.Formats;
using FastEndpoints;
using Microsoft.Net.Http.Headers;

namespace ArgumentMap.Api.Features.Maps.Get;

internal sealed class GetMapEndpoint(Library library, ReplyMaker maker) : AnswerEndpoint<GetMapRequest>
{
    public override void Configure()
    {
        Verbs(Http.GET, Http.HEAD);
        Routes("/v1/maps/{id}");
        AllowAnonymous();
        Summary(summary =>
        {
            summary.Summary = "Get a stored map";
            summary.Description = "In the format that Accept asks for, that 'format' names or that an extension behind the id tells (/v1/maps/bridge.svg). As arg it is the source, as it was put.";
        });
    }

    public override async Task HandleAsync(GetMapRequest req, CancellationToken ct)
    {
        var format = Negotiate(req, req.Format);
        var map = await library.GetAsync(req.Id, ct);
        HttpContext.Response.Headers.LastModified = HeaderUtilities.FormatDate(map.Modified);
        await SendAsync(await AnswerAsync(map, format, req, ct), AskAgain, ct);
    }

    private async Task<Reply> AnswerAsync(StoredMap map, MapFormat format, GetMapRequest request, CancellationToken cancellation)
    {
        if (format == MapFormats.Arg)
            return new Reply(map.Source, MapReplies.TypeOf(format.MediaType)) { ETag = Conditions.ETagOf(map.Revision) };
        var job = MapReplies.Render(library.SourceOf(map), format, request.Rendering(), request.Key());
        return await maker.MakeAsync(job, cancellation);
    }
}
