using System.Collections.Immutable;

namespace ArgumentMap.Api.Storage;

/// <summary>Answer to <see cref="IMapStore.ListAsync"/>.</summary>
public abstract record ListResult
{
    private ListResult()
    {
    }

    /// <param name="Maps">Ordered by id.</param>
    /// <param name="Next">What to go on after (<see cref="MapQuery.After"/>); null where there were no more maps.</param>
    public sealed record Page(ImmutableArray<MapSummary> Maps, MapId? Next) : ListResult;

    public sealed record Failed(StoreProblem Problem) : ListResult;
}
