using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Replies;

namespace ArgumentMap.Api.Features.Format;

internal sealed class FormatEndpoint(ReplyMaker maker) : AnswerEndpoint<FormatRequest>
{
    public override void Configure()
    {
        Post("/v1/format");
        AllowAnonymous();
        Summary(summary =>
        {
            summary.Summary = "Put a map into canonical form";
            summary.Description = "The text that argmap fmt writes; it says the same. A map with errors is refused.";
        });
    }

    public override async Task HandleAsync(FormatRequest req, CancellationToken ct) =>
        await SendAsync(await maker.MakeAsync(MapReplies.Format(MapSource.Sent(req.Source)), ct), AskAgain, ct);
}
