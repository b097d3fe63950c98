using ArgumentMap.Api.Web;
using Microsoft.Net.Http.Headers;

namespace ArgumentMap.Api.Requests;

/// <summary>A request that contains a map: as text, or as JSON with <c>source</c> and <c>options</c>.</summary>
internal class MapRequest : CallRequest
{
    public byte[] Source { get; protected set; } = [];

    public override async ValueTask ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        await base.ReadAsync(context, cancellation);
        var type = IsPlain(context.Request.ContentType) ? "" : BodyReader.TypeOf(context.Request, MapBody.Types);
        var body = await BodyReader.ReadAsync(context.Request, Limits.BodyBytes, cancellation);
        if (type != MapBody.Json)
        {
            Source = body;
            return;
        }

        (Source, var options) = MapBody.Read(body);
        Given = Given.AddRange(options);
    }

    /// <summary>
    /// Whether the type says nothing about the body, which is then text: curl sends none with -T, and that of forms with -d.
    /// </summary>
    private static bool IsPlain(string? type) => string.IsNullOrEmpty(type)
        || (MediaTypeHeaderValue.TryParse(type, out var known)
            && known.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase));
}
