namespace ArgumentMap.Api.Storage;

/// <summary>Answer to <see cref="IMapStore.PutAsync"/>.</summary>
public abstract record PutResult
{
    private PutResult()
    {
    }

    public sealed record Created(string Revision) : PutResult;

    /// <summary>Also where the bytes are the same as before.</summary>
    public sealed record Replaced(string Revision) : PutResult;

    /// <summary>Nothing was changed: the map is not in the state that was expected.</summary>
    /// <param name="Current">The revision it has; null where it is not stored.</param>
    public sealed record Conflict(string? Current) : PutResult;

    /// <summary>
    /// The map was not stored, or may not outlive a crash of the machine; readers see it whole, as it was or as it was put.
    /// </summary>
    public sealed record Failed(StoreProblem Problem) : PutResult;
}
