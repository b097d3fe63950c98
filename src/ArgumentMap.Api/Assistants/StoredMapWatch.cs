using ArgumentMap.Api.Settings;
using ArgumentMap.Api.Storage;
using ArgumentMap.Assistant.Resources;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ArgumentMap.Api.Assistants;

/// <summary>Tells clients of <c>/mcp</c> that hold a request open when the stored maps that it names change, whoever changes them.</summary>
/// <remarks>
/// Any replica can hold the request: each asks the store, which knows of changes made elsewhere within two seconds. Maps that come and go
/// are not told, since a store may hold very many.
/// </remarks>
internal sealed class StoredMapWatch(IMapStore store, IOptions<ApiSettings> settings, IHostApplicationLifetime life)
{
    /// <summary>The first revision of the protocol in which requests can be held open; only their clients can be told anything.</summary>
    private const string SinceRevision = "2026-07-28";

    /// <summary>Maps that one request may name; further ones are not granted.</summary>
    private const int Most = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private int _held;

    /// <summary>Offers it to a client that can make use of it.</summary>
    /// <param name="revision">The revision of the protocol that the client's request names; null if none.</param>
    public void Configure(McpServerOptions options, string? revision)
    {
        options.Handlers.SubscriptionsListenHandler = ListenAsync;
        if (string.CompareOrdinal(revision, SinceRevision) >= 0)
            options.Capabilities = new ServerCapabilities { Resources = new ResourcesCapability { Subscribe = true } };
    }

    /// <summary>Answers when the client has heard enough, or the API stops.</summary>
    private async ValueTask<EmptyResult> ListenAsync(
        RequestContext<SubscriptionsListenRequestParams> request, CancellationToken cancellation)
    {
        try
        {
            if (Interlocked.Increment(ref _held) > settings.Value.Limits.Listeners)
                throw new McpException("Too many clients listen for changes already. Read the maps again from time to time instead.");
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, life.ApplicationStopping);
            await TellAsync(request, ended.Token);
        }
        catch (OperationCanceledException)
        {
            // The client has left, or the API stops.
        }
        finally
        {
            Interlocked.Decrement(ref _held);
        }

        return new EmptyResult();
    }

    private async Task TellAsync(RequestContext<SubscriptionsListenRequestParams> request, CancellationToken ended)
    {
        var maps = new Dictionary<string, MapId>(StringComparer.Ordinal);
        foreach (var address in (request.Params?.Notifications?.ResourceSubscriptions ?? []).OfType<string>())
        {
            if (maps.Count < Most && MapAddress.NameOf(address) is { } name && MapId.TryParse(name, out var id))
                maps[address] = id;
        }

        var listener = new MapListener(request.Server, request.JsonRpcRequest.Id, [.. maps.Keys], wantsList: false);
        foreach (var (address, id) in maps)
            listener.Known[address] = await StateAsync(id, "", ended);
        await listener.AcknowledgeAsync(ended);
        using var clock = new PeriodicTimer(Pause);
        while (await clock.WaitForNextTickAsync(ended))
        {
            foreach (var (address, id) in maps)
                await listener.TellAsync(address, await StateAsync(id, listener.Known[address], ended), ended);
        }
    }

    /// <summary>The revision of a map; empty where there is none.</summary>
    /// <param name="known">Returned where the store cannot tell.</param>
    private async Task<string> StateAsync(MapId id, string known, CancellationToken cancellation) =>
        await store.GetAsync(id, cancellation) switch
        {
            GetResult.Found found => found.Map.Revision,
            GetResult.Failed => known,
            _ => "",
        };
}
