using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Stored;
using ArgumentMap.Formats;
using FastEndpoints;

namespace ArgumentMap.Api.Features.Maps.Diff;

internal sealed class DiffEndpoint(Library library, ReplyMaker maker) : AnswerEndpoint<DiffRequest>
{
    public override void Configure()
    {
        Verbs(Http.GET, Http.HEAD);
        Routes("/v1/maps/{id}/diff");
        AllowAnonymous();
        Summary(summary =>
        {
            summary.Summary = "Say what changed in the argument from another stored map to this one";
            summary.Description = "Statements, relations and sources that were added, removed or changed, and what that does to strengths and verdicts; as JSON, Markdown or a picture of both.";
        });
    }

    public override async Task HandleAsync(DiffRequest req, CancellationToken ct)
    {
        var format = NegotiateComparison(req, req.Format);
        var (before, after) = (await library.GetAsync(req.Against, ct), await library.GetAsync(req.Id, ct));
        var job = MapReplies.Compare(
            library.SourceOf(before), library.SourceOf(after), format, req.Rendering(), $"{req.Key()}before={before.Revision}\n");
        await SendAsync(await maker.MakeAsync(job, ct), AskAgain, ct);
    }
}
