using ArgumentMap.Api.Replies;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ArgumentMap.Api.OpenApi;

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
