using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Stored;
using FastEndpoints;

namespace ArgumentMap.Api.Features.Maps.Scores;

internal sealed class ScoresEndpoint(Library library, ReplyMaker maker) : AnswerEndpoint<ScoresRequest>
{
    public override void Configure()
    {
        Verbs(Http.GET, Http.HEAD);
        Routes("/v1/maps/{id}/scores");
        AllowAnonymous();
        Summary(summary =>
        {
            summary.Summary = "Say how strong every item of a stored map is, and what is accepted";
            summary.Description = "As POST /v1/score says it; the map finds the stored maps that it includes.";
        });
    }

    public override async Task HandleAsync(ScoresRequest req, CancellationToken ct)
    {
        var map = await library.GetAsync(req.Id, ct);
        var answer = await maker.MakeAsync(MapReplies.Score(library.SourceOf(map), req.Rendering(), req.Key()), ct);
        await SendAsync(answer, AskAgain, ct);
    }
}
