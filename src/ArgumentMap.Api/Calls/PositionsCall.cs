using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class PositionsCall(ReplyMaker maker) : Call<MapRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.POST, "/v1/positions", CallGroups.Requests)
    {
        Summary = "Show which coherent positions can be taken on a map, and where they part",
        Description = "What argmap positions --json prints: where a map has cycles or exclusive questions, one can accept one side or "
            + "another. Says what every position accepts, what some do, and lists them.",
        Options = CallOption.TakingPositions,
        Replies = [ReplyDocs.Json(Shape.Positions, HeaderDocs.Made)],
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Body, .. ProblemDocs.Making],
    });

    public override async Task HandleAsync(MapRequest req, CancellationToken ct)
    {
        var job = MapReplies.Positions(MapSource.Sent(req.Source), req.Positions());
        await SendAsync(await maker.MakeAsync(job, ct), Revalidate, ct);
    }
}
