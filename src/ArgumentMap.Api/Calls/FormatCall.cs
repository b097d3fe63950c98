using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Formats;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class FormatCall(ReplyMaker maker) : Call<MapRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.POST, "/v1/format", CallGroups.Requests)
    {
        Summary = "Put a map into canonical form",
        Description = "The text that argmap fmt writes. The argument stays the same. A map with errors is refused.",
        Replies = [new ReplyDocs(200, "The map in canonical form", [MapFormats.Arg.MediaType], HeaderDocs.Made)],
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Body, .. ProblemDocs.Making],
    });

    public override async Task HandleAsync(MapRequest req, CancellationToken ct) =>
        await SendAsync(await maker.MakeAsync(MapReplies.Format(MapSource.Sent(req.Source)), ct), Revalidate, ct);
}
