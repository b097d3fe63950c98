using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class ExplainCall(ReplyMaker maker) : Call<MapRequest>
{
    private static readonly CallOption Topic = new("topic", "Id of the item, or of the question, to explain.", _ => null)
    {
        Missing = "'topic' is missing. Give the id of the item or question to explain, such as ?topic=safe.",
        Example = "safe",
    };

    public override void Configure() => Describe(new CallDescriptor(Http.POST, "/v1/explain", CallGroups.Requests)
    {
        Summary = "Explain why an item has its strength, and what would change the verdict",
        Description = "Explains the item that 'topic' names, or every answer to the question it names.",
        Options = [Topic, .. CallOption.Explaining],
        Replies = [ReplyDocs.Json(Shape.Explanation, HeaderDocs.Made)],
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Body, .. ProblemDocs.Making, ProblemKind.UnknownItem],
    });

    public override async Task HandleAsync(MapRequest req, CancellationToken ct)
    {
        var job = MapReplies.Explain(MapSource.Sent(req.Source), req[Topic.Name]!, req.Rendering());
        await SendAsync(await maker.MakeAsync(job, ct), Revalidate, ct);
    }
}
