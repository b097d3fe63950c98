namespace ArgumentMap.Api.Calls;

/// <summary>A request that brings its map along.</summary>
internal abstract class MapRequest : CallRequest
{
    public byte[] Source { get; set; } = [];
}
