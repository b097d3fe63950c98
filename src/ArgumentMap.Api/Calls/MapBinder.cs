using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Web;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Calls;

/// <summary>Reads the map out of the body: its text, or JSON with <c>source</c> and <c>options</c>.</summary>
internal class MapBinder<TRequest>(IOptions<ApiSettings> settings) : CallBinder<TRequest>
    where TRequest : MapRequest, new()
{
    protected override async ValueTask ReadAsync(TRequest request, HttpContext context, CancellationToken cancellation)
    {
        var type = BodyReader.TypeOf(context.Request, MapBody.Types);
        var body = await BodyReader.ReadAsync(context.Request, settings.Value.Limits.BodyBytes, cancellation);
        if (type != MapBody.Json)
        {
            request.Source = body;
            return;
        }

        (request.Source, var options) = MapBody.Read(body);
        request.Given = request.Given.AddRange(options);
    }
}
