using System.Text;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Formats.Json;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class SchemaCall : Call<NoRequest>
{
    private const string Address = "/v1/schema";
    private const string MediaType = "application/schema+json";

    private static readonly Lazy<Reply> Schema = new(Read);

    public override void Configure() => Describe(new CallDescriptor(Http.GET, Address, CallGroups.Api)
    {
        Summary = "Get the JSON Schema of the format json",
        Description = "For the version of the format that this API writes.",
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(new ReplyDocs(StatusCodes.Status200OK, "The schema", [MediaType], HeaderDocs.Tagged)
        {
            ExampleAddress = Address,
        }),
        Problems = ProblemDocs.Reached,
    });

    public override Task HandleAsync(NoRequest req, CancellationToken ct) => SendAsync(Schema.Value, Revalidate, ct);

    private static Reply Read() => Reply.Fixed(Encoding.UTF8.GetBytes(JsonSchemas.Map), MediaType);
}
