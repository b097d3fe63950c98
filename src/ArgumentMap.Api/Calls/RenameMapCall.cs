using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class RenameMapCall(IMapStore store) : Call<CallRequest>
{
    private static readonly CallOption To = new("to", "The new id of the map.", value => MapId.TryParse(value, out _)
        ? null
        : $"'{value}' is not an id: {MapId.Rule}")
    {
        Missing = "'to' is missing. Give the new id of the map, such as ?to=bridge-2024.",
        Example = "well-2024",
        Pattern = MapId.Pattern,
    };

    public override void Configure() => Describe(new CallDescriptor(Http.POST, "/v1/maps/{id}/rename", CallGroups.Stored)
    {
        Summary = "Rename a stored map",
        Description =
            "Its history goes with it. Send If-Match with the ETag that you got when you read it. A map that others include keeps its "
            + "name, unless 'force' is true.",
        Options = [To, Changes.Force],
        Headers = [HeaderDocs.IfMatch with { IsRequired = true }, HeaderDocs.ChangeMessage],
        Body = null,
        NeedsKey = true,
        Replies =
        [
            ReplyDocs.Json(MapChanged.Shape, [.. HeaderDocs.Made, HeaderDocs.ETag, HeaderDocs.Location]) with
            {
                Description = "The map was renamed",
            },
        ],
        Problems =
        [
            .. ProblemDocs.Asked, .. ProblemDocs.Changing, ProblemKind.NotFound, ProblemKind.Included, ProblemKind.Exists,
        ],
    });

    public override async Task HandleAsync(CallRequest req, CancellationToken ct)
    {
        var to = MapId.TryParse(req[To.Name], out var id) ? id : throw new InvalidOperationException("The request was not validated.");
        var expected = Changes.Expected(HttpContext.Request);
        var force = Changes.IsForced(req, HttpContext);
        var result = await store.RenameAsync(req.Id, to, expected, Changes.Note(HttpContext), force, CancellationToken.None);
        var revision = result switch
        {
            RenameResult.Renamed renamed => renamed.Revision,
            RenameResult.Missing => throw Library.Missing(req.Id),
            RenameResult.Taken => throw RefusedException.For(ProblemKind.Exists, $"There already is a map '{to}'. Choose another id."),
            RenameResult.Included included => throw Changes.Included(req.Id, included.By),
            RenameResult.Failed failed => throw StoreProblems.Refused(failed.Problem),
            _ => throw Changes.Stale(req.Id),
        };
        HttpContext.Response.Headers.ETag = Conditions.ETagOf(revision);
        HttpContext.Response.Headers.Location = Link("/v1/maps/" + to);
        await SendAsync(MapChanged.Reply(to, revision), Revalidate, ct);
    }
}
