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
        Summary = "Say what is wrong with a stored map",
        Description = "As POST /v1/validate says it; the map finds the stored maps that it includes.",
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(ReplyDocs.Json(Shape.Validation, HeaderDocs.Tagged) with { TellsErrors = true }),
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Stored, .. ProblemDocs.Turn],
    });

    public override async Task HandleAsync(CallRequest req, CancellationToken ct)
    {
        var map = await library.GetAsync(req.Id, ct);
        var reply = await maker.MakeAsync(MapReplies.Validate(library.SourceOf(map)), ct);
        await SendAsync(reply, AskAgain, ct);
    }
}
