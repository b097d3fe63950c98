using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class ScoreCall(ReplyMaker maker) : Call<MapRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.POST, "/v1/score", CallGroups.Requests)
    {
        Summary = "Score a map: how strong every item is, and what is accepted",
        Description = "Based on the credences in the map, the grades of its sources and how its items bear on one another.",
        Options = CallOption.Scores,
        Replies = [ReplyDocs.Json(Shape.Scores, HeaderDocs.Made)],
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Body, .. ProblemDocs.Making],
    });

    public override async Task HandleAsync(MapRequest req, CancellationToken ct)
    {
        var job = MapReplies.Score(MapSource.Sent(req.Source), req.Rendering());
        await SendAsync(await maker.MakeAsync(job, ct), Revalidate, ct);
    }
}
