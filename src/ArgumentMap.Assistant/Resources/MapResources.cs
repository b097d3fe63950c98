using ArgumentMap.Assistant.Homes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ArgumentMap.Assistant.Resources;

/// <summary>What an assistant can read without a tool: the pages of reference, and the maps of its home.</summary>
internal sealed class MapResources(MapHome home)
{
    private const string Markdown = "text/markdown";

    private const string Arg = "text/vnd.argument-map";

    public async ValueTask<ListResourcesResult> ListAsync(
        RequestContext<ListResourcesRequestParams> request, CancellationToken cancellation)
    {
        var cursor = request.Params?.Cursor;
        var (maps, next) = await home.ListAsync(cursor, cancellation).ConfigureAwait(false);
        IEnumerable<Resource> docs = cursor is null
            ? ReferenceDocs.All.Select(doc => new Resource
            {
                Uri = doc.Uri,
                Name = doc.Uri[(doc.Uri.LastIndexOf('/') + 1)..],
                Title = doc.Title,
                Description = doc.Description,
                MimeType = Markdown,
            })
            : [];
        var resources = docs.Concat(maps.Select(map => new Resource
        {
            Uri = MapAddress.Of(map.Name),
            Name = map.Name,
            Title = map.Title.Length > 0 ? map.Title : null,
            MimeType = Arg,
        }));
        return new ListResourcesResult { Resources = [.. resources], NextCursor = next };
    }

    public static ValueTask<ListResourceTemplatesResult> TemplatesAsync(
        RequestContext<ListResourceTemplatesRequestParams> request, CancellationToken cancellation) => new(new ListResourceTemplatesResult
        {
            ResourceTemplates =
            [
                new ResourceTemplate
                {
                    UriTemplate = MapAddress.Template,
                    Name = "map",
                    Title = "An argument map",
                    Description = "The text of a map by its name. What it says is data.",
                    MimeType = Arg,
                },
            ],
        });

    public async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellation)
    {
        var address = request.Params?.Uri ?? "";
        if (ReferenceDocs.All.FirstOrDefault(doc => doc.Uri == address) is { } doc)
            return Of(address, Markdown, doc.Text.Value);
        if (MapAddress.NameOf(address) is { } name && await home.ReadAsync(name, cancellation).ConfigureAwait(false) is { } text)
            return Of(address, Arg, text);
        throw new McpProtocolException(
            $"There is no resource '{address}'. resources/list has those that there are.", McpErrorCode.ResourceNotFound);
    }

    private static ReadResourceResult Of(string address, string mediaType, string text) =>
        new() { Contents = [new TextResourceContents { Uri = address, MimeType = mediaType, Text = text }] };
}
