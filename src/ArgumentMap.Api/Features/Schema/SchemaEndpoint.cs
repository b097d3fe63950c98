using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using FastEndpoints;

namespace ArgumentMap.Api.Features.Schema;

internal sealed class SchemaEndpoint : AnswerEndpoint<EmptyRequest>
{
    public const string Address = "/v1/schema";

    public const string MediaType = "application/schema+json";

    private static readonly Lazy<Reply> Schema = new(Read);

    public override void Configure()
    {
        Verbs(Http.GET, Http.HEAD);
        Routes(Address);
        AllowAnonymous();
        Summary(summary =>
        {
            summary.Summary = "Get the JSON Schema of the format json";
            summary.Description = "That of the version of the format which is written here.";
        });
    }

    public override Task HandleAsync(EmptyRequest req, CancellationToken ct) => SendAsync(Schema.Value, AskAgain, ct);

    private static Reply Read()
    {
        using var stream = typeof(SchemaEndpoint).Assembly.GetManifestResourceStream("argument-map.schema.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Reply(bytes, MediaType) { ETag = Conditions.ETagOf(Revision.Of(bytes)[..32]) };
    }
}
