using System.Text.Json;
using ArgumentMap.Api.Web;

namespace ArgumentMap.Api.Requests;

/// <summary>A request that contains two versions of a map: <c>{"before": "…", "after": "…", "options": {}}</c>.</summary>
internal sealed class DiffRequest : CallRequest
{
    private static readonly BodyJson Body =
        new("Expected {\"before\": \"text of the earlier map\", \"after\": \"text of the later one\", \"options\": {}}.");

    public byte[] Before { get; private set; } = [];

    public byte[] After { get; private set; } = [];

    public override async ValueTask ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        await base.ReadAsync(context, cancellation);
        BodyReader.TypeOf(context.Request, [MapBody.Json]);
        Given = Given.AddRange(Body.Read(await BodyReader.ReadAsync(context.Request, Limits.BodyBytes, cancellation), Read));
    }

    private IReadOnlyList<GivenOption> Read(JsonElement root)
    {
        var given = Body.Properties(root, "#", "The body", ["before", "after"], "options");
        (Before, After) = (BodyJson.Source(given["before"], "#/before"), BodyJson.Source(given["after"], "#/after"));
        return given.TryGetValue("options", out var options) ? [.. BodyJson.Options(options)] : [];
    }
}
