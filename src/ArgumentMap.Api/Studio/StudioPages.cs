using ArgumentMap.Api.Web;

namespace ArgumentMap.Api.Studio;

/// <summary>
/// Serves the studio at <c>/</c>. Its files are the same for everyone and cost next to nothing, so they need no key and no turn.
/// </summary>
internal sealed class StudioPages(RequestDelegate next, StudioFolder folder)
{
    private const string Revalidate = "no-cache";

    private const string Forever = "public, max-age=31536000, immutable";

    /// <summary>The page's own policy, and that no other page may show it in a frame.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        + "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (isRead && request.PathBase.HasValue && !request.Path.HasValue && !folder.IsEmpty)
        {
            // The addresses in the page begin where it lies.
            context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            context.Response.Headers.Location = request.PathBase + "/";
        }
        else if (isRead && folder.Find(request.Path.Value ?? "") is { } file)
        {
            await SendAsync(context, file);
        }
        else
        {
            await next(context);
        }
    }

    private static async Task SendAsync(HttpContext context, StudioFile file)
    {
        var (request, response) = (context.Request, context.Response);
        var coding = file.IsWorthCompressing ? Coding.Choose(request) : null;
        var etag = coding is null ? file.ETag : coding.Of(file.ETag);
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.CacheControl = file.IsForever ? Forever : Revalidate;
        response.Headers.ETag = etag;
        if (ReadConditions.Check(request, etag, null) is { } status)
        {
            response.StatusCode = status;
            return;
        }

        var body = coding is null ? file.Body : file.Compressed(coding);
        if (coding is not null)
            response.Headers.ContentEncoding = coding.Name;
        response.ContentType = file.MediaType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(body, context.RequestAborted);
    }
}
