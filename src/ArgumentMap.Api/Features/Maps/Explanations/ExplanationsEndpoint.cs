using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Stored;
using FastEndpoints;

namespace ArgumentMap.Api.Features.Maps.Explanations;

internal sealed class ExplanationsEndpoint(Library library, ReplyMaker maker) : AnswerEndpoint<ExplanationsRequest>
{
    public override void Configure()
    {
        Verbs(Http.GET, Http.HEAD);
        Routes("/v1/maps/{id}/explanations/{node}");
        AllowAnonymous();
        Summary(summary =>
        {
            summary.Summary = "Say why an item of a stored map has its strength, and what would change the verdict";
            summary.Description = "As POST /v1/explain says it; the map finds the stored maps that it includes.";
        });
    }

    public override async Task HandleAsync(ExplanationsRequest req, CancellationToken ct)
    {
        var map = await library.GetAsync(req.Id, ct);
        var answer = await maker.MakeAsync(MapReplies.Explain(library.SourceOf(map), req.Node, req.Rendering(), req.Key()), ct);
        // The item is part of the address here.
        if (answer.Problem is { } problem && problem.Kind == ProblemKind.UnknownItem)
            throw new RefusedException(problem with { Kind = ProblemKind.NotFound });
        await SendAsync(answer, AskAgain, ct);
    }
}
