using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Replies;

namespace ArgumentMap.Api.Features.Explain;

internal sealed class ExplainEndpoint(ReplyMaker maker) : AnswerEndpoint<ExplainRequest>
{
    public override void Configure()
    {
        Post("/v1/explain");
        AllowAnonymous();
        Summary(summary =>
        {
            summary.Summary = "Say why an item has its strength, and what would change the verdict";
            summary.Description = "Of the item that 'topic' names.";
        });
    }

    public override async Task HandleAsync(ExplainRequest req, CancellationToken ct) =>
        await SendAsync(await maker.MakeAsync(MapReplies.Explain(MapSource.Sent(req.Source), req.Topic!, req.Rendering(), req.Key()), ct), AskAgain, ct);
}
