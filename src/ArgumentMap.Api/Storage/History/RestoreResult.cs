namespace ArgumentMap.Api.Storage.History;

/// <summary>Result of <see cref="IMapHistory.RestoreAsync"/>.</summary>
public abstract record RestoreResult
{
    private RestoreResult()
    {
    }

    public sealed record Restored(string Revision) : RestoreResult;

    /// <summary>Nothing was changed: the map is stored.</summary>
    /// <param name="Current">Its current revision; null if it cannot be read.</param>
    public sealed record Present(string? Current) : RestoreResult;

    /// <summary>No map was ever stored under the id.</summary>
    public sealed record Missing : RestoreResult;

    public sealed record Failed(StoreProblem Problem) : RestoreResult;
}
