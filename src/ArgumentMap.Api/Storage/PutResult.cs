namespace ArgumentMap.Api.Storage;

/// <summary>Result of <see cref="IMapStore.PutAsync"/>.</summary>
public abstract record PutResult
{
    private PutResult()
    {
    }

    public sealed record Created(string Revision) : PutResult;

    /// <summary>The map was replaced, even if the bytes are the same as before.</summary>
    public sealed record Replaced(string Revision) : PutResult;

    /// <summary>Nothing was changed: the map is not in the expected state.</summary>
    /// <param name="Current">Its current revision; null if it is not stored.</param>
    public sealed record Conflict(string? Current) : PutResult;

    /// <summary>
    /// The map was not stored, or may not survive a crash of the machine. Readers see all of the old map or all of the new one.
    /// </summary>
    public sealed record Failed(StoreProblem Problem) : PutResult;
}
