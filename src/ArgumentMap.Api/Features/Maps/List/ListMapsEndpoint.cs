using System.Globalization;
using System.Text.Json;
using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Replies;
using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;
using ArgumentMap.Formats.Json;
using FastEndpoints;
using Microsoft.Extensions.Options;

namespace ArgumentMap.Api.Features.Maps.List;

internal sealed class ListMapsEndpoint(IMapStore store, IOptions<ApiSettings> settings) : AnswerEndpoint<ListMapsRequest>
{
    public override void Configure()
    {
        Verbs(Http.GET, Http.HEAD);
        Routes("/v1/maps");
        AllowAnonymous();
        Summary(summary =>
        {
            summary.Summary = "List the stored maps";
            summary.Description = "In the order of their ids, in pages; the header Link leads to the next.";
        });
    }

    public override async Task HandleAsync(ListMapsRequest req, CancellationToken ct)
    {
        var limit = req.Limit ?? ListMapsRequest.LimitOf(settings.Value.Limits);
        var page = await store.ListAsync(new MapQuery { Limit = limit, After = req.After, Text = req.Text, Tag = req.Tag }, ct) switch
        {
            ListResult.Page found => found,
            ListResult.Failed failed => throw StoreProblems.Refused(failed.Problem),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
        var next = page.Next is { } after ? Next(req, limit, after) : null;
        if (next is not null)
            HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        var body = Write(page, next);
        await SendAsync(new Reply(body, MapReplies.Json) { ETag = Conditions.ETagOf(Revision.Of(body)[..32]) }, AskAgain, ct);
    }

    private static string Next(ListMapsRequest request, int limit, MapId after)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"/v1/maps?cursor={after}&limit={limit}");
        if (request.Text is { } text)
            address += "&q=" + Uri.EscapeDataString(text);
        return request.Tag is { } tag ? address + "&tag=" + Uri.EscapeDataString(tag) : address;
    }

    private static byte[] Write(ListResult.Page page, string? next)
    {
        using var stream = new MemoryStream();
        using (var json = JsonStyle.CreateWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartArray("maps"u8);
            foreach (var map in page.Maps)
                Write(json, map);
            json.WriteEndArray();
            json.WriteString("next"u8, next);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
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
        if (map.Problem is { } problem)
            json.WriteString("problem"u8, problem.Message);
        json.WriteEndObject();
    }
}
