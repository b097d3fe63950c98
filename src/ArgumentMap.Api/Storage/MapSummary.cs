using System.Collections.Immutable;

namespace ArgumentMap.Api.Storage;

/// <summary>A map in a list.</summary>
public sealed record MapSummary
{
    public required MapId Id { get; init; }

    /// <summary>Empty if the map has none or cannot be read.</summary>
    public string Title { get; init; } = "";

    /// <summary>See <see cref="Storage.Revision"/>; null if the map cannot be read.</summary>
    public string? Revision { get; init; }

    /// <summary>The tags of the map itself, without <c>#</c>, in the order of the source.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>When the bytes were last written.</summary>
    public DateTimeOffset Modified { get; init; }

    /// <summary>Size of the source in bytes.</summary>
    public long Length { get; init; }

    /// <summary>The maps that include it directly, by id; null if the query did not ask for them.</summary>
    public ImmutableArray<MapId>? IncludedBy { get; init; }

    /// <summary>Why the map, although it exists, cannot be read as text; null if it can. With <see cref="StoreFault.NotText"/>,
    /// <see cref="IMapStore.GetAsync"/> still returns the bytes.</summary>
    public StoreProblem? Problem { get; init; }
}
