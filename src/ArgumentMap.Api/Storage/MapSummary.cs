using System.Collections.Immutable;

namespace ArgumentMap.Api.Storage;

/// <summary>What a list tells of a map.</summary>
public sealed record MapSummary
{
    public required MapId Id { get; init; }

    /// <summary>Empty where the map has none or cannot be read.</summary>
    public string Title { get; init; } = "";

    /// <summary>See <see cref="Storage.Revision"/>; null where the map cannot be read.</summary>
    public string? Revision { get; init; }

    /// <summary>The tags of the map itself, without <c>#</c>, in the order of the text.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>When the bytes were last written.</summary>
    public DateTimeOffset Modified { get; init; }

    /// <summary>Size of the source in bytes.</summary>
    public long Length { get; init; }

    /// <summary>Why the map, which is there, cannot be read as text; null where it can. With <see cref="StoreFault.NotText"/>
    /// <see cref="IMapStore.GetAsync"/> still answers with the bytes.</summary>
    public StoreProblem? Problem { get; init; }
}
