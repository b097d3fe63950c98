using System.Collections.Immutable;

namespace ArgumentMap.Api.Storage;

/// <summary>Answer to <see cref="IMapStore.ListAsync"/>.</summary>
public abstract record ListAnswer
{
    private ListAnswer()
    {
    }

    /// <param name="Maps">Ordered by id.</param>
    /// <param name="Next">What to go on after (<see cref="MapQuery.After"/>); null where there were no more maps.</param>
    public sealed record Page(ImmutableArray<MapSummary> Maps, MapId? Next) : ListAnswer;

    public sealed record Failed(StoreProblem Problem) : ListAnswer;
}
