using System.Collections.Immutable;

namespace ArgumentMap.Api.Storage;

/// <summary>Result of <see cref="IMapStore.RenameAsync"/>.</summary>
public abstract record RenameResult
{
    private RenameResult()
    {
    }

    /// <param name="Revision">The revision of the map, which is the same as before: its bytes do not change.</param>
    public sealed record Renamed(string Revision) : RenameResult;

    /// <summary>Nothing was changed: no map is stored under the old id.</summary>
    public sealed record Missing : RenameResult;

    /// <summary>Nothing was changed: the map is not in the expected state.</summary>
    /// <param name="Current">Its current revision.</param>
    public sealed record Conflict(string Current) : RenameResult;

    /// <summary>Nothing was changed: the new id is that of a stored map.</summary>
    public sealed record Taken : RenameResult;

    /// <summary>Nothing was changed: other maps include this one under its old id, and would break.</summary>
    /// <param name="By">The maps that include it directly, by id.</param>
    public sealed record Included(ImmutableArray<MapId> By) : RenameResult;

    public sealed record Failed(StoreProblem Problem) : RenameResult;
}
