using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ArgumentMap.Assistant.Homes;
using ArgumentMap.Workspace.Watching;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ArgumentMap.Assistant.Resources;

/// <summary>Tells clients that subscribed to maps of a folder when these change, whoever changes them.</summary>
/// <remarks>
/// Clients of older revisions of the protocol subscribe to one resource after the other; those of later ones hold a request open that names
/// all they want to hear of, and every message for it carries its id.
/// </remarks>
internal sealed class MapWatch(FolderHome home) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Listener> _listeners = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ended = new();
    private readonly Lock _start = new();

    /// <summary>One change is told after the other.</summary>
    private readonly SemaphoreSlim _turn = new(1, 1);
    private FolderWatcher? _watcher;
    private Task _watching = Task.CompletedTask;

    public ValueTask<EmptyResult> SubscribeAsync(RequestContext<SubscribeRequestParams> request, CancellationToken cancellation)
    {
        var listener = new Listener(request.Server, null, [request.Params!.Uri], false);
        Begin(listener);
        _listeners[request.Params.Uri] = listener;
        return new(new EmptyResult());
    }

    public ValueTask<EmptyResult> UnsubscribeAsync(RequestContext<UnsubscribeRequestParams> request, CancellationToken cancellation)
    {
        _listeners.TryRemove(request.Params!.Uri, out _);
        return new(new EmptyResult());
    }

    /// <summary>Answers when the client has heard enough.</summary>
    public async ValueTask<EmptyResult> ListenAsync(
        RequestContext<SubscriptionsListenRequestParams> request, CancellationToken cancellation)
    {
        var wanted = request.Params!.Notifications;
        var id = request.JsonRpcRequest.Id;
        var listener = new Listener(request.Server, id, wanted.ResourceSubscriptions?.ToArray() ?? [], wanted.ResourcesListChanged == true);
        var name = "listen " + id;
        try
        {
            Begin(listener);
            await listener.AcknowledgeAsync(cancellation).ConfigureAwait(false);
            _listeners[name] = listener;
            // Of what changed meanwhile.
            await TellAsync(listener).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The client has left, or wants to hear of something else.
        }
        finally
        {
            _listeners.TryRemove(name, out _);
        }

        return new EmptyResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(false);
        _watcher?.Dispose();
        _turn.Dispose();
        _ended.Dispose();
    }

    /// <summary>Takes the state from which changes are told.</summary>
    private void Begin(Listener listener)
    {
        lock (_start)
        {
            if (_watcher is null && (_watcher = Watcher(home.Folder.Root)) is { } watcher)
                _watching = Task.Run(() => WatchAsync(watcher));
        }

        foreach (var address in listener.Addresses)
            listener.Known[address] = StateOf(address);
        listener.Names = listener.WantsList ? string.Join('\n', home.Folder.Names()) : "";
    }

    /// <summary>Null where the system cannot watch the folder; then nobody is told.</summary>
    private static FolderWatcher? Watcher(string folder)
    {
        try
        {
            return new FolderWatcher([folder]);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            return null;
        }
    }

    private async Task WatchAsync(FolderWatcher watcher)
    {
        try
        {
            while (true)
            {
                await watcher.WaitAsync(_ended.Token).ConfigureAwait(false);
                foreach (var listener in _listeners.Values)
                    await TellAsync(listener).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }

    private async Task TellAsync(Listener listener)
    {
        await _turn.WaitAsync(_ended.Token).ConfigureAwait(false);
        try
        {
            await TellChangesAsync(listener).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task TellChangesAsync(Listener listener)
    {
        foreach (var address in listener.Addresses)
        {
            var state = StateOf(address);
            if (listener.Known[address] == state)
                continue;
            listener.Known[address] = state;
            await listener.SendAsync(NotificationMethods.ResourceUpdatedNotification, new JsonObject { ["uri"] = address }, _ended.Token)
                .ConfigureAwait(false);
        }

        if (listener.WantsList && string.Join('\n', home.Folder.Names()) is var names && names != listener.Names)
        {
            listener.Names = names;
            await listener.SendAsync(NotificationMethods.ResourceListChangedNotification, [], _ended.Token).ConfigureAwait(false);
        }
    }

    /// <summary>What tells one state of a map from another; empty where there is none.</summary>
    private string StateOf(string address)
    {
        var text = MapAddress.NameOf(address) is { } name && home.Folder.WhyNot(name) is null ? home.Folder.TextNow(name) : null;
        return text is null ? "" : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Who wants to hear of what.</summary>
    /// <param name="request">The request that is held open; null for a client that subscribed.</param>
    private sealed class Listener(McpServer server, RequestId? request, string[] addresses, bool wantsList)
    {
        public string[] Addresses => addresses;

        public bool WantsList => wantsList;

        /// <summary>The maps that there were.</summary>
        public string Names { get; set; } = "";

        /// <summary>How each address was when the client last heard of it.</summary>
        public Dictionary<string, string> Known { get; } = new(StringComparer.Ordinal);

        public Task AcknowledgeAsync(CancellationToken cancellation)
        {
            var granted = new JsonObject();
            if (addresses.Length > 0)
                granted["resourceSubscriptions"] = new JsonArray([.. addresses.Select(address => (JsonNode)address)]);
            if (wantsList)
                granted["resourcesListChanged"] = true;
            return SendAsync(
                NotificationMethods.SubscriptionsAcknowledgedNotification, new JsonObject { ["notifications"] = granted }, cancellation);
        }

        public Task SendAsync(string method, JsonObject parameters, CancellationToken cancellation)
        {
            if (request is { } id)
                parameters["_meta"] = new JsonObject { [MetaKeys.SubscriptionId] = id.Id is long number ? number : (string?)id.Id };
            return server.SendMessageAsync(new JsonRpcNotification { Method = method, Params = parameters }, cancellation);
        }
    }
}
