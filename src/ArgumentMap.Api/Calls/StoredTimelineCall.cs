using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Stored;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class StoredTimelineCall(Library library, ReplyMaker maker) : Call<CallRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.GET, "/v1/maps/{id}/timeline", CallGroups.Stored)
    {
        Summary = "Show how strengths and verdicts changed on each date in a stored map",
        Description = "The same answer as POST /v1/timeline gives; the map can include other stored maps.",
        Options = CallOption.Following,
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(ReplyDocs.Json(Shape.Timeline, HeaderDocs.Tagged)),
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Stored, .. ProblemDocs.Making, ProblemKind.UnknownItem],
    });

    public override async Task HandleAsync(CallRequest req, CancellationToken ct)
    {
        var map = await library.GetAsync(req.Id, ct);
        var job = MapReplies.Timeline(library.SourceOf(map), req[CallOption.Topic.Name], req.Rendering());
        await SendAsync(await maker.MakeAsync(job, ct), Revalidate, ct);
    }
}
