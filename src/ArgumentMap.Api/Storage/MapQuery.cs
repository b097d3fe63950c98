namespace ArgumentMap.Api.Storage;

/// <summary>Which maps to list.</summary>
public sealed record MapQuery
{
    /// <summary>Greatest number of maps in a page; less than 1 is taken for 1.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>The cursor: maps with greater ids only. It need not (or no longer) be the id of a map.</summary>
    public MapId? After { get; init; }

    /// <summary>Words, apart by white space, each of which stands somewhere in the title, the texts or the tags of the map's own file,
    /// in upper or lower case; null or blank for all maps.</summary>
    public string? Text { get; init; }

    /// <summary>A tag of the map itself, without <c>#</c>, in upper or lower case; null for all maps.</summary>
    public string? Tag { get; init; }
}
