using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using ArgumentMap.Api.Web;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class PutMapCall(Library library, IMapStore store, ReplyMaker maker, Creations creations) : StoringCall(library, maker)
{
    public override void Configure() => Describe(new CallDescriptor(Http.PUT, "/v1/maps/{id}", CallGroups.Stored)
    {
        Summary = "Store a map",
        Description =
            "Creates the map if it does not exist. To replace one, send If-Match with the ETag that you got when you read it. A map with "
            + "errors is refused.",
        Headers = [HeaderDocs.IfMatch, HeaderDocs.IfAbsent, HeaderDocs.IdempotencyKey],
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
        if (req.Header(HeaderDocs.IdempotencyKey.Name) is not { } key || HttpContext.Request.Headers.IfMatch.Count > 0)
        {
            await PutAsync(req, expected, ct);
            return;
        }

        var owned = $"{WriteKeys.OwnerOf(HttpContext)} {key}";
        using var turn = creations.Begin(owned);
        var request = $"{req.Id} {Revision.Of(req.Source)}";
        if (creations.Find(owned, request) is { } created)
            await SendAsync(req.Id, await CheckAsync(req.Id, req.Source, ct), created, StatusCodes.Status201Created, ct);
        else if (await PutAsync(req, expected, ct) is { } revision)
            creations.Keep(owned, request, revision);
    }

    /// <summary>Stores the map and sends the answer. Returns the revision if the map was created, null if it replaced one.</summary>
    private async Task<string?> PutAsync(MapRequest request, Expected? expected, CancellationToken cancellation)
    {
        var reply = await CheckAsync(request.Id, request.Source, cancellation);
        // Once begun, a put is finished even if the client disconnects.
        switch (await store.PutAsync(request.Id, request.Source, expected ?? Expected.Absent, CancellationToken.None))
        {
            case PutResult.Created created:
                await SendAsync(request.Id, reply, created.Revision, StatusCodes.Status201Created, cancellation);
                return created.Revision;
            case PutResult.Replaced replaced:
                await SendAsync(request.Id, reply, replaced.Revision, StatusCodes.Status200OK, cancellation);
                return null;
            case PutResult.Failed failed:
                throw StoreProblems.Refused(failed.Problem);
            default:
                throw expected is null
                    ? RefusedException.For(
                        ProblemKind.NoCondition,
                        $"The map '{request.Id}' already exists. To replace it, send If-Match with the ETag that you got when you read it.")
                    : RefusedException.For(
                        ProblemKind.Stale,
                        $"The map '{request.Id}' is not in the state that the condition of the request expects. Read it again, and apply "
                            + "your change to that.");
        }
    }
}
