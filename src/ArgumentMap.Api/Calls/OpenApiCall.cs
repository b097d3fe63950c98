using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class OpenApiCall(OpenApiText text) : Call<NoRequest>
{
    public const string Address = "/openapi/v1.json";

    public override void Configure() => Describe(new CallDescriptor(Http.GET, Address, CallGroups.Api)
    {
        Summary = "Get this document",
        Description = "The description of every call in OpenAPI 3.1.",
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(new ReplyDocs(StatusCodes.Status200OK, "The document", [MapReplies.Json], HeaderDocs.Tagged)
        {
            ExampleAddress = Address,
        }),
        Problems = ProblemDocs.Reached,
    });

    public override async Task HandleAsync(NoRequest req, CancellationToken ct) =>
        await SendAsync(await text.GetAsync(), Revalidate, ct);
}
