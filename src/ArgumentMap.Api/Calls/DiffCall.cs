using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class DiffCall(Library library, ReplyMaker maker) : Call<CallRequest>
{
    private static readonly CallOption Against = new("against", "Id of the earlier map, to compare this one with.", ProblemOfAgainst)
    {
        Missing = "'against' is missing. Give the id of the map to compare with, such as ?against=bridge-draft.",
        Example = Examples.DraftId,
        Pattern = MapId.Pattern,
    };

    public override void Configure() => Describe(new CallDescriptor(Http.GET, "/v1/maps/{id}/diff", CallGroups.Stored)
    {
        Summary = "Compare a stored map with an earlier one",
        Description =
            "Statements, relations and sources that were added, removed or changed, and what that does to strengths and verdicts; "
            + "as JSON, Markdown or a single picture of both maps.",
        Options = [Against, CallOption.DiffFormat, .. CallOption.Comparing],
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(ReplyDocs.Compared(HeaderDocs.Negotiated)),
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Drawing, .. ProblemDocs.Stored, ProblemKind.NotAcceptable],
    });

    public override async Task HandleAsync(CallRequest req, CancellationToken ct)
    {
        var format = NegotiateComparison(req, req.Format);
        var earlier = MapId.TryParse(req[Against.Name], out var id)
            ? id
            : throw new InvalidOperationException("The request was not validated.");
        var (before, after) = (await library.GetAsync(earlier, ct), await library.GetAsync(req.Id, ct));
        var job = MapReplies.Compare(
            library.SourceOf(before), library.SourceOf(after), format, req.Rendering());
        await SendAsync(await maker.MakeAsync(job, ct), Revalidate, ct);
    }

    private static string? ProblemOfAgainst(string value) => MapId.TryParse(value, out _)
        ? null
        : $"'{value}' is not the id of a map: an id is 1 to {MapId.MaxLength} characters of a-z, 0-9 and -, and does not start with -.";
}
