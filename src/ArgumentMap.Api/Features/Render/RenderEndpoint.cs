using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Replies;

namespace ArgumentMap.Api.Features.Render;

internal sealed class RenderEndpoint(ReplyMaker maker) : AnswerEndpoint<RenderRequest>
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
        var job = MapReplies.Render(MapSource.Sent(req.Source), Negotiate(req, req.Format), req.Rendering(), req.Key());
        await SendAsync(await maker.MakeAsync(job, ct), AskAgain, ct);
    }
}
