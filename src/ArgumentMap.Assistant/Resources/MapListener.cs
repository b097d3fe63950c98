using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ArgumentMap.Assistant.Resources;

/// <summary>A client that wants to hear of changes.</summary>
/// <param name="request">The request that is held open, whose id every message carries; null for a client that subscribed.</param>
/// <param name="addresses">The maps that it wants to hear of.</param>
/// <param name="wantsList">Whether it wants to hear of maps that come and go.</param>
internal sealed class MapListener(McpServer server, RequestId? request, string[] addresses, bool wantsList)
{
    public string[] Addresses => addresses;

    public bool WantsList => wantsList;

    /// <summary>The maps that there were.</summary>
    public string Names { get; set; } = "";

    /// <summary>How each address was when the client last heard of it.</summary>
    public Dictionary<string, string> Known { get; } = new(StringComparer.Ordinal);

    /// <summary>Says what it will be told.</summary>
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

    /// <summary>Says that a map has changed, unless the client knows its state.</summary>
    /// <param name="state">What tells one state of the map from another.</param>
    public Task TellAsync(string address, string state, CancellationToken cancellation)
    {
        if (Known[address] == state)
            return Task.CompletedTask;
        Known[address] = state;
        return SendAsync(NotificationMethods.ResourceUpdatedNotification, new JsonObject { ["uri"] = address }, cancellation);
    }

    /// <summary>Says that maps came or went, unless the client knows the names there are.</summary>
    public Task TellNamesAsync(string names, CancellationToken cancellation)
    {
        if (Names == names)
            return Task.CompletedTask;
        Names = names;
        return SendAsync(NotificationMethods.ResourceListChangedNotification, [], cancellation);
    }

    private Task SendAsync(string method, JsonObject parameters, CancellationToken cancellation)
    {
        if (request is { } id)
            parameters["_meta"] = new JsonObject { [MetaKeys.SubscriptionId] = id.Id is long number ? number : (string?)id.Id };
        return server.SendMessageAsync(new JsonRpcNotification { Method = method, Params = parameters }, cancellation);
    }
}
