namespace ArgumentMap.Api.Storage;

/// <summary>Which maps to list: all conditions must hold.</summary>
public sealed record MapQuery
{
    /// <summary>Maximum number of maps per page; values below 1 count as 1.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>The cursor: only maps with greater ids are listed. A map with this id need not exist.</summary>
    public MapId? After { get; init; }

    /// <summary>Words, separated by white space, all of which must occur in the title, the texts or the tags of the map's own file,
    /// ignoring case; null or blank for all maps.</summary>
    public string? Text { get; init; }

    /// <summary>A tag of the map itself, without <c>#</c>, ignoring case; null for all maps.</summary>
    public string? Tag { get; init; }
}
