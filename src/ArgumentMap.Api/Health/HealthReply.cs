using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Formats.Json;
using FastEndpoints;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.OpenApi;

namespace ArgumentMap.Api.Health;

/// <summary>Health as JSON: the overall status and that of each check, with what is wrong.</summary>
internal static class HealthReply
{
    private static readonly Shape Shape = new("Health", Schemas.Object(
        "Whether all is well and, if not, what is wrong.",
        ["status", "checks"],
        ("status", State),
        ("checks", new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "The results of the checks, by name.",
            AdditionalProperties = Schemas.Object("The result of one check.", ["status"], ("status", State), ("why", Schemas.Text)),
        })));

    public static ReplyDocs Healthy { get; } = ReplyDocs.Json(Shape, [HeaderDocs.NoStore]) with { Description = "All is well" };

    public static ReplyDocs Unhealthy { get; } = Healthy with
    {
        Status = StatusCodes.Status503ServiceUnavailable, Description = "Send requests later, or elsewhere",
    };

    private static OpenApiSchema State => Schemas.Choice("healthy", "unhealthy");

    public static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        using var stream = new MemoryStream();
        await using (var json = JsonStyle.CreateWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("status"u8, Name(report.Status));
            json.WriteStartObject("checks"u8);
            foreach (var (name, entry) in report.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject(name);
                json.WriteString("status"u8, Name(entry.Status));
                // The description of a check that threw is the message of the exception, which clients must not see.
                if (entry.Exception is null && entry.Description is { } why)
                    json.WriteString("why"u8, why);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        context.MarkResponseStart();
        var response = context.Response;
        response.StatusCode = report.Status == HealthStatus.Healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        response.Headers.CacheControl = "no-store";
        response.ContentType = MapReplies.Json;
        response.ContentLength = stream.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(stream.GetBuffer().AsMemory(0, (int)stream.Length), context.RequestAborted);
    }

    private static string Name(HealthStatus status) => status == HealthStatus.Healthy ? "healthy" : "unhealthy";
}
