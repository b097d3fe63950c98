using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Stored;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class ScoresCall(Library library, ReplyMaker maker) : Call<CallRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.GET, "/v1/maps/{id}/scores", CallGroups.Stored)
    {
        Summary = "Say how strong every item of a stored map is, and what is accepted",
        Description = "As POST /v1/score says it; the map finds the stored maps that it includes.",
        Options = CallOption.Scoring,
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(ReplyDocs.Json(Shape.Scores, HeaderDocs.Tagged)),
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Stored, .. ProblemDocs.Making],
    });

    public override async Task HandleAsync(CallRequest req, CancellationToken ct)
    {
        var map = await library.GetAsync(req.Id, ct);
        var reply = await maker.MakeAsync(MapReplies.Score(library.SourceOf(map), req.Rendering(), req.Key()), ct);
        await SendAsync(reply, AskAgain, ct);
    }
}
