using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class DiffSourcesCall(ReplyMaker maker) : Call<DiffRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.POST, "/v1/diff", CallGroups.Requests)
    {
        Summary = "Compare two versions of a map",
        Description = "The same answer as GET /v1/maps/{id}/diff gives for stored maps. Errors of the two are told apart by their files, "
            + "before.arg and after.arg.",
        Body = BodyDocs.Versions,
        Options = [CallOption.DiffFormat, .. CallOption.Comparing],
        Replies = [ReplyDocs.Compared(HeaderDocs.Made)],
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Body, .. ProblemDocs.Drawing, ProblemKind.NotAcceptable],
    });

    public override async Task HandleAsync(DiffRequest req, CancellationToken ct)
    {
        var format = NegotiateComparison(req, req.Format);
        var (before, after) = (MapSource.Sent(req.Before, "before.arg"), MapSource.Sent(req.After, "after.arg"));
        await SendAsync(await maker.MakeAsync(MapReplies.Compare(before, after, format, req.Rendering()), ct), Revalidate, ct);
    }
}
