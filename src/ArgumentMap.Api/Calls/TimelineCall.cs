using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class TimelineCall(ReplyMaker maker) : Call<MapRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.POST, "/v1/timeline", CallGroups.Requests)
    {
        Summary = "Show how strengths and verdicts changed on each date in a map",
        Description = "What argmap timeline --json prints: by day what came and went, and the scores of the claims or of the item that "
            + "'topic' names.",
        Options = CallOption.Following,
        Replies = [ReplyDocs.Json(Shape.Timeline, HeaderDocs.Made)],
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Body, .. ProblemDocs.Making, ProblemKind.UnknownItem],
    });

    public override async Task HandleAsync(MapRequest req, CancellationToken ct)
    {
        var job = MapReplies.Timeline(MapSource.Sent(req.Source), req[CallOption.Topic.Name], req.Rendering());
        await SendAsync(await maker.MakeAsync(job, ct), Revalidate, ct);
    }
}
