using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Stored;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class IncludesCall(Library library, ReplyMaker maker) : Call<CallRequest>
{
    private static readonly Shape Included = new("IncludedFiles", Schemas.Object(
        "The files that a map includes, directly and through others.",
        ["files"],
        ("files", Schemas.ArrayOf(Schemas.Object(
            "A file as it is now, with its path from where the maps are stored.",
            ["name", "source"],
            ("name", Schemas.Text),
            ("source", Schemas.Text))))));

    public override void Configure() => Describe(new CallDescriptor(Http.GET, "/v1/maps/{id}/includes", CallGroups.Stored)
    {
        Summary = "Return the files that a stored map includes",
        Description = "With the source of the map, they are all that a program needs to read the map elsewhere. Files that cannot be read "
            + "are left out; GET /v1/maps/{id}/diagnostics reports them.",
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(ReplyDocs.Json(Included, HeaderDocs.Tagged)),
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Stored, .. ProblemDocs.Turn],
    });

    public override async Task HandleAsync(CallRequest req, CancellationToken ct)
    {
        var map = await library.GetAsync(req.Id, ct);
        var reply = await maker.MakeAsync(MapReplies.Includes(library.SourceOf(map)), ct);
        await SendAsync(reply, Revalidate, ct);
    }
}
