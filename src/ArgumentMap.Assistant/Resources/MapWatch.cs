using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
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
    private readonly ConcurrentDictionary<string, MapListener> _listeners = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ended = new();
    private readonly Lock _start = new();

    /// <summary>One change is told after the other.</summary>
    private readonly SemaphoreSlim _turn = new(1, 1);
    private FolderWatcher? _watcher;
    private Task _watching = Task.CompletedTask;

    public ValueTask<EmptyResult> SubscribeAsync(RequestContext<SubscribeRequestParams> request, CancellationToken cancellation)
    {
        var listener = new MapListener(request.Server, null, [request.Params!.Uri], false);
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
        var addresses = wanted.ResourceSubscriptions?.ToArray() ?? [];
        var listener = new MapListener(request.Server, id, addresses, wanted.ResourcesListChanged == true);
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
    private void Begin(MapListener listener)
    {
        lock (_start)
        {
            if (_watcher is null && (_watcher = Watcher(home.Folder.Root)) is { } watcher)
                _watching = Task.Run(() => WatchAsync(watcher));
        }

        foreach (var address in listener.Addresses)
            listener.Known[address] = StateOf(address);
        listener.Names = listener.WantsList ? Names() : "";
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

    private async Task TellAsync(MapListener listener)
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

    private async Task TellChangesAsync(MapListener listener)
    {
        foreach (var address in listener.Addresses)
            await listener.TellAsync(address, StateOf(address), _ended.Token).ConfigureAwait(false);
        if (listener.WantsList)
            await listener.TellNamesAsync(Names(), _ended.Token).ConfigureAwait(false);
    }

    private string Names() => string.Join('\n', home.Folder.Names());

    /// <summary>What tells one state of a map from another; empty where there is none.</summary>
    private string StateOf(string address)
    {
        var text = MapAddress.NameOf(address) is { } name && home.Folder.WhyNot(name) is null ? home.Folder.TextNow(name) : null;
        return text is null ? "" : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
