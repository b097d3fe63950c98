using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using ArgumentMap.Editing.Queries;
using ArgumentMap.Formats;
using ArgumentMap.Formats.Html;
using ArgumentMap.LanguageServer.Maps;
using ArgumentMap.LanguageServer.Protocol;
using ArgumentMap.LanguageServer.Rpc;

namespace ArgumentMap.LanguageServer.Preview;

/// <summary>
/// Serves the pages of open maps to a browser on the same machine, under an address that nobody else can guess. The caret in the editor
/// selects a card, a card that is selected moves the caret.
/// </summary>
internal sealed class PreviewHost(MapStore maps, Client client, CancellationToken ended) : IAsyncDisposable
{
    private const string Html = "text/html; charset=utf-8";
    private const int MaxBody = 16 * 1024;

    private readonly string _secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private readonly ConcurrentDictionary<string, PreviewedMap> _shown = new(StringComparer.Ordinal);
    private readonly Lock _start = new();
    private HttpListener? _listener;
    private Task _serving = Task.CompletedTask;
    private int _port;

    /// <summary>Answers <c>argmap/preview</c>: the address of the page of a document.</summary>
    public Task<PreviewResult?> OpenAsync(DocumentParams parameters, CancellationToken cancellation)
    {
        lock (_start)
            Start();
        var name = maps.NameOf(parameters.TextDocument.Uri);
        var number = _shown.Values.FirstOrDefault(shown => shown.Name == name)?.Number
            ?? (_shown.Count + 1).ToString(CultureInfo.InvariantCulture);
        _shown.TryAdd(number, new PreviewedMap(number, name));
        return Task.FromResult<PreviewResult?>(new PreviewResult($"http://127.0.0.1:{_port}/{_secret}/{number}/"));
    }

    /// <summary>Selects the card of what the caret is at, on the pages that show it.</summary>
    public void CaretAt(DocumentParams parameters)
    {
        if (_shown.IsEmpty || parameters.Position is not { } position)
            return;
        var name = maps.NameOf(parameters.TextDocument.Uri);
        if (_shown.Values.FirstOrDefault(shown => shown.Name == name) is not { } preview)
            return;
        _ = Task.Run(async () =>
        {
            var analysis = await maps.AnalyseAsync(name, ended).ConfigureAwait(false);
            var item = analysis.Within(ended).Do(_ => Spot.At(analysis.Document, analysis.Index.OffsetOf(position)).Item);
            if (item is { IsSection: false } node)
                preview.Select(node.IdIn(analysis.Document.Graph));
        });
    }

