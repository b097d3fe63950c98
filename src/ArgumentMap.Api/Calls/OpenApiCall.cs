using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using FastEndpoints;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

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

/// <summary>The OpenAPI document as text, written once: it depends only on the settings.</summary>
internal sealed class OpenApiText([FromKeyedServices(OpenApiText.Name)] IOpenApiDocumentProvider provider)
{
    public const string Name = "v1";

    private readonly Lock _gate = new();
    private Task<Reply>? _written;

    public Task<Reply> GetAsync()
    {
        lock (_gate)
        {
            // Another try after a failure.
            if (_written is null or { IsFaulted: true })
                _written = WriteAsync();
            return _written;
        }
    }

    private async Task<Reply> WriteAsync()
    {
        var document = await provider.GetOpenApiDocumentAsync(CancellationToken.None);
        using var stream = new MemoryStream();
        await document.SerializeAsJsonAsync(stream, OpenApiSpecVersion.OpenApi3_1);
        return Reply.Fixed(stream.ToArray(), MapReplies.Json);
    }
}
