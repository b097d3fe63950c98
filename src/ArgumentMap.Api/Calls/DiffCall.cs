using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class DiffCall(Library library, Past past, ReplyMaker maker) : Call<CallRequest>
{
    private static readonly CallOption Against = new(
        "against", "Id of the earlier map. Default: this map, in an earlier revision.", ProblemOfAgainst)
    {
        Example = Examples.DraftId,
        Pattern = MapId.Pattern,
    };

    private static readonly CallOption AgainstRevision = new(
        "against-revision",
        "The revision of the earlier map: its number, or its hash. Default: with 'against' the current one, otherwise the last before the "
            + "current one.",
        Past.ProblemOfRevision)
    {
        Example = "1",
        Pattern = Past.Revision.Pattern,
    };

    public override void Configure() => Describe(new CallDescriptor(Http.GET, "/v1/maps/{id}/diff", CallGroups.Stored)
    {
        Summary = "Compare a stored map with an earlier one",
        Description =
            "Statements, relations and sources that were added, removed or changed, and what that does to strengths and verdicts; "
            + "as JSON, Markdown or a single picture of both maps.",
        Options = [Against, AgainstRevision, CallOption.DiffFormat, .. CallOption.Comparing],
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(ReplyDocs.Compared(HeaderDocs.Tagged)),
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Drawing, .. ProblemDocs.History, ProblemKind.NotAcceptable],
    });

    public override async Task HandleAsync(CallRequest req, CancellationToken ct)
    {
        var format = NegotiateComparison(req, req.Format);
        var (before, after) = (await BeforeAsync(req, ct), await library.GetAsync(req.Id, ct));
        var job = MapReplies.Compare(
            library.SourceOf(before), library.SourceOf(after), format, req.Rendering());
        await SendAsync(await maker.MakeAsync(job, ct), Revalidate, ct);
    }

    private async Task<StoredMap> BeforeAsync(CallRequest request, CancellationToken cancellation)
    {
        var earlier = MapId.TryParse(request[Against.Name], out var id) ? id : null;
        if (request[AgainstRevision.Name] is { } revision)
            return await past.GetAsync(earlier ?? request.Id, revision, cancellation);
        return earlier is null ? await past.PreviousAsync(request.Id, cancellation) : await library.GetAsync(earlier, cancellation);
    }

    private static string? ProblemOfAgainst(string value) => MapId.TryParse(value, out _)
        ? null
        : $"'{value}' is not the id of a map: {MapId.Rule}";
}
