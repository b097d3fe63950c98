using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Replies;

namespace ArgumentMap.Api.Features.Score;

internal sealed class ScoreEndpoint(ReplyMaker maker) : AnswerEndpoint<ScoreRequest>
{
    public override void Configure()
    {
        Post("/v1/score");
        AllowAnonymous();
        Summary(summary =>
        {
            summary.Summary = "Say how strong every item is, and what is accepted";
            summary.Description = "By the credences of the map, the grades of its sources and how its items bear on one another.";
        });
    }

    public override async Task HandleAsync(ScoreRequest req, CancellationToken ct) =>
        await SendAsync(await maker.MakeAsync(MapReplies.Score(MapSource.Sent(req.Source), req.Rendering(), req.Key()), ct), AskAgain, ct);
}
