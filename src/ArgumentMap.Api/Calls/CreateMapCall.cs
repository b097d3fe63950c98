using System.Text;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class CreateMapCall(Library library, IMapStore store, ReplyMaker maker) : StoringCall(library, maker)
{
    public override void Configure() => Describe(new CallDescriptor(Http.POST, "/v1/maps", CallGroups.Stored)
    {
        Summary = "Store a map under a new id",
        Description =
            "The id is made of the title of the map, with a number if there is a map of that id; Location has it. A map with errors is "
            + "refused.",
        Headers = [HeaderDocs.IdempotencyKey with { Example = "7d2e90b3-well" }, HeaderDocs.ChangeMessage],
        NeedsKey = true,
        Replies =
        [
            ReplyDocs.Json(Shape.Validation, [.. HeaderDocs.Made, HeaderDocs.ETag, HeaderDocs.Location]) with
            {
                Status = StatusCodes.Status201Created, Description = "The map was created",
            },
        ],
        Problems =
        [
            .. ProblemDocs.Asked, .. ProblemDocs.Body, .. ProblemDocs.Making, ProblemKind.ReadOnly,
            ProblemKind.KeyReused, ProblemKind.InUse, ProblemKind.StoreUnavailable, ProblemKind.StoreFull,
        ],
    });

    public override async Task HandleAsync(MapRequest req, CancellationToken ct)
    {
        var title = await TitleAsync(req, ct);
        var key = Changes.Key(HttpContext, "new " + Revision.Of(req.Source));
        foreach (var id in TitleId.Of(title))
        {
            // Only the store knows whether a creation with a key was made before.
            if (key is null && await IsTakenAsync(id, ct))
                continue;
            var reply = await CheckAsync(id, req.Source, ct);
            // Once begun, a creation is finished even if the client disconnects.
            var result = await store.PutAsync(
                id, req.Source, Expected.Absent, Changes.Note(HttpContext), key, CancellationToken.None);
            switch (result)
            {
                case PutResult.Conflict:
                    continue;
                case PutResult.Created created:
                    await SendAsync(id, reply, created.Revision, StatusCodes.Status201Created, ct);
                    return;
                case PutResult.Repeated repeated:
                    await SendAsync(repeated.Id, reply, repeated.Revision, StatusCodes.Status201Created, ct);
                    return;
                default:
                    throw Changes.Refused(result);
            }
        }

        throw RefusedException.For(
            ProblemKind.StoreFull,
            $"There are too many maps with the title '{title}'. Choose another title, or an id: PUT /v1/maps/{{id}}.");
    }

    /// <exception cref="RefusedException">The map has errors.</exception>
    private async Task<string> TitleAsync(MapRequest request, CancellationToken cancellation)
    {
        var source = new MapSource(request.Source, Revision.Of(request.Source), CheckReplies.Anywhere, store.Files);
        var reply = await Maker.MakeAsync(MapReplies.Title(source), cancellation);
        return reply.Problem is { } problem ? throw new RefusedException(problem) : Encoding.UTF8.GetString(reply.Body.Span);
    }

    /// <summary>Whether there is a map of this id, even if it cannot be read. Other failures are left to storing.</summary>
    private async Task<bool> IsTakenAsync(MapId id, CancellationToken cancellation) => await store.GetAsync(id, cancellation) switch
    {
        GetResult.Found => true,
        GetResult.Failed { Problem.Fault: StoreFault.TooLarge or StoreFault.NotText or StoreFault.Unreadable } => true,
        _ => false,
    };
}
