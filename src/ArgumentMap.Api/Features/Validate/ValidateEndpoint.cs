using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Replies;

namespace ArgumentMap.Api.Features.Validate;

internal sealed class ValidateEndpoint(ReplyMaker maker) : AnswerEndpoint<ValidateRequest>
{
    public override void Configure()
    {
        Post("/v1/validate");
        AllowAnonymous();
        Summary(summary =>
        {
            summary.Summary = "Say what is wrong with a map";
            summary.Description = "Answers 200 also where the map has errors: they are the answer.";
        });
    }

    public override async Task HandleAsync(ValidateRequest req, CancellationToken ct) =>
        await SendAsync(await maker.MakeAsync(MapReplies.Validate(MapSource.Sent(req.Source)), ct), AskAgain, ct);
}
