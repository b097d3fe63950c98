using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Web;
using ArgumentMap.Formats.Json;

namespace ArgumentMap.Api.Features.Encode;

internal sealed class EncodeEndpoint : AnswerEndpoint<EncodeRequest>
{
    public override void Configure()
    {
        Post("/v1/encode");
        AllowAnonymous();
        Summary(summary =>
        {
            summary.Summary = "Make the payload of a map";
            summary.Description = "A page that shows /v1/render/svg/{payload} as an image shows the map.";
        });
    }

    public override Task HandleAsync(EncodeRequest req, CancellationToken ct)
    {
        var payload = Payload.Encode(req.Source);
        using var stream = new MemoryStream();
        using (var json = JsonStyle.CreateWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("payload"u8, payload);
            json.WriteString("svg"u8, "/v1/render/svg/" + payload);
            json.WriteEndObject();
        }

        return SendAsync(new Reply(stream.ToArray(), MapReplies.Json), AskAgain, ct);
    }
}
