using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class RenderAsCall(ReplyMaker maker) : Call<MapRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.POST, "/v1/render/{format}", CallGroups.Requests)
    {
        Summary = "Render a map in the format that the address names",
        Description = "The same answer as POST /v1/render gives, for clients that only choose addresses.",
        Options = CallOption.Rendering,
        Replies = [ReplyDocs.Rendered(HeaderDocs.Made)],
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Body, .. ProblemDocs.Drawing],
    });

    public override async Task HandleAsync(MapRequest req, CancellationToken ct)
    {
        var job = MapReplies.Render(MapSource.Sent(req.Source), Negotiate(req, req.Part("format")), req.Rendering());
        await SendAsync(await maker.MakeAsync(job, ct), Revalidate, ct);
    }
}
