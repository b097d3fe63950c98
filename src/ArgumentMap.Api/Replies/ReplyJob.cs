namespace ArgumentMap.Api.Replies;

/// <summary>How to make an answer from a map.</summary>
/// <param name="Kind">The name of the call and, if it offers several formats, of the format.</param>
/// <param name="Options">Everything the answer depends on besides the map; the same text for the same options.</param>
/// <param name="Make">Makes the answer; stops as soon as it can when it is cancelled.</param>
internal sealed record ReplyJob(string Kind, MapSource Source, string Options, Func<MapReading, CancellationToken, Task<Reply>> Make)
{
    /// <summary>Whether a graph is laid out, which can take long.</summary>
    public bool IsLayout { get; init; }

    public ReplyKey Key => new(Kind, Options, Source.Path, Source.Revision);
}

/// <summary>
/// Identifies an answer, except for the map's includes and settings, which are known only once the map has been read.
/// </summary>
internal sealed record ReplyKey(string Kind, string Options, string Path, string Revision);
