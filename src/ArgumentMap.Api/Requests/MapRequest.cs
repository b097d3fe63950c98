using ArgumentMap.Api.Web;

namespace ArgumentMap.Api.Requests;

/// <summary>A request that contains a map: as text, or as JSON with <c>source</c> and <c>options</c>.</summary>
internal class MapRequest : CallRequest
{
    public byte[] Source { get; protected set; } = [];

    public override async ValueTask ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        await base.ReadAsync(context, cancellation);
        var type = BodyReader.TypeOf(context.Request, MapBody.Types);
        var body = await BodyReader.ReadAsync(context.Request, Limits.BodyBytes, cancellation);
        if (type != MapBody.Json)
        {
            Source = body;
            return;
        }

        (Source, var options) = MapBody.Read(body);
        Given = Given.AddRange(options);
    }
}
