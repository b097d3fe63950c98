using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Stored;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class FixedCall(Library library, ReplyMaker maker) : Call<CallRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.GET, "/v1/maps/{id}/fixed", CallGroups.Stored)
    {
        Summary = "Apply the fixes that diagnostics offer to a stored map",
        Description = "The same answer as POST /v1/fix gives. The stored map stays as it is: PUT stores the fixed text.",
        Options = [CallOption.FormatOf(MapReplies.FixFormats)],
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(
            ReplyDocs.In(MapReplies.FixFormats, Shape.Fixed, HeaderDocs.Tagged) with { IncludesErrors = true }),
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Stored, .. ProblemDocs.Turn, ProblemKind.NotAcceptable],
    });

    public override async Task HandleAsync(CallRequest req, CancellationToken ct)
    {
        var format = Negotiate(req, MapReplies.FixFormats);
        var job = MapReplies.Fix(library.SourceOf(await library.GetAsync(req.Id, ct)), format);
        await SendAsync(await maker.MakeAsync(job, ct), Revalidate, ct);
    }
}
