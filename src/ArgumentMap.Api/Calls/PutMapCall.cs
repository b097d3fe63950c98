using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class PutMapCall(Library library, IMapStore store, ReplyMaker maker) : StoringCall(library, maker)
{
    public override void Configure() => Describe(new CallDescriptor(Http.PUT, "/v1/maps/{id}", CallGroups.Stored)
    {
        Summary = "Store a map",
        Description =
            "Creates the map if it does not exist. To replace one, send If-Match with the ETag that you got when you read it. A map with "
            + "errors is refused.",
        Headers = [HeaderDocs.IfMatch, HeaderDocs.IfAbsent, HeaderDocs.IdempotencyKey, HeaderDocs.ChangeMessage],
        NeedsKey = true,
        Replies =
        [
            ReplyDocs.Json(Shape.Validation, [.. HeaderDocs.Made, HeaderDocs.ETag]) with { Description = "The map was replaced" },
            ReplyDocs.Json(Shape.Validation, [.. HeaderDocs.Made, HeaderDocs.ETag, HeaderDocs.Location]) with
            {
                Status = StatusCodes.Status201Created, Description = "The map was created",
            },
        ],
        Problems =
        [
            .. ProblemDocs.Asked, .. ProblemDocs.Body, .. ProblemDocs.Changing, .. ProblemDocs.Making,
            ProblemKind.KeyReused, ProblemKind.InUse, ProblemKind.StoreFull,
        ],
    });

    public override async Task HandleAsync(MapRequest req, CancellationToken ct)
    {
        var expected = Conditions.Read(HttpContext.Request);
        var reply = await CheckAsync(req.Id, req.Source, ct);
        var note = Changes.Note(HttpContext);
        var isUpdate = HttpContext.Request.Headers.IfMatch.Count > 0;
        var key = isUpdate ? null : Changes.Key(HttpContext, $"{req.Id} {Revision.Of(req.Source)}");
        // Once begun, a put is finished even if the client disconnects.
        switch (await store.PutAsync(req.Id, req.Source, expected ?? Expected.Absent, note, key, CancellationToken.None))
        {
            case PutResult.Created created:
                await SendAsync(req.Id, reply, created.Revision, StatusCodes.Status201Created, ct);
                break;
            case PutResult.Repeated repeated:
                await SendAsync(req.Id, reply, repeated.Revision, StatusCodes.Status201Created, ct);
                break;
            case PutResult.Replaced replaced:
                await SendAsync(req.Id, reply, replaced.Revision, StatusCodes.Status200OK, ct);
                break;
            case PutResult.Conflict:
                throw expected is null
                    ? RefusedException.For(
                        ProblemKind.NoCondition,
                        $"The map '{req.Id}' already exists. To replace it, send If-Match with the ETag that you got when you read it.")
                    : RefusedException.For(
                        ProblemKind.Stale,
                        $"The map '{req.Id}' is not in the state that the condition of the request expects. Read it again, and apply "
                            + "your change to that.");
            case var refused:
                throw Changes.Refused(refused);
        }
    }
}
