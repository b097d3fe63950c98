using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Web;
using ArgumentMap.Formats.Json;
using FastEndpoints;

namespace ArgumentMap.Api.Calls;

internal sealed class EncodeCall : Call<MapRequest>
{
    private static readonly Shape Encoded = new("Payload", Schemas.Object(
        "A map in an address.",
        ["payload", "svg"],
        ("payload", Schemas.Text),
        ("svg", Schemas.Text)));

    public override void Configure() => Describe(new CallDescriptor(Http.POST, "/v1/encode", CallGroups.Requests)
    {
        Summary = "Encode a map as a payload",
        Description = "A page that uses /v1/render/svg/{payload} as the address of an image shows the map.",
        Replies = [ReplyDocs.Json(Encoded, HeaderDocs.Made)],
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Body],
    });

    public override Task HandleAsync(MapRequest req, CancellationToken ct)
    {
        var payload = Payload.Encode(req.Source);
        using var stream = new MemoryStream();
        using (var json = JsonStyle.CreateWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("payload"u8, payload);
            json.WriteString("svg"u8, Link("/v1/render/svg/" + payload));
            json.WriteEndObject();
        }

        return SendAsync(new Reply(stream.ToArray(), MapReplies.Json), Revalidate, ct);
    }
}
