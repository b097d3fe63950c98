namespace ArgumentMap.Api.Answers;

/// <summary>Something to be made of a map.</summary>
/// <param name="Kind">What: the name of the call and, where there are several, of the format.</param>
/// <param name="Options">All that the answer depends on besides the map, written the same way for the same options.</param>
/// <param name="Make">Makes the answer; gives up where it is cancelled and can.</param>
internal sealed record Question(string Kind, MapSource Source, string Options, Func<MapReading, CancellationToken, Task<Answer>> Make);
