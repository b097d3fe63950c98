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
        Description = "Send If-Match with the ETag that you got when you read it.",
        Headers = [HeaderDocs.IfMatch with { IsRequired = true }],
        NeedsKey = true,
        Replies = [new ReplyDocs(StatusCodes.Status204NoContent, "The map was deleted", [], [])],
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Changing, ProblemKind.NotFound],
    });

    public override async Task HandleAsync(CallRequest req, CancellationToken ct)
    {
        var expected = Conditions.Read(HttpContext.Request) ?? throw RefusedException.For(
            ProblemKind.NoCondition,
            "Send If-Match with the ETag that you got when you read the map, so that nobody else's change is lost.");
        switch (await store.DeleteAsync(req.Id, expected, CancellationToken.None))
        {
            case DeleteResult.Deleted:
                await Send.NoContentAsync(ct);
                break;
            case DeleteResult.Missing:
                throw Library.Missing(req.Id);
            case DeleteResult.Failed failed:
                throw StoreProblems.Refused(failed.Problem);
            default:
                throw RefusedException.For(
                    ProblemKind.Stale,
                    $"The map '{req.Id}' has changed since it was read. Read it again before you delete it.");
        }
    }
}
