using System.Text;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using ArgumentMap.Api.Web;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class CreateMapCall(Library library, IMapStore store, ReplyMaker maker, Creations creations) : StoringCall(library, maker)
{
    public override void Configure() => Describe(new CallDescriptor(Http.POST, "/v1/maps", CallGroups.Stored)
    {
        Summary = "Store a map under a new id",
        Description =
            "The id is made of the title of the map, with a number if there is a map of that id; Location has it. A map with errors is "
            + "refused.",
        Headers = [HeaderDocs.IdempotencyKey with { Example = "7d2e90b3-well" }],
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
            .. ProblemDocs.Asked, .. ProblemDocs.Body, .. ProblemDocs.Making, ProblemKind.NoKey, ProblemKind.ReadOnly,
            ProblemKind.KeyReused, ProblemKind.InUse, ProblemKind.StoreUnavailable, ProblemKind.StoreFull,
        ],
    });

    public override async Task HandleAsync(MapRequest req, CancellationToken ct)
    {
        if (req.Header(HeaderDocs.IdempotencyKey.Name) is not { } key)
        {
            await CreateAsync(req, ct);
            return;
        }

        var owned = $"{WriteKeys.OwnerOf(HttpContext)} {key}";
        using var turn = creations.Begin(owned);
        var request = $"new {Revision.Of(req.Source)}";
        if (creations.Find(owned, request) is { } created)
        {
            var (id, revision) = Read(created);
            await SendAsync(id, await CheckAsync(id, req.Source, ct), revision, StatusCodes.Status201Created, ct);
        }
        else
        {
            creations.Keep(owned, request, Write(await CreateAsync(req, ct)));
        }
    }

    /// <summary>Stores the map under the first free id, and sends the answer.</summary>
    private async Task<(MapId Id, string Revision)> CreateAsync(MapRequest request, CancellationToken cancellation)
    {
        var title = await TitleAsync(request, cancellation);
        foreach (var id in TitleId.Of(title))
        {
            if (await IsTakenAsync(id, cancellation))
                continue;
            var reply = await CheckAsync(id, request.Source, cancellation);
            // Once begun, a creation is finished even if the client disconnects.
            switch (await store.PutAsync(id, request.Source, Expected.Absent, CancellationToken.None))
            {
                case PutResult.Created created:
                    await SendAsync(id, reply, created.Revision, StatusCodes.Status201Created, cancellation);
                    return (id, created.Revision);
                case PutResult.Failed failed:
                    throw StoreProblems.Refused(failed.Problem);
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

    /// <summary>What is remembered of a creation.</summary>
    private static string Write((MapId Id, string Revision) created) => $"{created.Id} {created.Revision}";

    private static (MapId Id, string Revision) Read(string created)
    {
        var parts = created.Split(' ');
        return MapId.TryParse(parts[0], out var id) ? (id, parts[1]) : throw new InvalidOperationException(created);
    }
}
