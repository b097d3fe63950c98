using System.Collections.Immutable;
using System.Text;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class CheckMapsCall(IMapStore store, Workers workers, ReplyMaker maker) : Call<CallRequest>
{
    private const string Address = "/v1/check";

    public override void Configure() => Describe(new CallDescriptor(Http.GET, Address, CallGroups.Stored)
    {
        Summary = "Report what is wrong with the stored maps",
        Description = "The same answer as POST /v1/check gives, for all stored maps or those of a search, in the order of their ids, page "
            + "by page; the header Link leads to the next page.",
        Options = [CallOption.FormatOf(CheckReplies.Formats), .. MapPages.Options],
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(
            ReplyDocs.In(CheckReplies.Formats, Shape.Check, [.. HeaderDocs.Tagged, HeaderDocs.Link]) with { IncludesErrors = true }),
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Turn, ProblemKind.NotAcceptable, ProblemKind.StoreUnavailable],
    });

    public override async Task HandleAsync(CallRequest req, CancellationToken ct)
    {
        var format = Negotiate(req, CheckReplies.Formats);
        var query = MapPages.QueryOf(req);
        var found = await workers.DoAsync("list", bytes: 0, isLayout: false, turn => store.ListAsync(query, turn.Cancellation), ct);
        var page = found switch
        {
            ListResult.Page listed => listed,
            ListResult.Failed failed => throw StoreProblems.Refused(failed.Problem),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
        var next = page.Next is { } after ? Link(MapPages.Next(Address, req, query, after)) : null;
        var reply = await maker.MakeAsync(CheckReplies.Check(SourceOf(page.Maps), [.. page.Maps.Select(Name)], format, next), ct);
        if (next is not null && reply.Problem is null)
            HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        await SendAsync(reply, Revalidate, ct);
    }

    private static string Name(MapSummary map) => map.Id.FileName;

    /// <summary>A source that changes with any of the maps.</summary>
    private MapSource SourceOf(ImmutableArray<MapSummary> maps)
    {
        var revisions = Encoding.UTF8.GetBytes(string.Join('\n', maps.Select(map => $"{map.Id} {map.Revision}")));
        return new MapSource(revisions, Revision.Of(revisions), CheckReplies.Anywhere, store.Files);
    }
}
