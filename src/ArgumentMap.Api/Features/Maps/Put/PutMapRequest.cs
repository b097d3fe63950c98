using System.Collections.Immutable;
using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Storage;
using ArgumentMap.Api.Stored;

namespace ArgumentMap.Api.Features.Maps.Put;

internal sealed class PutMapRequest : MapRequest, IStoredRequest, ICall
{
    public static ImmutableArray<CallOption> Taken { get; } = [];

    public string Name { get; set; } = "";

    /// <summary>Of a request that was found valid.</summary>
    public MapId Id => MapId.TryParse(Name, out var id) ? id : throw new InvalidOperationException("The request was not validated.");

    /// <summary>Names the creation, so that it can be sent again; null where it may not.</summary>
    public string? IdempotencyKey { get; set; }
}
