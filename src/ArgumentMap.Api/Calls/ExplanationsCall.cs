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
        Summary = "Explain why an item of a stored map has its strength, and what would change the verdict",
        Description = "The same answer as POST /v1/explain gives; the map can include other stored maps.",
        Options = CallOption.Explaining,
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(ReplyDocs.Json(Shape.Explanation, HeaderDocs.Tagged)),
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Stored, .. ProblemDocs.Making],
    });

    public override async Task HandleAsync(CallRequest req, CancellationToken ct)
    {
        var map = await library.GetAsync(req.Id, ct);
        var reply = await maker.MakeAsync(MapReplies.Explain(library.SourceOf(map), req.Part("node"), req.Rendering()), ct);
        // Here the item is part of the address, so an unknown one is a 404.
        if (reply.Problem is { } problem && problem.Kind == ProblemKind.UnknownItem)
            throw new RefusedException(problem with { Kind = ProblemKind.NotFound });
        await SendAsync(reply, Revalidate, ct);
    }
}
