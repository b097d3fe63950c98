using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Calls;

namespace ArgumentMap.Api.Features.Render;

internal sealed class RenderEndpoint(ReplyMaker maker, MapReplies answers) : AnswerEndpoint<RenderRequest>
{
    public override void Configure()
    {
        Post("/v1/render");
        AllowAnonymous();
        Summary(summary =>
        {
            summary.Summary = "Render a map";
            summary.Description = "In the format that Accept asks for, or that 'format' names.";
        });
    }

    public override async Task HandleAsync(RenderRequest req, CancellationToken ct)
    {
        var job = answers.Render(MapSource.Sent(req.Source), Negotiate(req.Format), req.Rendering(), req.Key());
        await SendAsync(await maker.MakeAsync(job, ct), AskAgain, ct);
    }
}