    public async ValueTask DisposeAsync()
    {
        _listener?.Close();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Start()
    {
        if (_listener is not null)
            return;
        // A free port is found by asking for one; another program may take it before the listener does.
        for (var tries = 0; _listener is null; tries++)
        {
            using (var probe = new TcpListener(IPAddress.Loopback, 0))
            {
                probe.Start();
                _port = ((IPEndPoint)probe.LocalEndpoint).Port;
            }

            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{_port}/{_secret}/");
            try
            {
                listener.Start();
                _listener = listener;
            }
            catch (HttpListenerException) when (tries < 10)
            {
                listener.Close();
            }
        }

        _serving = Task.Run(() => ServeAsync(_listener), ended);
    }

    private async Task ServeAsync(HttpListener listener)
    {
        while (!ended.IsCancellationRequested)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync().ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }

            _ = RespondAsync(context);
        }
    }

    private async Task RespondAsync(HttpListenerContext context)
    {
        try
        {
            var parts = context.Request.Url?.AbsolutePath.Split('/') ?? [];
            // "", the secret, the number, what of it.
            if (parts.Length != 4 || !_shown.TryGetValue(parts[2], out var preview))
                context.Response.StatusCode = 404;
            else if (context.Request.HttpMethod == "POST" && parts[3] == "select")
                await SelectAsync(context, preview).ConfigureAwait(false);
            else if (context.Request.HttpMethod != "GET")
                context.Response.StatusCode = 405;
            else if (parts[3] == "page")
                await PageAsync(context.Response, preview).ConfigureAwait(false);
            else if (parts[3] == "events")
                await EventsAsync(context, preview).ConfigureAwait(false);
            else
                await WriteAsync(context.Response, Html, Encoding.UTF8.GetBytes(PreviewShell.Html)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or HttpListenerException or IOException
            or ObjectDisposedException or RequestFailedException or Limits.EffortSpentException or InvalidOperationException)
        {
            // The browser has gone, or there is no map to show; it asks again.
        }
        finally
        {
            context.Response.Close();
        }
    }

    private async Task PageAsync(HttpListenerResponse response, PreviewedMap preview)
    {
        var analysis = await maps.AnalyseAsync(preview.Name, ended).ConfigureAwait(false);
        var bytes = analysis.Within(ended).Do(effort =>
        {
            var view = analysis.Document.View(MapFormats.Html, RenderOptions.Default, out var problem, effort, ended);
            if (view is null)
                return Encoding.UTF8.GetBytes(problem?.Message ?? "");
            using var stream = new MemoryStream();
            new HtmlPage(view).Write(stream);
            return stream.ToArray();
        });
        response.Headers["Content-Security-Policy"] = HtmlPage.Policy;
        await WriteAsync(response, Html, bytes).ConfigureAwait(false);
    }

    /// <summary>Tells a page what the caret is at, and that the map has changed, until the page is closed.</summary>
    private async Task EventsAsync(HttpListenerContext context, PreviewedMap preview)
    {
        context.Response.ContentType = "text/event-stream";
        // An editor in a browser reaches the page through a proxy, which must not hold events back to compress them.
        context.Response.Headers["Cache-Control"] = "no-store, no-transform";
        context.Response.SendChunked = true;
        var known = preview.State(VersionOf(preview.Name));
        while (!ended.IsCancellationRequested)
        {
            var now = preview.State(VersionOf(preview.Name));
            if (now.Version != known.Version)
                await SendAsync(context.Response, "changed", "").ConfigureAwait(false);
            if (now.Selected != known.Selected && now.Selected is { } id)
                await SendAsync(context.Response, "select", Uri.EscapeDataString(id)).ConfigureAwait(false);
            known = now;
            await Task.Delay(TimeSpan.FromMilliseconds(100), ended).ConfigureAwait(false);
        }
    }

    private int VersionOf(string name) => maps.TryGetOpen(name, out var open) ? open.Version : 0;

    private static async Task SendAsync(HttpListenerResponse response, string name, string data)
    {
        await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($"event: {name}\ndata: {data}\n\n")).ConfigureAwait(false);
        await response.OutputStream.FlushAsync().ConfigureAwait(false);
    }

    /// <summary>Moves the caret to the item of a card.</summary>
    private async Task SelectAsync(HttpListenerContext context, PreviewedMap preview)
    {
        context.Response.StatusCode = 204;
        var body = new byte[MaxBody];
        var length = await context.Request.InputStream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, ended)
            .ConfigureAwait(false);
        var id = Encoding.UTF8.GetString(body, 0, length);
        var analysis = await maps.AnalyseAsync(preview.Name, ended).ConfigureAwait(false);
        var location = analysis.Within(ended).Do(_ => analysis.Document.Graph.IndexOf(id) is >= 0 and var node
            ? analysis.Document.Graph.Nodes[node].Location
            : default);
        preview.Selected = id;
        if (location.Source is not { } source || !client.CanShowDocuments)
            return;
        await client.RequestAsync(
            "window/showDocument",
            new ShowDocumentParams(maps.UriOf(source.Path), false, analysis.IndexOf(source).RangeOf(location.Span with { Length = 0 })),
            ProtocolJson.Default.ShowDocumentParams).ConfigureAwait(false);
    }

    private static async Task WriteAsync(HttpListenerResponse response, string type, byte[] bytes)
    {
        response.ContentType = type;
        response.Headers["Cache-Control"] = "no-store";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.ContentLength64 = bytes.Length;
        await response.OutputStream.WriteAsync(bytes).ConfigureAwait(false);
    }
}
