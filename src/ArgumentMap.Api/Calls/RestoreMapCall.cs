using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage.History;
using ArgumentMap.Api.Stored;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class RestoreMapCall(Past past) : Call<CallRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.POST, "/v1/maps/{id}/restore", CallGroups.Stored)
    {
        Summary = "Restore a deleted map",
        Description = "Stores it again as it was last, as a new revision.",
        Headers = [HeaderDocs.ChangeMessage],
        Body = null,
        NeedsKey = true,
        Replies =
        [
            ReplyDocs.Json(MapChanged.Shape, [.. HeaderDocs.Made, HeaderDocs.ETag]) with
            {
                Description = "The map was restored",
            },
        ],
        Problems =
        [
            .. ProblemDocs.Asked, ProblemKind.ReadOnly, ProblemKind.NotFound, ProblemKind.Exists, ProblemKind.NoHistory,
            ProblemKind.StoreUnavailable, ProblemKind.StoreFull,
        ],
    });

    public override async Task HandleAsync(CallRequest req, CancellationToken ct)
    {
        var revision = await past.History.RestoreAsync(req.Id, Changes.Note(HttpContext), CancellationToken.None) switch
        {
            RestoreResult.Restored restored => restored.Revision,
            RestoreResult.Failed failed => throw StoreProblems.Refused(failed.Problem),
            RestoreResult.Present => throw RefusedException.For(ProblemKind.Exists, $"The map '{req.Id}' has not been deleted."),
            _ => throw Library.Missing(req.Id),
        };
        HttpContext.Response.Headers.ETag = Conditions.ETagOf(revision);
        await SendAsync(MapChanged.Reply(req.Id, revision), Revalidate, ct);
    }
}
