namespace ArgumentMap.Api.Replies;

/// <summary>A reply that is to be made from a map.</summary>
/// <param name="Kind">The name of the call and, where it offers several formats, of the format.</param>
/// <param name="Options">All that the answer depends on besides the map, written the same way for the same options.</param>
/// <param name="Make">Makes the answer; gives up where it is cancelled and can.</param>
internal sealed record ReplyJob(string Kind, MapSource Source, string Options, Func<MapReading, CancellationToken, Task<Reply>> Make);
