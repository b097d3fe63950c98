using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class RenderCall(ReplyMaker maker) : Call<MapRequest>
{
    public override void Configure() => Describe(new CallDescriptor(Http.POST, "/v1/render", CallGroups.Requests)
    {
        Summary = "Render a map",
        Description = "In the format that Accept asks for, or that 'format' names.",
        Options = [CallOption.Format, .. CallOption.Rendering],
        Replies = [ReplyDocs.Rendered(HeaderDocs.Made)],
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Body, .. ProblemDocs.Drawing, ProblemKind.NotAcceptable],
    });

    public override async Task HandleAsync(MapRequest req, CancellationToken ct)
    {
        var job = MapReplies.Render(MapSource.Sent(req.Source), Negotiate(req, req.Format), req.Rendering());
        await SendAsync(await maker.MakeAsync(job, ct), Revalidate, ct);
    }
}
