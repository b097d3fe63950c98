using System.Globalization;
using System.Text.Json;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage.History;
using ArgumentMap.Api.Stored;
using FastEndpoints;
using Microsoft.OpenApi;

namespace ArgumentMap.Api.Calls;

internal sealed class RevisionsCall(Past past) : Call<CallRequest>
{
    private const int UsualLimit = 50;

    private static readonly CallOption Limit = new(
        "limit", "Maximum number of revisions per page.", value =>
            NumberOf(value) is null ? $"'{value}' is not a valid value for 'limit'. Expected a whole number, at least 1." : null)
    {
        Example = "1",
        Least = 1,
        Most = limits => limits.PageSize,
    };

    private static readonly CallOption Before = new(
        "before", "Only revisions with smaller numbers; taken from the link to the next page.", value =>
            NumberOf(value) is null ? $"'{value}' is not a valid value for 'before'. Follow the link to the next page." : null)
    {
        Example = "2",
        Least = 1,
    };

    private static readonly Shape Page = new("RevisionPage", Schemas.Object(
        "A page of the revisions of a map.",
        ["revisions", "next"],
        ("revisions", Schemas.ArrayOf(Schemas.Object(
            "A change of the map. 'revision' is null if the change deleted it.",
            ["number", "revision", "author", "at", "message", "bytes", "deleted"],
            ("number", Schemas.Positive),
            ("revision", Schemas.Nullable),
            ("author", Schemas.Nullable),
            ("at", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" }),
            ("message", Schemas.Nullable),
            ("bytes", Schemas.NonNegative),
            ("deleted", Schemas.Flag)))),
        ("next", Schemas.Nullable)));

    public override void Configure() => Describe(new CallDescriptor(Http.GET, "/v1/maps/{id}/revisions", CallGroups.Stored)
    {
        Summary = "List the revisions of a stored map",
        Description = "The newest first, page by page, also of a map that was deleted. GET /v1/maps/{id}?revision=… returns one of them.",
        Options = [Limit, Before],
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(ReplyDocs.Json(Page, [.. HeaderDocs.Tagged, HeaderDocs.Link])),
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.History],
    });

    public override async Task HandleAsync(CallRequest req, CancellationToken ct)
    {
        var query = new RevisionQuery
        {
            Limit = NumberOf(req[Limit.Name]) ?? Math.Min(UsualLimit, req.Limits.PageSize),
            Before = NumberOf(req[Before.Name]),
        };
        var page = await past.History.ListAsync(req.Id, query, ct) switch
        {
            RevisionsResult.Page found => found,
            RevisionsResult.Failed failed => throw StoreProblems.Refused(failed.Problem, isReading: true),
            _ => throw Library.Missing(req.Id),
        };
        var next = page.Next is { } before
            ? Link(string.Create(CultureInfo.InvariantCulture, $"/v1/maps/{req.Id}/revisions?before={before}&limit={query.Limit}"))
            : null;
        if (next is not null)
            HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        await SendAsync(Reply.Fixed(JsonBody.Write(json => Write(json, page, next)), MapReplies.Json), Revalidate, ct);
    }

    private static int? NumberOf(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? number : null;

    private static void Write(Utf8JsonWriter json, RevisionsResult.Page page, string? next)
    {
        json.WriteStartObject();
        json.WriteStartArray("revisions"u8);
        foreach (var revision in page.Revisions)
        {
            json.WriteStartObject();
            json.WriteNumber("number"u8, revision.Number);
            json.WriteString("revision"u8, revision.Revision);
            json.WriteString("author"u8, revision.Author);
            json.WriteString("at"u8, revision.At.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFZ", CultureInfo.InvariantCulture));
            json.WriteString("message"u8, revision.Message);
            json.WriteNumber("bytes"u8, revision.Length);
            json.WriteBoolean("deleted"u8, revision.IsDeletion);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("next"u8, next);
        json.WriteEndObject();
    }
}
