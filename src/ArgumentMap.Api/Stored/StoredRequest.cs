using ArgumentMap.Api.Calls;
using ArgumentMap.Api.Storage;

namespace ArgumentMap.Api.Stored;

/// <summary>A request about a stored map.</summary>
internal interface IStoredRequest
{
    /// <summary>As it stands in the address.</summary>
    string Name { get; set; }
}

/// <summary>A request that asks something of a stored map.</summary>
internal abstract class StoredRequest : CallRequest, IStoredRequest
{
    public string Name { get; set; } = "";

    /// <summary>Of a request that was found valid.</summary>
    public MapId Id => MapId.TryParse(Name, out var id) ? id : throw new InvalidOperationException("The request was not validated.");
}
