using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using ArgumentMap.Api.Web;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class DeleteMapCall(IMapStore store) : Call<CallRequest>
{
    private static readonly CallOption Force = new(
        "force",
        "Deletes the map even if others include it, which then break; with keys, only those with the right 'admin' may.",
        value => value is "true" or "false" ? null : $"'{value}' is not a valid value for 'force'. Expected true or false.")
    {
        Example = "false",
        IsFlag = true,
        Default = _ => "false",
    };

    public override void Configure() => Describe(new CallDescriptor(Http.DELETE, "/v1/maps/{id}", CallGroups.Stored)
    {
        Summary = "Delete a stored map",
        Description =
            "Send If-Match with the ETag that you got when you read it. A map that others include is kept, unless 'force' is true.",
        Options = [Force],
        Headers = [HeaderDocs.IfMatch with { IsRequired = true }, HeaderDocs.ChangeMessage],
        NeedsKey = true,
        Replies = [new ReplyDocs(StatusCodes.Status204NoContent, "The map was deleted", [], [])],
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Changing, ProblemKind.NotFound, ProblemKind.Included],
    });

    public override async Task HandleAsync(CallRequest req, CancellationToken ct)
    {
        var expected = Conditions.Read(HttpContext.Request) ?? throw RefusedException.For(
            ProblemKind.NoCondition,
            "Send If-Match with the ETag that you got when you read the map, so that nobody else's change is lost.");
        var force = req[Force.Name] == "true";
        if (force)
            Permission.Check(HttpContext, Rights.Admin);
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
                throw RefusedException.For(
                    ProblemKind.Stale,
                    $"The map '{req.Id}' has changed since it was read. Read it again before you delete it.");
        }
    }
}
