using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Stored;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class ExplanationsCall(Library library, ReplyMaker maker) : Call<CallRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.GET, "/v1/maps/{id}/explanations/{node}", CallGroups.Stored)
    {
        Summary = "Say why an item of a stored map has its strength, and what would change the verdict",
        Description = "As POST /v1/explain says it; the map finds the stored maps that it includes.",
        Options = CallOption.Scoring,
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(ReplyDocs.Json(Shape.Explanation, HeaderDocs.Tagged)),
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Stored, .. ProblemDocs.Making],
    });

    public override async Task HandleAsync(CallRequest req, CancellationToken ct)
    {
        var map = await library.GetAsync(req.Id, ct);
        var reply = await maker.MakeAsync(MapReplies.Explain(library.SourceOf(map), req.Part("node"), req.Rendering(), req.Key()), ct);
        // The item is part of the address here.
        if (reply.Problem is { } problem && problem.Kind == ProblemKind.UnknownItem)
            throw new RefusedException(problem with { Kind = ProblemKind.NotFound });
        await SendAsync(reply, AskAgain, ct);
    }
}
