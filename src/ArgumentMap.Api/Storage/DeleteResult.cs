using System.Collections.Immutable;

namespace ArgumentMap.Api.Storage;

/// <summary>Result of <see cref="IMapStore.DeleteAsync"/>.</summary>
public abstract record DeleteResult
{
    private DeleteResult()
    {
    }

    public sealed record Deleted : DeleteResult;

    /// <summary>Nothing was changed: no map is stored under the id.</summary>
    public sealed record Missing : DeleteResult;

    /// <summary>Nothing was changed: the map is not in the expected state.</summary>
    /// <param name="Current">Its current revision.</param>
    public sealed record Conflict(string Current) : DeleteResult;

    /// <summary>Nothing was changed: other maps include this one, and would break.</summary>
    /// <param name="By">The maps that include it directly, by id.</param>
    public sealed record Included(ImmutableArray<MapId> By) : DeleteResult;

    public sealed record Failed(StoreProblem Problem) : DeleteResult;
}
