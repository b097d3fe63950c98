using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class CheckCall(ReplyMaker maker) : Call<CheckRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.POST, "/v1/check", CallGroups.Requests)
    {
        Summary = "Report what is wrong with several maps",
        Description = "What argmap check reports, as JSON by map or as SARIF 2.1.0 for code scanning. The maps can include one another by "
            + "their names, and the settings are those of an argmap.json.",
        Body = BodyDocs.Maps,
        Options = [CallOption.FormatOf(CheckReplies.Formats)],
        Replies =
        [
            ReplyDocs.In(CheckReplies.Formats, Shape.Check, HeaderDocs.Made) with { IncludesErrors = true },
        ],
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Body, .. ProblemDocs.Turn, ProblemKind.NotAcceptable],
    });

    public override async Task HandleAsync(CheckRequest req, CancellationToken ct)
    {
        var job = CheckReplies.Check(req.Maps, req.Names, Negotiate(req, CheckReplies.Formats));
        await SendAsync(await maker.MakeAsync(job, ct), Revalidate, ct);
    }
}
