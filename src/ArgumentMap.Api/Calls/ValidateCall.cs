using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class ValidateCall(ReplyMaker maker) : Call<MapRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.POST, "/v1/validate", CallGroups.Requests)
    {
        Summary = "Report what is wrong with a map",
        Description = "Answers 200 even if the map has errors, which are then the answer.",
        Replies = [ReplyDocs.Json(Shape.Validation, HeaderDocs.Made) with { IncludesErrors = true }],
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Body, .. ProblemDocs.Turn],
    });

    public override async Task HandleAsync(MapRequest req, CancellationToken ct) =>
        await SendAsync(await maker.MakeAsync(MapReplies.Validate(MapSource.Sent(req.Source)), ct), Revalidate, ct);
}
