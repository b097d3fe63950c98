using ArgumentMap.Api.Answers;
using ArgumentMap.Api.Calls;

namespace ArgumentMap.Api.Features.Render;

internal sealed class RenderEndpoint(Answerer answerer) : AnswerEndpoint<RenderRequest>
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
        var question = MapAnswers.Render(MapSource.Sent(req.Source), Negotiate(req, req.Format), req.Rendering(), req.Key());
        await SendAsync(await answerer.AnswerAsync(question, ct), AskAgain, ct);
    }
}
