using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ArgumentMap.Api.OpenApi;
using ArgumentMap.Api.Problems;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Requests;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using FastEndpoints;
using Microsoft.OpenApi;

namespace ArgumentMap.Api.Calls;

internal sealed class ListMapsCall(IMapStore store, Workers workers) : Call<CallRequest>
{
    private const string Path = "/v1/maps";

    private static readonly CallOption Includers = new(
        "included-by", "Whether to list, for each map, the maps that include it.", value =>
            bool.TryParse(value, out _) ? null : $"'{value}' is not a valid value for 'included-by'. Expected true or false.")
    {
        Example = "true",
        IsFlag = true,
        Default = _ => "false",
    };

    private static readonly Shape Page = new("MapPage", Schemas.Object(
        "A page of the list of stored maps.",
        ["maps", "next", "total"],
        ("maps", Schemas.ArrayOf(Schemas.Object(
            "A stored map.",
            ["id", "title", "tags", "revision", "modified", "bytes"],
            ("id", Schemas.Id),
            ("title", Schemas.Text),
            ("tags", Schemas.ArrayOf(Schemas.Text)),
            ("revision", Schemas.Nullable),
            ("modified", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" }),
            ("bytes", Schemas.NonNegative),
            ("includedBy", Schemas.ArrayOf(Schemas.Id)),
            ("problem", Schemas.Text)))),
        ("next", Schemas.Nullable),
        ("total", new OpenApiSchema
        {
            Type = JsonSchemaType.Integer | JsonSchemaType.Null,
            Minimum = "0",
            Description = "How many maps match, on all pages; null on later pages.",
        }),
        ("notice", Schemas.Text),
        ("unservable", Schemas.ArrayOf(Schemas.Object(
            "A file that is no map because its name is no id.",
            ["name", "advice"],
            ("name", Schemas.Text),
            ("advice", Schemas.Text))))));

    public override void Configure() => Describe(new CallDescriptor(Http.GET, Path, CallGroups.Stored)
    {
        Summary = "List the stored maps",
        Description =
            "Page by page; the header Link leads to the next page. GET /v1/check tells which of them are valid, and their verdicts.",
        Options = [.. MapPages.Options, Includers],
        Headers = [HeaderDocs.IfNoneMatch],
        Replies = ReplyDocs.Kept(ReplyDocs.Json(Page, [.. HeaderDocs.Tagged, HeaderDocs.Link])),
        Problems = [.. ProblemDocs.Asked, .. ProblemDocs.Turn, ProblemKind.StoreUnavailable],
    });

    public override async Task HandleAsync(CallRequest req, CancellationToken ct)
    {
        var query = MapPages.QueryOf(req) with { WithIncluders = req[Includers.Name] == "true" };
        // Searching can be work, so it takes a turn like an answer about a map.
        var found = await workers.DoAsync("list", bytes: 0, isLayout: false, turn => store.ListAsync(query, turn.Cancellation), ct);
        var page = found switch
        {
            ListResult.Page listed => listed,
            ListResult.Failed failed => throw StoreProblems.Refused(failed.Problem),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
        var next = page.Next is { } after ? Link(MapPages.Next(Path, req, query, after)) : null;
        if (next is not null)
            HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        await SendAsync(Reply.Fixed(JsonBody.Write(json => Write(json, page, next)), MapReplies.Json), Revalidate, ct);
    }

    private static void Write(Utf8JsonWriter json, ListResult.Page page, string? next)
    {
        json.WriteStartObject();
        json.WriteStartArray("maps"u8);
        foreach (var map in page.Maps)
            Write(json, map);
        json.WriteEndArray();
        json.WriteString("next"u8, next);
        if (page.Total is { } total)
            json.WriteNumber("total"u8, total);
        else
            json.WriteNull("total"u8);
        if (page.Notice is { } notice)
            json.WriteString("notice"u8, notice);
        if (!page.Unservable.IsEmpty)
            Write(json, page.Unservable);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<UnservableFile> files)
    {
        json.WriteStartArray("unservable"u8);
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, file.Name);
            json.WriteString("advice"u8, file.Advice);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, MapSummary map)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, map.Id.Value);
        json.WriteString("title"u8, map.Title);
        json.WriteStartArray("tags"u8);
        foreach (var tag in map.Tags)
            json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteString("revision"u8, map.Revision);
        json.WriteString("modified"u8, map.Modified.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        json.WriteNumber("bytes"u8, map.Length);
        if (map.IncludedBy is { } includers)
        {
            json.WriteStartArray("includedBy"u8);
            foreach (var includer in includers)
                json.WriteStringValue(includer.Value);
            json.WriteEndArray();
        }

        if (map.Problem is { } problem)
            json.WriteString("problem"u8, problem.Message);
        json.WriteEndObject();
    }
}
