using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class DeleteMapCall(IMapStore store) : Call<CallRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.DELETE, "/v1/maps/{id}", CallGroups.Stored)
    {
        Summary = "Delete a stored map",
        Description =
            "Send If-Match with the ETag that you got when you read it. A map that others include is kept, unless 'force' is true.",
        Options = [Changes.Force],
        Headers = [HeaderDocs.IfMatch with { IsRequired = true }, HeaderDocs.ChangeMessage],
        NeedsKey = true,
        Replies = [new ReplyDocs(StatusCodes.Status204NoContent, "The map was deleted", [], [])],
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Changing, ProblemKind.NotFound, ProblemKind.Included],
    });

    public override async Task HandleAsync(CallRequest req, CancellationToken ct)
    {
        var expected = Changes.Expected(HttpContext.Request);
        var force = Changes.IsForced(req, HttpContext);
        switch (await store.DeleteAsync(req.Id, expected, Changes.Note(HttpContext), force, CancellationToken.None))
        {
            case DeleteResult.Deleted:
                await Send.NoContentAsync(ct);
                break;
            case DeleteResult.Missing:
                throw Library.Missing(req.Id);
            case DeleteResult.Included included:
                throw Changes.Included(req.Id, included.By);
            case DeleteResult.Failed failed:
                throw StoreProblems.Refused(failed.Problem);
            default:
                throw Changes.Stale(req.Id);
        }
    }
}
