using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Stored;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class DiagnosticsCall(Library library, ReplyMaker maker) : Call<CallRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.GET, "/v1/maps/{id}/diagnostics", CallGroups.Stored)
    {
        Summary = "Report what is wrong with a stored map",
        Description = "The same answer as POST /v1/validate gives; the map can include other stored maps.",
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(ReplyDocs.Json(Shape.Validation, HeaderDocs.Tagged) with { IncludesErrors = true }),
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Stored, .. ProblemDocs.Turn],
    });

    public override async Task HandleAsync(CallRequest req, CancellationToken ct)
    {
        var map = await library.GetAsync(req.Id, ct);
        var reply = await maker.MakeAsync(MapReplies.Validate(library.SourceOf(map)), ct);
        await SendAsync(reply, Revalidate, ct);
    }
}
