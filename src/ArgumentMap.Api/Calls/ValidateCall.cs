using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class ValidateCall(ReplyMaker maker) : Call<MapRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.POST, "/v1/validate", CallGroups.Requests)
    {
        Summary = "Say what is wrong with a map",
        Description = "Answers 200 also where the map has errors: they are the answer.",
        Replies = [ReplyDocs.Json(Shape.Validation, HeaderDocs.Made) with { TellsErrors = true }],
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Body, .. ProblemDocs.Turn],
    });

    public override async Task HandleAsync(MapRequest req, CancellationToken ct) =>
        await SendAsync(await maker.MakeAsync(MapReplies.Validate(MapSource.Sent(req.Source)), ct), AskAgain, ct);
}
