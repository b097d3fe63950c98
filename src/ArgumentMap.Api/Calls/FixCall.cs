using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class FixCall(ReplyMaker maker) : Call<MapRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.POST, "/v1/fix", CallGroups.Requests)
    {
        Summary = "Apply the fixes that diagnostics offer",
        Description = "What argmap fix does: the fixed text, what was fixed and what remains; as arg the text alone. Only fixes that keep "
            + "the argument as it is are applied.",
        Options = [CallOption.FormatOf(MapReplies.FixFormats)],
        Replies =
        [
            ReplyDocs.In(MapReplies.FixFormats, Shape.Fixed, HeaderDocs.Made) with { IncludesErrors = true },
        ],
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Body, .. ProblemDocs.Turn, ProblemKind.NotAcceptable],
    });

    public override async Task HandleAsync(MapRequest req, CancellationToken ct)
    {
        var job = MapReplies.Fix(MapSource.Sent(req.Source), Negotiate(req, MapReplies.FixFormats));
        await SendAsync(await maker.MakeAsync(job, ct), Revalidate, ct);
    }
}
