using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using ArgumentMap.Formats;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class GetMapCall(Library library, Past past, ReplyMaker maker) : Call<GetMapCall.Request>
{
    public override void Configure() => Describe(new CallDescriptor(Http.GET, "/v1/maps/{id}", CallGroups.Stored)
    {
        Summary = "Get a stored map",
        Description =
            "In the format that Accept asks for, that 'format' names or that an extension after the id says (/v1/maps/bridge.svg). "
            + "As arg it is the source, exactly as it was stored. 'revision' and 'at' give the map as it was; what it includes is as it is "
            + "now.",
        Parts = [PathPart.IdOrFile],
        Options = [CallOption.Format, Past.Revision, Past.At, .. CallOption.Rendering],
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(ReplyDocs.Rendered([.. HeaderDocs.Tagged, HeaderDocs.LastModified])),
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Drawing, .. ProblemDocs.History, ProblemKind.NotAcceptable],
    });

    public override async Task HandleAsync(Request req, CancellationToken ct)
    {
        var format = Negotiate(req, req.Format);
        var map = await past.FindAsync(req, ct) ?? await library.GetAsync(req.Id, ct);
        // Other formats also depend on what the map includes, so the time of its own file says too little about them.
        DateTimeOffset? modified = format == MapFormats.Arg ? map.Modified : null;
        await SendAsync(await MakeAsync(map, format, req, ct), Revalidate, ct, modified);
    }

    private async Task<Reply> MakeAsync(StoredMap map, MapFormat format, Request request, CancellationToken cancellation)
    {
        if (format == MapFormats.Arg)
            return new Reply(map.Source, MapReplies.TypeOf(format.MediaType)) { ETag = Conditions.ETagOf(map.Revision) };
        return await maker.MakeAsync(MapReplies.Render(library.SourceOf(map), format, request.Rendering()), cancellation);
    }

    /// <summary>Turns the extension of an id into the option <c>format</c>: <c>/v1/maps/bridge.svg</c> asks for the format svg.</summary>
    internal sealed class Request : CallRequest
    {
        public override async ValueTask ReadAsync(HttpContext context, CancellationToken cancellation)
        {
            await base.ReadAsync(context, cancellation);
            var name = Part("id");
            if (ApiFormats.Named.OfPath(name) is not { } format)
                return;
            Parts = new RouteValueDictionary { ["id"] = name[..^format.Extension.Length] };
            Given = Given.Insert(0, new GivenOption(CallOption.Format.Name, format.Name, "id"));
        }
    }
}
