using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Stored;
using FastEndpoints;

namespace ArgumentMap.Api.Features.Maps.Diagnostics;

internal sealed class DiagnosticsEndpoint(Library library, ReplyMaker maker) : AnswerEndpoint<DiagnosticsRequest>
{
    public override void Configure()
    {
        Verbs(Http.GET, Http.HEAD);
        Routes("/v1/maps/{id}/diagnostics");
        AllowAnonymous();
        Summary(summary =>
        {
            summary.Summary = "Say what is wrong with a stored map";
            summary.Description = "As POST /v1/validate says it; the map finds the stored maps that it includes.";
        });
    }

    public override async Task HandleAsync(DiagnosticsRequest req, CancellationToken ct)
    {
        var map = await library.GetAsync(req.Id, ct);
        var answer = await maker.MakeAsync(MapReplies.Validate(library.SourceOf(map)), ct);
        await SendAsync(answer, AskAgain, ct);
    }
}
