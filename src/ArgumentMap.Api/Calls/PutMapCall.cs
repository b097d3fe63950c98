using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using ArgumentMap.Api.Web;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class PutMapCall(Library library, IMapStore store, ReplyMaker maker) : Call<MapRequest>
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
        var reply = await CheckAsync(req, ct);
        var note = Changes.Note(HttpContext);
        // Once begun, a put is finished even if the client disconnects.
        switch (await store.PutAsync(req.Id, req.Source, expected ?? Expected.Absent, note, KeyOf(req), CancellationToken.None))
        {
            case PutResult.Created created:
                await SendAsync(req, reply, created.Revision, StatusCodes.Status201Created, ct);
                break;
            case PutResult.Repeated repeated:
                await SendAsync(req, reply, repeated.Revision, StatusCodes.Status201Created, ct);
                break;
            case PutResult.Replaced replaced:
                await SendAsync(req, reply, replaced.Revision, StatusCodes.Status200OK, ct);
                break;
            case PutResult.KeyInUse:
                throw RefusedException.For(ProblemKind.InUse, "Wait for the answer to the first request with this Idempotency-Key.");
            case PutResult.KeyReused:
                throw RefusedException.For(
                    ProblemKind.KeyReused,
                    "This Idempotency-Key was already used for another map or another body. Choose a new key for each creation.");
            case PutResult.Failed failed:
                throw StoreProblems.Refused(failed.Problem);
            default:
                throw expected is null
                    ? RefusedException.For(
                        ProblemKind.NoCondition,
                        $"The map '{req.Id}' already exists. To replace it, send If-Match with the ETag that you got when you read it.")
                    : RefusedException.For(
                        ProblemKind.Stale,
                        $"The map '{req.Id}' is not in the state that the condition of the request expects. Read it again, and apply "
                            + "your change to that.");
        }
    }

    /// <summary>The key of a creation, which belongs to the client who chose it; null for other requests.</summary>
    private CreationKey? KeyOf(MapRequest request) =>
        request.Header(HeaderDocs.IdempotencyKey.Name) is { } key && HttpContext.Request.Headers.IfMatch.Count == 0
            ? new CreationKey($"{Caller.Of(HttpContext).Name} {key}", $"{request.Id} {Revision.Of(request.Source)}")
            : null;

    /// <exception cref="RefusedException">The map has errors.</exception>
    private async Task<Reply> CheckAsync(MapRequest request, CancellationToken cancellation)
    {
        var reply = await maker.MakeAsync(MapReplies.Store(library.SourceOf(request.Id, request.Source)), cancellation);
        return reply.Problem is { } problem ? throw new RefusedException(problem) : reply;
    }

    private Task SendAsync(MapRequest request, Reply reply, string revision, int status, CancellationToken cancellation)
    {
        HttpContext.Response.StatusCode = status;
        HttpContext.Response.Headers.ETag = Conditions.ETagOf(revision);
        if (status == StatusCodes.Status201Created)
            HttpContext.Response.Headers.Location = Link("/v1/maps/" + request.Id);
        return SendAsync(reply, Revalidate, cancellation);
    }
}
