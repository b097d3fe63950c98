using System.Collections.Immutable;

namespace ArgumentMap.Api.Storage;

/// <summary>Result of <see cref="IMapStore.ListAsync"/>.</summary>
public abstract record ListResult
{
    private ListResult()
    {
    }

    /// <param name="Maps">Ordered by id.</param>
    /// <param name="Next">The cursor for the next page (<see cref="MapQuery.After"/>); null if there are no more maps.</param>
    public sealed record Page(ImmutableArray<MapSummary> Maps, MapId? Next) : ListResult;

    public sealed record Failed(StoreProblem Problem) : ListResult;
}
