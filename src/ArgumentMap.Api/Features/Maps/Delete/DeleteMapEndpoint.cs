using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using ArgumentMap.Api.Web;
using FastEndpoints;

namespace ArgumentMap.Api.Features.Maps.Delete;

internal sealed class DeleteMapEndpoint(IMapStore store) : Endpoint<DeleteMapRequest>
{
    public override void Configure()
    {
        Delete("/v1/maps/{id}");
        AllowAnonymous();
        Options(endpoint => endpoint.WithMetadata(ChangesMaps.Instance));
        Summary(summary =>
        {
            summary.Summary = "Remove a stored map";
            summary.Description = "Send If-Match with the ETag it was read with.";
        });
    }

    public override async Task HandleAsync(DeleteMapRequest req, CancellationToken ct)
    {
        var expected = Conditions.Read(HttpContext.Request)
            ?? throw RefusedException.For(ProblemKind.NoCondition, "Send If-Match with the ETag that the map was read with, so that no change of others is lost.");
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
                throw RefusedException.For(ProblemKind.Stale, $"The map '{req.Id}' has changed since it was read. Get it again before you remove it.");
        }
    }
}
